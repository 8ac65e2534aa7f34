"""Going back to earlier queries."""

from tickertui.app.searching.history import History


def history(*kept: str) -> History:
    made = History()
    for text in kept:
        made.keep(text)
    return made


def test_back_and_forth_ends_at_what_was_being_typed() -> None:
    kept = history("gas", "olie")
    assert [kept.earlier("wat"), kept.earlier("olie"), kept.earlier("gas")] == ["olie", "gas", None]
    assert [kept.later(), kept.later(), kept.later()] == ["olie", "wat", None]
    assert not kept.browsing


def test_what_stands_in_the_line_already_is_no_step() -> None:
    kept = history("gas", "olie")
    assert kept.earlier("olie") == "gas"
    assert kept.later() == "olie"
    assert kept.later() is None
    assert history("gas").earlier("gas") is None


def test_each_is_kept_once_and_nothing_empty() -> None:
    kept = history("gas", "olie", "gas", "  ")
    assert [kept.earlier(""), kept.earlier(""), kept.earlier("")] == ["gas", "olie", None]


def test_typing_begins_anew() -> None:
    kept = history("gas", "olie")
    kept.earlier("")
    kept.typed()
    assert kept.later() is None
    assert kept.earlier("olijf") == "olie"


def test_only_so_many_are_kept() -> None:
    kept = history(*(str(number) for number in range(60)))
    found = [kept.earlier("") for _ in range(51)]
    assert found[0] == "59"
    assert found[49:] == ["10", None]
