"""Logins of feeds on the command line and in the files: told where they are kept, never what they are."""

import os
import stat
import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Ticker
from tickertui.model.listing import HideRule
from tickertui.settings.config import load_settings

ADDRESS = "http://127.0.0.1:9/feed"
SECRET = "zeergeheim9"
posix = pytest.mark.skipif(os.name != "posix", reason="the mode of a file is POSIX's")


def added(home: Path) -> list[dict[str, str]]:
    table = tomllib.loads((home / "config" / "feeds.toml").read_text("utf-8"))
    return list(table["feeds"])


def add(ticker: Ticker, *arguments: str, address: str = ADDRESS) -> int:
    ran = ticker("feeds", "add", address, "--no-check", *arguments)
    assert SECRET not in ran.out + ran.err
    return ran.code


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        (("--user", "jan", "--password", "env:WIRE_PASSWORD"), {"user": "jan", "password": "env:WIRE_PASSWORD"}),
        (("--user", "jan", "--password", "keyring:wire"), {"user": "jan", "password": "keyring:wire"}),
        (("--token", "env:WIRE_TOKEN"), {"token": "env:WIRE_TOKEN"}),
        (("--token", "keyring:wire/a", "--header", "X-Api-Key"), {"token": "keyring:wire/a", "header": "X-Api-Key"}),
    ],
)
def test_where_a_secret_is_kept_is_added(
    arguments: tuple[str, ...], kept: dict[str, str], home: Path, ticker: Ticker
) -> None:
    assert add(ticker, *arguments) == 0
    assert added(home) == [{"address": ADDRESS, **kept}]
    assert ticker("config", "check").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("--user", "jan", "--password", SECRET),
        ("--token", SECRET),
        ("--password", "env:A"),
        ("--header", "X-Api-Key"),
        ("--user", "jan", "--token", "env:A"),
        ("--token", "env:A", "--header", "Host"),
        ("--user", "a:b", "--password", "env:A"),
        ("--user", "jan"),
    ],
)
def test_what_cannot_be_is_told_without_repeating_it(arguments: tuple[str, ...], home: Path, ticker: Ticker) -> None:
    assert add(ticker, *arguments) == 2
    assert not (home / "config" / "feeds.toml").exists()


@posix
def test_a_password_in_the_address_goes_to_a_file_that_nobody_else_reads(home: Path, ticker: Ticker) -> None:
    assert add(ticker, address=f"http://jan:{SECRET}@127.0.0.1:9/feed") == 0
    file = home / "config" / "feeds.toml"
    assert added(home) == [{"address": ADDRESS, "user": "jan", "password": SECRET}]
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    for arguments in (("feeds",), ("feeds", "--json"), ("config", "check"), ("poll",), ("doctor",), ("list", "--json")):
        ran = ticker(*arguments)
        assert SECRET not in ran.out + ran.err, arguments
    assert ADDRESS in ticker("feeds").out
    assert not [
        path.name for path in (home / "data").rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()
    ]

    file.chmod(0o644)
    ran = ticker("config", "check")
    assert ran.code == 1
    assert "chmod 600" in ran.err
    assert ticker("feeds", "remove", f"http://jan:{SECRET}@127.0.0.1:9/feed").code == 0
    assert added(home) == []


@posix
def test_a_password_is_asked_for_on_a_terminal(home: Path, ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tickertui.cli.output.Output.is_watched", True)
    monkeypatch.setattr("tickertui.cli.login_options.getpass", lambda prompt: SECRET)
    assert add(ticker, "--user", "jan") == 0
    assert added(home) == [{"address": ADDRESS, "user": "jan", "password": SECRET}]


@posix
def test_a_secret_in_the_settings_is_told_of_where_others_can_read_it(home: Path, ticker: Ticker) -> None:
    (home / "config").mkdir()
    file = home / "config" / "config.toml"
    file.write_text(f'[[feeds]]\naddress = "{ADDRESS}"\ntoken = "{SECRET}"\n')
    file.chmod(0o640)
    ran = ticker("config", "check")
    assert (ran.code, "chmod 600" in ran.err, SECRET in ran.err) == (1, True, False)
    file.chmod(0o600)
    assert ticker("config", "check").code == 0


@pytest.mark.parametrize(
    "lines",
    [
        'user = "jan"',
        'password = "env:A"',
        'header = "X-Api-Key"',
        'user = "jan"\npassword = "cmd:pass wire"',
        'user = "jan"\npassword = 3',
        'user = "a:b"\npassword = "env:A"',
        'token = "env:A"\nheader = "Host"',
        'token = "env:A"\nuser = "jan"\npassword = "env:A"',
    ],
)
def test_half_a_login_is_told_once(lines: str, home: Path, ticker: Ticker) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f'[[feeds]]\naddress = "{ADDRESS}"\n{lines}\n')
    ran = ticker("config", "check")
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1, ran.err


def test_a_file_takes_no_login(home: Path, ticker: Ticker) -> None:
    assert add(ticker, "--token", "env:A", address="wire.xml") == 2
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('feeds = [{address = "wire.xml", token = "env:A"}]')
    ran = ticker("config", "check", "--lang", "en")
    assert (ran.code, len(ran.err.splitlines())) == (1, 1)
    assert "no password or token goes to a file" in ran.err


def test_the_password_of_a_source_is_not_told(home: Path, ticker: Ticker) -> None:
    ran = ticker("list", "--source", f"http://jan:{SECRET}@127.0.0.1:9/feed")
    assert ran.code == 1
    assert "127.0.0.1:9/feed" in ran.err
    assert SECRET not in ran.out + ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--source"),
        ("poll",),
        ("feeds", "add"),
        ("feeds", "remove"),
        ("feeds", "add", "--no-check"),
    ],
)
@pytest.mark.parametrize(
    "before", [f"http://jan:{SECRET}/@", f"http://jan:{SECRET}?a#@", f"http://jan:{SECRET}@", f"jan:{SECRET}@"]
)
def test_a_password_in_an_address_that_is_none_is_not_repeated(
    arguments: tuple[str, ...], before: str, ticker: Ticker, home: Path
) -> None:
    ran = ticker(*arguments, f"{before}127.0.0.1:x/feed")
    assert ran.code in (1, 2)
    assert SECRET not in ran.out + ran.err
    assert not (home / "config" / "feeds.toml").exists()


def test_the_password_of_a_feed_that_a_rule_names_is_not_told(home: Path, ticker: Ticker) -> None:
    (home / "config").mkdir()
    file = home / "config" / "config.toml"
    file.write_text(
        f'feeds = [{{address = "http://jan:{SECRET}@127.0.0.1:9/feed"}}]\n'
        f'[[hide]]\nquery = "sport"\nfeed = "http://jan:{SECRET}@127.0.0.1:9/feed"\n'
    )
    file.chmod(0o600)
    assert ticker("config", "check").code == 0
    settings, _ = load_settings(file)
    assert settings.hide == (HideRule("sport", ADDRESS),)
    assert SECRET not in repr(settings)
