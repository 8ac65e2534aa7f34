"""``tickertui poll``: what came, feed by feed."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ticker, item, rss


@pytest.fixture
def configured(home: Path, page: Path) -> Path:
    """Two feeds: one that is there and one that is not."""
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(
        f'[[feeds]]\naddress = "{page}"\n[[feeds]]\naddress = "weg.xml"\nname = "Wég"\n'
    )
    return page


def test_says_what_came(ticker: Ticker, configured: Path) -> None:
    ran = ticker("poll")
    assert (ran.code, ran.out) == (1, "Proefwire: 2 berichten, 2 nieuw\n")
    assert ran.err == "tickertui: Wég: dit bestand bestaat niet\n"


def test_only_the_feeds_that_are_named(ticker: Ticker, configured: Path, home: Path) -> None:
    assert ticker("poll", str(configured)).code == 0
    ran = ticker("poll", "weg")
    assert (ran.code, ran.out) == (1, "")
    (home / "config" / "weg.xml").write_text(rss(item("Terug")))
    assert ticker("poll", "WEG").out == "Wég: 1 bericht, 1 nieuw\n"


def test_a_feed_that_is_not_there_is_a_failure(ticker: Ticker, configured: Path) -> None:
    ran = ticker("poll", "onbekend")
    assert (ran.code, ran.out, ran.err) == (1, "", "tickertui: geen feed met adres onbekend\n")


def test_says_what_changed(ticker: Ticker, configured: Path) -> None:
    ticker("poll", str(configured))
    configured.write_text(
        rss(
            item("Brug bij Lissabon weer open", text="De brug is open en het verkeer rijdt al uren."),
            item("Trein naar Hanoi rijdt weer", hour=11, text="HANOI (AFP) - De trein rijdt weer."),
            item("Derde", hour=11),
        )
    )
    assert ticker("poll", str(configured)).out == "Proefwire: 3 berichten, 1 nieuw, 1 gewijzigd\n"


def test_says_that_nothing_changed(ticker: Ticker, configured: Path) -> None:
    ticker("poll", str(configured))
    assert ticker("poll", str(configured)).out == "Proefwire: niets veranderd\n"


def test_old_stories_go_starred_or_not_by_what_is_configured(ticker: Ticker, configured: Path, home: Path) -> None:
    with (home / "config" / "config.toml").open("a") as config:
        config.write("[store]\nkeep_days = 1\n")
    configured.write_text(rss(item("Vers"), item("Oud").replace("24 Nov", "20 Nov")))
    ticker("poll", str(configured))
    assert [story["title"] for story in ticker("list", "--json").json] == ["Vers"]


def test_slips_in_the_configuration_are_told_and_the_rest_is_used(ticker: Ticker, configured: Path, home: Path) -> None:
    with (home / "config" / "config.toml").open("a") as config:
        config.write("[ui]\nlines = 9\n")
    ran = ticker("poll", str(configured))
    assert ran.code == 0
    assert ran.err == "tickertui: ~/config/config.toml: ui.lines moet een geheel getal van 1 tot en met 4 zijn\n"
