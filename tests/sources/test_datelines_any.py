"""Datelines of any text: nothing of the text is lost but what parts its pieces."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.text import clean
from tickertui.sources.datelines import split_dateline
from tickertui.sources.dates import month_number

PIECES = st.sampled_from(
    "OSLO|SÃO PAULO|'s-HERTOGENBOSCH|New York|McALLEN|de|van|UPDATE|(ANP)|(AFP/RTR)|(DPA en AP)|(bron)| - | – | -- |: |, |/|(|)|"
    "Feb 26|12 januari|, 2026|De dijk houdt.|2|.|’|`|&| ".split("|")
)
TEXTS = (
    st.lists(PIECES, max_size=9).map("".join) | st.lists(PIECES, max_size=6).map(" ".join) | st.text(max_size=60)
).map(clean)


@given(TEXTS)
def test_place_agencies_and_story_keep_every_word(text: str) -> None:
    place, agencies, rest = split_dateline(text)
    assert text.endswith(rest)
    kept = words(" ".join((place, *agencies, rest)))
    parting = [word for word in words(text) if word not in kept]
    # What is left out is a date behind the place, or the "and" between two agencies.
    assert all(word.isdigit() or month_number(word) or word in ("en", "and") for word in parting), parting


@given(TEXTS)
def test_what_has_no_dateline_stays_whole_and_what_has_one_has_a_story(text: str) -> None:
    place, agencies, rest = split_dateline(text)
    if place or agencies:
        assert rest.strip()
        assert len(rest) < len(text)
    else:
        assert rest == text


@given(TEXTS, st.text(max_size=40).map(clean))
def test_what_follows_does_not_change_a_dateline(text: str, more: str) -> None:
    """A story that goes on has the dateline it had, within the bound of what is looked at."""
    place, agencies, _ = split_dateline(text)
    if agencies and len(text) < 100:
        assert split_dateline(f"{text} {more}".strip())[:2] == (place, agencies)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
