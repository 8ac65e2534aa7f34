"""A line of the user's own names, whatever stands on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.text import clean
from tickertui.regions.entries import EntryError, read_entry

LINES = st.lists(
    st.sampled_from(
        ["place", "nothing", "hint", " NL ", "\t-\t", "Europa", "|", "Ons Dorp", "nl:", "#", "\u200b", "\x00", "\xa0"]
    ),
    max_size=7,
).map("".join)


@given(LINES | st.text(max_size=40))
def test_names_are_clean_and_a_slip_names_what_stood_there(line: str) -> None:
    try:
        entry = read_entry(line)
    except EntryError as error:
        assert error.word == clean(error.word) != ""
        return
    if entry is not None:
        assert all(name == clean(name) != "" for name in entry.names)


@pytest.mark.parametrize("line", ["place NL \u200b", "place NL \x01\x00", "place\u3000NL\u2028\x85"])
def test_names_that_cannot_be_seen_are_a_column_that_lacks(line: str) -> None:
    with pytest.raises(EntryError) as told:
        read_entry(line)
    assert (told.value.reason, told.value.word) == ("columns", "place NL")
