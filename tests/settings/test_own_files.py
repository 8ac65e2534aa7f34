"""The files the program writes: whole whatever happens, and set aside where they are broken."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.fault import FaultCode, SettingsError
from tickertui.model.feed import Feed
from tickertui.model.filter import Filter, SavedFilters
from tickertui.model.region import Region
from tickertui.settings.feed_file import FeedChanges, FeedFile
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.state_file import State, StateFile

SAVED = SavedFilters(
    Filter(
        frozenset({Region.ASIA, Region.EUROPE}),
        'gas -"oude tijd"',
        frozenset({"ANP"}),
        frozenset({"https://a.example"}),
    ),
    (("Mijn filter", Filter(text="verkiezing")), ("Alles", Filter())),
)
line = st.text(st.characters(exclude_categories=("C", "Zl", "Zp", "Zs")), max_size=20)
filters = st.builds(
    Filter,
    st.frozensets(st.sampled_from(Region)),
    line,
    st.frozensets(line, max_size=3),
    st.frozensets(line, max_size=3),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "filters.toml"


def test_without_a_file_nothing_is_filtered_and_nothing_is_wrong(path: Path) -> None:
    assert FilterFile(path).load() == (SavedFilters(), None)


def test_filters_come_back_as_they_were_saved(path: Path) -> None:
    FilterFile(path).save(SAVED)
    assert FilterFile(path).load() == (SAVED, None)
    assert 'regions = [\n    "Europa",\n    "Azië",\n]' in path.read_text("utf-8")


@given(filters, st.dictionaries(line.filter(bool), filters, max_size=3))
def test_any_filters_come_back(
    tmp_path_factory: pytest.TempPathFactory, active: Filter, named: dict[str, Filter]
) -> None:
    file = FilterFile(tmp_path_factory.mktemp("any") / "filters.toml")
    file.save(SavedFilters(active, tuple(named.items())))
    assert file.load()[0] == SavedFilters(active, tuple(named.items()))


def test_a_filter_whose_text_is_no_query_is_told_of_and_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('[active]\ntext = "gas)"\n[[named]]\nname = "Stuk"\ntext = "gas is:rood"\n', "utf-8")
    saved, faults = FilterFile(path).examine()
    assert saved == SavedFilters(Filter(text="gas)"), (("Stuk", Filter(text="gas is:rood")),))
    assert [(fault.code, fault.particulars["filter"], fault.particulars["column"]) for fault in faults] == [
        (FaultCode.BAD_FILTER, 'named "Stuk"', "8"),
        (FaultCode.BAD_FILTER, "active", "4"),
    ]
    assert fault_in_words(faults[1], Words(Language.DUTCH)) == (
        f"{faults[1].particulars['file']}: active heeft een fout in de zoekterm, bij teken 4: "
        "dit haakje sluit er geen; dit filter doet niet mee"
    )


def test_of_a_file_with_a_slip_the_rest_is_used(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('[active]\nregions = ["Atlantis"]\ntext = "gas"\n', "utf-8")
    saved, fault = FilterFile(path).load()
    assert saved == SavedFilters(Filter(text="gas"))
    assert fault is not None
    assert (fault.code, fault.particulars["key"]) == (FaultCode.WRONG_TYPE, "active.regions")
    assert path.exists()


def test_what_was_not_understood_is_kept_beside_when_the_file_is_written(path: Path) -> None:
    path.parent.mkdir()
    text = '[active]\nregions = ["Atlantis"]\ntext = "gas"\n[later]\nnew = 1 # a later version wrote it\n'
    path.write_text(text, "utf-8")
    FilterFile(path).save(SAVED)
    FilterFile(path).save(SavedFilters())
    kept = path.with_name("filters.toml.kept-1")
    assert kept.read_text("utf-8") == text
    assert kept.stat().st_mode & 0o077 == 0
    assert {file.name for file in path.parent.iterdir()} == {"filters.toml", "filters.toml.kept-1"}


def test_what_is_kept_beside_is_kept_once(path: Path) -> None:
    path.parent.mkdir()
    for text in ("later = 1", "later = 1", "later = 2"):
        path.write_text(text, "utf-8")
        FilterFile(path).save(SAVED)
    assert {file.name for file in path.parent.iterdir()} == {
        "filters.toml",
        "filters.toml.kept-1",
        "filters.toml.kept-2",
    }


def test_a_feed_that_is_switched_off_stays_so_when_another_is_added(path: Path) -> None:
    file = FeedFile(path.with_name("feeds.toml"))
    path.parent.mkdir()
    file.path.write_text('[[feeds]]\naddress = "https://a.example/rss"\nenabled = false\n', "utf-8")
    new = Feed("https://b.example/rss")
    file.update(lambda changes: changes.with_feed(new, ()))
    assert file.load() == (FeedChanges((new,), idle=(Feed("https://a.example/rss"),)), None)


def test_a_mistake_in_a_query_is_written_again_and_needs_no_keeping(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('[active]\ntext = "gas)"\n', "utf-8")
    FilterFile(path).update(lambda saved: saved)
    assert [file.name for file in path.parent.iterdir()] == ["filters.toml"]


def test_two_filters_of_one_name_both_stay(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('[[named]]\nname = "A"\ntext = "gas"\n[[named]]\nname = "A"\ntext = "olie"\n', "utf-8")
    assert FilterFile(path).load()[0].named == (("A", Filter(text="gas")), ("A (2)", Filter(text="olie")))


def test_a_broken_file_is_set_aside_and_nothing_is_lost(path: Path) -> None:
    path.parent.mkdir()
    for number in (1, 2):
        path.write_text(f"[active {number}", "utf-8")
        saved, fault = FilterFile(path).load()
        assert saved == SavedFilters()
        assert fault is not None
        assert (fault.code, fault.particulars["aside"]) == (
            FaultCode.FILE_SET_ASIDE,
            f"filters.toml.unreadable-{number}",
        )
        assert not path.exists()
        assert path.with_name(f"filters.toml.unreadable-{number}").read_text() == f"[active {number}"


def test_a_file_that_cannot_be_opened_is_left_alone(path: Path) -> None:
    path.mkdir(parents=True)
    _, fault = FilterFile(path).load()
    assert fault is not None
    assert fault.code is FaultCode.UNREADABLE_SETTINGS
    assert path.is_dir()


def test_saving_keeps_the_mode_and_leaves_nothing_behind(path: Path) -> None:
    FilterFile(path).save(SavedFilters())
    path.chmod(0o600)
    FilterFile(path).save(SAVED)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["filters.toml"]


def test_saving_goes_through_a_symbolic_link(path: Path) -> None:
    kept = path.with_name("kept.toml")
    FilterFile(kept).save(SavedFilters())
    path.symlink_to(kept)
    FilterFile(path).save(SAVED)
    assert path.is_symlink()
    assert FilterFile(kept).load() == (SAVED, None)


def test_a_save_that_fails_leaves_the_old_file_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FilterFile(path).save(SAVED)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError) as caught:
        FilterFile(path).save(SavedFilters())
    assert caught.value.fault.code is FaultCode.FILE_UNWRITABLE
    assert caught.value.fault.particulars["reason"] == "No space left on device"
    assert FilterFile(path).load() == (SAVED, None)
    assert [file.name for file in path.parent.iterdir()] == ["filters.toml"]


def test_what_was_chosen_by_key_comes_back(path: Path) -> None:
    file = StateFile(path)
    assert file.load() == (State(), None)
    file.save(State(theme="tickertui-light", language="en"))
    assert file.load() == (State("tickertui-light", "en", ""), None)
    assert "density" not in path.read_text()


def test_feeds_changed_by_command_come_back(path: Path) -> None:
    changes = FeedChanges((Feed("https://a.example/rss", "A", 300), Feed("/news/page.txt")), ("https://b.example",))
    FeedFile(path).save(changes)
    assert FeedFile(path).load() == (changes, None)
