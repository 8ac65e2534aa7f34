"""``tickertui feeds``: how they fare; adding and removing."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ticker
from tickertui.settings.default_feeds import DEFAULT_FEEDS


def addresses(ticker: Ticker) -> list[str]:
    return [feed["address"] for feed in ticker("feeds", "--json").json]


def test_the_built_in_feeds_wait(ticker: Ticker, home: Path) -> None:
    feeds = ticker("feeds", "--json").json
    assert [feed["name"] for feed in feeds] == [feed.name for feed in DEFAULT_FEEDS]
    assert {feed["state"] for feed in feeds} == {"waiting"}
    assert not (home / "data").exists()


def test_a_polled_feed_tells_how_it_fares(ticker: Ticker, page: Path, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(
        f'[[feeds]]\naddress = "{page}"\n[[feeds]]\naddress = "weg.xml"\ninterval = "5m"\n'
    )
    ticker("poll")
    good, bad = ticker("feeds", "--json").json
    assert (good["state"], good["title"], good["stories"], good["error"]) == ("ok", "Proefwire", 2, None)
    assert good["last_success"] == "2026-11-24T12:00:00Z"
    assert (bad["state"], bad["failures"], bad["error"]) == ("failing", 1, "dit bestand bestaat niet")
    assert (good["error_code"], bad["error_code"]) == (None, "no_file")
    assert good["current_address"] == good["address"]
    assert bad["interval"] == 300
    lines = ticker("feeds").out.splitlines()
    assert lines[0].split("\t")[:5] == ["goed", "Proefwire", str(page), "2", "nu"]
    assert lines[1].split("\t")[-1] == "dit bestand bestaat niet"


def test_a_feed_is_checked_before_it_is_added(ticker: Ticker, page: Path, home: Path) -> None:
    ran = ticker("feeds", "add", "weg.xml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"tickertui: {home / 'weg.xml'}: dit bestand bestaat niet; niet toegevoegd (met --no-check wel)\n"
    )
    ran = ticker("feeds", "add", "wire.xml", "--name", "Mijn wire", "--interval", "5m")
    assert (ran.code, ran.out, ran.err) == (0, f"toegevoegd: Mijn wire ({page})\n", "")
    added = ticker("feeds", "--json").json[-1]
    assert (added["address"], added["name"], added["interval"]) == (str(page), "Mijn wire", 300)
    assert not (home / "data" / "stories.sqlite").exists()


def test_without_a_name_it_takes_the_feeds_own_title(ticker: Ticker, page: Path) -> None:
    assert ticker("feeds", "add", str(page)).out == f"toegevoegd: Proefwire ({page})\n"


def test_unchecked_a_feed_is_added_as_it_is(ticker: Ticker) -> None:
    assert ticker("feeds", "add", "nieuws.example/rss", "--no-check").code == 0
    assert addresses(ticker)[-1] == "https://nieuws.example/rss"


@pytest.mark.parametrize("address", ["gopher://x.example", "https://", ""])
def test_what_is_no_address_is_refused(ticker: Ticker, address: str) -> None:
    ran = ticker("feeds", "add", address, "--no-check")
    assert (ran.code, ran.err) == (1, "tickertui: geen http- of https-adres en geen bestand\n")


def test_a_feed_is_added_once(ticker: Ticker, page: Path) -> None:
    ticker("feeds", "add", str(page))
    ran = ticker("feeds", "add", str(page))
    assert (ran.code, ran.err) == (1, f"tickertui: {page} staat er al\n")


def test_an_interval_below_the_courteous_limit_is_wrong_usage(ticker: Ticker, page: Path) -> None:
    assert ticker("feeds", "add", str(page), "--interval", "1s").code == 2


def test_a_feed_is_removed_by_address_or_name(ticker: Ticker, page: Path) -> None:
    ticker("feeds", "add", str(page), "--name", "Mijn Wire")
    assert ticker("feeds", "remove", "mijn wire").out == f"weggehaald: {page}\n"
    assert ticker("feeds", "remove", "NOS Buitenland").code == 0
    assert addresses(ticker) == [feed.address for feed in DEFAULT_FEEDS[1:]]
    ran = ticker("feeds", "remove", str(page))
    assert (ran.code, ran.err) == (1, f"tickertui: geen feed met adres {page}\n")


def test_a_feed_of_the_users_own_hand_is_theirs_to_remove(ticker: Ticker, page: Path, home: Path) -> None:
    (home / "config").mkdir()
    config = home / "config" / "config.toml"
    config.write_text(f'[[feeds]]\naddress = "{page}"\n')
    ran = ticker("feeds", "remove", str(page))
    assert ran.code == 1
    assert "staat in uw config.toml" in ran.err
    assert config.read_text() == f'[[feeds]]\naddress = "{page}"\n'
    assert addresses(ticker) == [str(page)]
