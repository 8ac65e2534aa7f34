"""``places.tsv``: what is right counts, and each slip is told with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.fault import FaultCode
from tickertui.model.region import Region
from tickertui.regions import Entry, EntryError, locate_with, read_entry
from tickertui.settings.default_places import default_places
from tickertui.settings.places_file import load_places


def test_without_a_file_there_are_no_places(tmp_path: Path) -> None:
    assert load_places(tmp_path / "places.tsv") == ((), ())


def test_tabs_and_spaces_and_comments(tmp_path: Path) -> None:
    file = tmp_path / "places.tsv"
    file.write_bytes(
        "\ufeff# mine\r\n\r\nplace\tfr\tSaint-Malo | Dinard\r\n PEOPLE  Afrika   AU\r\nnothing - Nice\r\n".encode()
    )
    assert load_places(file) == (
        (
            Entry("place", "FR", ("Saint-Malo", "Dinard")),
            Entry("people", "002", ("AU",)),
            Entry("nothing", "", ("Nice",)),
        ),
        (),
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("place FR", "verwacht werden soort, landcode en namen"),
        ("plaats FR Dinard", "onbekende soort plaats; verwacht werd een van country, place"),
        ("place XX Dinard", "onbekend land XX"),
        ("place - Dinard", "onbekend land -"),
        ("place Internationaal Dinard", "onbekend land Internationaal"),
        ("nothing FR Dinard", "onbekend land FR"),
        ("place FR ||", "verwacht werden namen"),
        ("place FR nl:", "verwacht werden namen"),
        ("place FR " + "x" * 81, "verwacht werden namen"),
    ],
)
def test_a_slip_names_its_line_and_the_others_count(tmp_path: Path, line: str, told: str) -> None:
    file = tmp_path / "places.tsv"
    file.write_text(f"place FR Dinard\n{line}\nplace FR Cancale\n")
    entries, (slip,) = load_places(file)
    assert [entry.names for entry in entries] == [("Dinard",), ("Cancale",)]
    assert fault_in_words(slip, Words(Language.DUTCH)).startswith(f"{file} regel 2: {told}")


def test_a_file_too_large_and_one_that_cannot_be_read_count_for_nothing(tmp_path: Path) -> None:
    file = tmp_path / "places.tsv"
    file.write_text("place FR Dinard\n" * 80_000)
    assert [slip.code for slip in load_places(file)[1]] == [FaultCode.PLACES_TOO_LARGE]
    assert [slip.code for slip in load_places(tmp_path)[1]] == [FaultCode.UNREADABLE_SETTINGS]


@pytest.mark.parametrize("language", list(Language))
def test_the_explanation_is_a_file_without_slips_and_so_are_its_examples(language: Language, tmp_path: Path) -> None:
    file = tmp_path / "places.tsv"
    text = default_places(Words(language))
    file.write_text(text)
    assert load_places(file) == ((), ())
    file.write_text("\n".join(line.removeprefix("# ") for line in text.splitlines()[-3:]))
    entries, slips = load_places(file)
    assert (len(entries), slips) == (3, ())


def test_an_entry_counts_over_what_the_tables_say_in_either_language() -> None:
    def where(*entries: str) -> Region:
        read = [entry for line in entries if (entry := read_entry(line))]
        return locate_with(read)(place="", title="The storm hits Georgia", lead="", language="en").region

    assert where() is Region.EUROPE
    assert where("country US Georgia") is Region.NORTH_AMERICA
    assert where("nothing - Georgia") is Region.INTERNATIONAL
    assert where() is Region.EUROPE


@given(st.text(max_size=60))
def test_any_line_is_an_entry_or_a_slip(line: str) -> None:
    try:
        entry = read_entry(line)
    except EntryError as error:
        assert error.reason in ("columns", "kind", "code", "names")
    else:
        assert entry is None or entry.names
