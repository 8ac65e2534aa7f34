"""``tickertui list``: stories as JSON and as lines, out of sources and out of the store."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Ticker, rss


def test_json_has_every_field(ticker: Ticker, page: Path) -> None:
    ran = ticker("list", "--source", str(page), "--json")
    assert (ran.code, ran.err) == (0, "")
    assert [story["title"] for story in ran.json] == ["Trein naar Hanoi rijdt weer", "Brug bij Lissabon weer open"]
    story = ran.json[1]
    assert {
        "place": "LISSABON",
        "agencies": ["ANP", "LUSA"],
        "region": "Europa",
        "regions": ["Europa"],
        "country": "PT",
        "place_reason": {"kind": "dateline", "words": "LISSABON"},
        "lead": "De brug is weer open. Het verkeer rijdt.",
        "paragraphs": ["De brug is weer open. Het verkeer rijdt."],
        "text": "De brug is weer open. Het verkeer rijdt.",
        "published_from": "2026-11-24T10:00:00Z",
        "published_to": "2026-11-24T10:00:00Z",
        "updated": None,
        "age": "2 uur geleden",
        "feed": str(page),
        "feed_title": "Proefwire",
        "headline": False,
        "read": False,
        "starred": False,
        "pinned": False,
        "version": 1,
    }.items() <= story.items()
    assert story["id"] != ran.json[0]["id"]


def test_an_id_stays_and_differs_between_feeds(ticker: Ticker, page: Path, home: Path) -> None:
    other = home / "other.xml"
    other.write_text(page.read_text())
    ran = ticker("list", "--source", str(page), "--source", str(other), "--json")
    ids = [story["id"] for story in ran.json]
    assert len(set(ids)) == 4
    again = ticker("list", "--source", str(other), "--json")
    assert {story["id"] for story in again.json} < set(ids)


def test_the_age_is_in_the_language_of_the_interface_and_the_region_is_not(ticker: Ticker, page: Path) -> None:
    (story, _) = ticker("--lang", "en", "list", "--source", str(page), "--json").json
    assert (story["age"], story["region"]) == ("1 hour ago", "Azië")


def test_a_pipe_gets_plain_lines(ticker: Ticker, page: Path) -> None:
    ran = ticker("list", "--source", str(page))
    assert ran.out.splitlines()[0].split("\t") == [
        "1 uur geleden",
        "Azië",
        "HANOI",
        "AFP",
        "Trein naar Hanoi rijdt weer",
        "",
    ]


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--region", "AZIE"], ["Trein naar Hanoi rijdt weer"]),
        (["--region", "asia", "--region", "1"], ["Trein naar Hanoi rijdt weer", "Brug bij Lissabon weer open"]),
        (["--region", "afrika"], []),
        (["--search", "lissabon"], ["Brug bij Lissabon weer open"]),
        (["--search", "weer -trein"], ["Brug bij Lissabon weer open"]),
        (["--search", "lissabon of hanoi"], ["Trein naar Hanoi rijdt weer", "Brug bij Lissabon weer open"]),
        (["--search", "regio:eu"], ["Brug bij Lissabon weer open"]),
        (["--search", "weer -land:portugal"], ["Trein naar Hanoi rijdt weer"]),
        (["--search", "agency:lusa"], ["Brug bij Lissabon weer open"]),
        (["--search", "since:1h"], ["Trein naar Hanoi rijdt weer"]),
        (["--search", "since:30m"], []),
        (["--limit", "1"], ["Trein naar Hanoi rijdt weer"]),
        (["--limit", "0"], ["Trein naar Hanoi rijdt weer", "Brug bij Lissabon weer open"]),
    ],
)
def test_options_choose_among_the_stories(ticker: Ticker, page: Path, options: list[str], titles: list[str]) -> None:
    ran = ticker("list", "--source", str(page), "--json", *options)
    assert (ran.code, [story["title"] for story in ran.json]) == (0, titles)


def test_a_feed_without_stories_is_no_failure(ticker: Ticker, home: Path) -> None:
    (home / "empty.xml").write_text(rss())
    ran = ticker("list", "--source", "empty.xml", "--json")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_document_that_is_no_feed_is_refused_in_one_line(ticker: Ticker, home: Path, options: list[str]) -> None:
    (home / "plaatje.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    ran = ticker("list", "--source", "plaatje.png", *options)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "tickertui: plaatje.png: geen tekst maar binaire gegevens\n"


def test_of_several_sources_the_good_ones_are_listed(ticker: Ticker, page: Path) -> None:
    ran = ticker("list", "--source", "weg.xml", "--source", str(page), "--source", "gopher://x", "--json")
    assert (ran.code, len(ran.json)) == (1, 2)
    assert ran.err.splitlines() == [
        "tickertui: weg.xml: dit bestand bestaat niet",
        "tickertui: gopher://x: geen http- of https-adres en geen bestand",
    ]


def test_a_message_is_short_and_clean_whatever_the_name(ticker: Ticker, home: Path) -> None:
    ran = ticker("list", "--source", "x\x1b]0;evil\x07\n" + "y" * 3_000 + "/einde.xml")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert len(ran.err) < 1_000
    assert "einde.xml" in ran.err
    assert "\x1b" not in ran.err


def test_nothing_stored_is_said_only_to_a_person(ticker: Ticker, home: Path) -> None:
    ran = ticker("list")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert not (home / "data").exists()


def test_what_was_polled_is_listed_from_the_store(ticker: Ticker, page: Path, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f'[[feeds]]\naddress = "{page}"\nname = "Mijn wire"\n')
    fresh = ticker("list", "--refresh", "--json")
    assert (fresh.code, len(fresh.json), fresh.err) == (0, 2, "")
    page.unlink()
    stored = ticker("list", "--json")
    assert stored.json == fresh.json
    assert {story["feed_title"] for story in stored.json} == {"Mijn wire"}


def test_a_refresh_that_fails_lists_what_is_stored(ticker: Ticker, page: Path, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f'[[feeds]]\naddress = "{page}"\nname = "Mijn wire"\n')
    ticker("list", "--refresh")
    page.unlink()
    ran = ticker("list", "--refresh", "--json")
    assert (ran.code, len(ran.json), ran.err) == (1, 2, "tickertui: Mijn wire: dit bestand bestaat niet\n")


def test_a_store_of_a_newer_version_is_a_failure_and_stays(ticker: Ticker, page: Path, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f'[[feeds]]\naddress = "{page}"\n')
    ticker("poll")
    store = home / "data" / "stories.sqlite"
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = store.read_bytes()
    ran = ticker("list")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "nieuwere versie" in ran.err
    assert store.read_bytes() == before


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        (
            "gas regoin:eu",
            [
                "tickertui: --search, teken 5: “regoin:” is onbekend; bedoelt u “region:”? "
                "Zoek de tekst zelf met aanhalingstekens",
                "  gas regoin:eu",
                "      ^",
            ],
        ),
        ("東京\t(gas", ["tickertui: --search, teken 4: dit haakje wordt niet gesloten", "  東京 (gas", "       ^"]),
        (
            "x" * 2_000,
            [
                "tickertui: --search, teken 1001: te lang; hoogstens 1000 tekens",
                f"  …{'x' * 70}…",
                f"   {' ' * 50}^",
            ],
        ),
        (
            "land:",
            ["tickertui: --search, teken 6: na “land:” ontbreekt een waarde", "  land:", "       ^"],
        ),
    ],
)
def test_a_query_that_cannot_be_read_is_shown_with_where_it_is_wrong(
    ticker: Ticker, page: Path, query: str, lines: list[str]
) -> None:
    ran = ticker("list", "--source", str(page), "--search", query)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == lines


HIDE = """
[[hide]]
query = "regio:azië"
[[hide]]
query = "nergens"
"""


@pytest.fixture
def hiding(home: Path, page: Path) -> Path:
    """A configuration with the page as its feed, of which a rule hides the story in Asia."""
    (home / "config").mkdir()
    config = home / "config" / "config.toml"
    config.write_text(f'{HIDE}\n[[feeds]]\naddress = "{page}"\n', "utf-8")
    return config


@pytest.mark.parametrize("source", [True, False])
def test_what_the_rules_hide_is_left_out_unless_it_is_asked_for(
    ticker: Ticker, hiding: Path, page: Path, source: bool
) -> None:
    chosen = ["--source", str(page)] if source else ["--refresh"]

    def titles(*options: str) -> list[str]:
        ran = ticker("list", "--json", *options)
        assert (ran.code, ran.err) == (0, "")
        return [story["title"] for story in ran.json]

    assert titles(*chosen) == ["Brug bij Lissabon weer open"]
    again = chosen if source else []
    assert titles(*again, "--hidden") == ["Trein naar Hanoi rijdt weer"]
    assert titles(*again, "--hidden", "--search", "brug") == []
    assert titles(*again, "--region", "azie") == []


def test_a_rule_of_words_hides_stories_of_a_source_named_for_once(ticker: Ticker, hiding: Path, page: Path) -> None:
    hiding.write_text('[[hide]]\nquery = "hanoi"\n', "utf-8")
    ran = ticker("list", "--json", "--source", str(page))
    assert [story["title"] for story in ran.json] == ["Brug bij Lissabon weer open"]


def test_without_rules_nothing_is_hidden(ticker: Ticker, page: Path) -> None:
    ran = ticker("list", "--source", str(page), "--hidden")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_rule_of_a_single_feed_hides_its_stories_alone(ticker: Ticker, hiding: Path, page: Path, home: Path) -> None:
    other = home / "other.xml"
    other.write_text(page.read_text("utf-8"), "utf-8")
    hiding.write_text(f'[[feeds]]\naddress = "{page}"\nhide = ["hanoi"]\n[[feeds]]\naddress = "{other}"\n', "utf-8")
    ran = ticker("list", "--refresh", "--json")
    assert sorted(story["title"] for story in ran.json) == [
        "Brug bij Lissabon weer open",
        "Brug bij Lissabon weer open",
        "Trein naar Hanoi rijdt weer",
    ]
    assert [story["feed"] for story in ticker("list", "--hidden", "--json").json] == [str(page)]


def test_a_rule_that_is_no_query_is_told_and_the_others_go_on(ticker: Ticker, hiding: Path) -> None:
    hiding.write_text(hiding.read_text("utf-8") + '\n[[hide]]\nquery = "brug (weer"\n', "utf-8")
    ran = ticker("list", "--refresh", "--json")
    assert [story["title"] for story in ran.json] == ["Brug bij Lissabon weer open"]
    slip = "hide[3].query is geen zoekvraag, bij teken 6: dit haakje wordt niet gesloten; deze regel doet niet mee"
    assert ran.err.count(slip) == 1
    checked = ticker("config", "check")
    assert checked.code == 1
    assert checked.err.count(slip) == 1


def test_what_is_pinned_says_so(ticker: Ticker, hiding: Path, home: Path) -> None:
    ticker("poll")
    with closing(sqlite3.connect(home / "data" / "stories.sqlite")) as connection, connection:
        connection.execute("UPDATE stories SET pinned = 1 WHERE title LIKE 'Brug%'")
    assert [story["pinned"] for story in ticker("list", "--json").json] == [True]
