"""``tickertui doctor`` tells what is wrong, and changes nothing."""

import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ran, Ticker

root_can_do_all = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="what may not be done, this user can"
)


def configure(home: Path, *addresses: object) -> None:
    folder = home / "config"
    folder.mkdir(exist_ok=True)
    (folder / "config.toml").write_text("".join(f'[[feeds]]\naddress = "{address}"\n' for address in addresses))


def found(ran: Ran, section: str) -> list[dict[str, Any]]:
    return [finding for finding in ran.json if finding["section"] == section]


def wrong(ran: Ran) -> list[dict[str, Any]]:
    return [finding for finding in ran.json if finding["verdict"] == "wrong"]


def test_all_is_well(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    assert ticker("poll").code == 0

    ran = ticker("doctor", "--json")

    assert ran.code == 0, wrong(ran)
    assert {finding["section"] for finding in ran.json} == {"program", "files", "terminal", "store", "feeds"}
    assert "2 berichten, 0 met ster, 1 feeds" in [finding["value"] for finding in found(ran, "store")]
    assert found(ran, "feeds")[0]["verdict"] == "ok"


def test_plain_lines_end_with_how_it_is(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    ran = ticker("--lang", "en", "doctor")
    assert ran.out.splitlines()[-1] == "all is well"
    assert "\nFeeds\n" in ran.out


def test_it_leaves_nothing_behind(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*") if path.is_file()}
    ticker("doctor")
    after = {path: path.stat().st_mtime_ns for path in home.rglob("*") if path.is_file() and path.suffix != ".log"}
    assert after == before


def test_a_feed_that_cannot_be_reached_is_told_with_the_reason(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page, "http://127.0.0.1:9/feed")
    ran = ticker("doctor", "--json")
    assert ran.code == 1
    (finding,) = wrong(ran)
    assert finding["section"] == "feeds"
    assert finding["value"] == "http://127.0.0.1:9/feed"
    assert finding["why"]


def test_offline_asks_no_feed_over_the_network(home: Path, ticker: Ticker) -> None:
    configure(home, "http://127.0.0.1:9/feed")
    ran = ticker("doctor", "--json", "--offline")
    assert ran.code == 0
    assert found(ran, "feeds")[0]["verdict"] == "note"


def test_a_slip_in_the_settings_is_told(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    with (home / "config" / "config.toml").open("a") as file:
        file.write("\n[ui]\nlinse = 3\n")
    (finding,) = wrong(ticker("doctor", "--json"))
    assert "linse" in finding["value"]


def test_a_damaged_store_is_told_and_left_where_it_is(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    ticker("poll")
    store = home / "data" / "stories.sqlite"
    with sqlite3.connect(store) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    body = bytearray(store.read_bytes())
    body[4096 * 3 : 4096 * 9] = b"\xa5" * (4096 * 6)
    store.write_bytes(body)

    ran = ticker("doctor", "--json")

    assert ran.code == 1
    assert {finding["section"] for finding in wrong(ran)} == {"store"}
    assert store.read_bytes() == bytes(body)


def test_a_store_of_a_newer_version_is_told(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    ticker("poll")
    with sqlite3.connect(home / "data" / "stories.sqlite") as connection:
        connection.execute("PRAGMA user_version = 900")
    connection.close()
    ran = ticker("doctor", "--json")
    assert [finding["section"] for finding in wrong(ran)] == ["store"]


def test_what_is_no_file_is_told(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    (home / "config" / "filters.toml").mkdir()
    names = {finding["name"] for finding in wrong(ticker("doctor", "--json"))}
    assert "filters.toml" in names


@root_can_do_all
def test_a_folder_that_cannot_be_written_is_told(home: Path, page: Path, ticker: Ticker) -> None:
    configure(home, page)
    data = home / "data"
    data.mkdir()
    data.chmod(0o500)
    try:
        ran = ticker("doctor", "--json")
    finally:
        data.chmod(0o700)
    assert "map" in {finding["name"] for finding in wrong(ran)}
