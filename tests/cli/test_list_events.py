"""``tickertui list``: stories of several sources that tell one event."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Ticker
from tests.store.building import NOW, OTHER, save, story
from tickertui.model.clock import SetClock
from tickertui.store import Store


@pytest.fixture
def stored(home: Path) -> Path:
    """A store in which two of three stories tell one event."""
    data = home / "data"
    data.mkdir()
    with closing(Store.open(data / "stories.sqlite", clock=SetClock(NOW))) as store:
        first, _ = save(store, [story("a", 5, title="Sluis dicht"), story("b", 9, title="Trein rijdt")]).new
        (second,) = save(store, [replace(story("c", 3, title="Water hoog"), url="https://x.example/c")], feed=OTHER).new
        store._connection.execute(
            "UPDATE stories SET cluster = ?, joined_kind = 'names', joined_words = '[\"Pau\", \"271\"]' WHERE id = ?",
            (first, second),
        )
    return home


def test_json_tells_who_else_tells_it_and_why(ticker: Ticker, stored: Path) -> None:
    joined, first, alone = ticker("list", "--json").json
    assert [it["title"] for it in (joined, first, alone)] == ["Water hoog", "Sluis dicht", "Trein rijdt"]
    assert joined["cluster"] == first["cluster"] == first["id"]
    assert alone["cluster"] == alone["id"]
    assert [it["sources"] for it in (joined, first, alone)] == [2, 2, 1]
    assert (joined["others"], first["others"], alone["others"]) == ([first["id"]], [joined["id"]], [])
    assert joined["cluster_reason"] == {"kind": "names", "words": ["Pau", "271"]}
    assert first["cluster_reason"] is None


def test_grouped_gives_one_story_for_each_event(ticker: Ticker, stored: Path) -> None:
    assert [it["title"] for it in ticker("list", "--json", "--grouped").json] == ["Sluis dicht", "Trein rijdt"]
    lines = [line.split("\t") for line in ticker("list", "--grouped").out.splitlines()]
    assert [(len(line), line[4], line[-1]) for line in lines] == [(7, "Sluis dicht", "2"), (7, "Trein rijdt", "1")]
    assert {len(line.split("\t")) for line in ticker("list").out.splitlines()} == {6}


def test_the_table_of_a_terminal_says_how_many_tell_it(capsys: pytest.CaptureFixture[str]) -> None:
    import sys

    from tickertui.cli.story_text import print_table
    from tickertui.language.words import Language, Words

    with closing(Store.open(None, clock=SetClock(NOW))) as store:
        ids = save(store, [story("a", 5, title="Sluis dicht"), story("b", 9, title="Trein rijdt")]).new
        store._connection.execute("UPDATE stories SET cluster = ?", (ids[0],))
        print_table(store.rows(ids), NOW, Words(Language.ENGLISH), sys.stdout)
    assert "Sluis dicht  2 stories" in capsys.readouterr().out
