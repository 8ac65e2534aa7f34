"""Names are found in the file made of the tables as they are in the tables themselves."""

from hypothesis import given
from hypothesis import strategies as st

from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import Gazetteer
from tickertui.regions.names import Kind, Name
from tickertui.regions.names_index import NamesIndex, written
from tickertui.regions.tables import INDEX, body_of, curated_names, gazetteer

KEYS = st.text("abé :'-", min_size=1, max_size=5).map(str.strip).filter(bool)
NAMES = st.builds(Name, st.sampled_from(["NL", "", "419"]), st.sampled_from(Kind), st.sampled_from(["", "US"]))


@given(st.dictionaries(KEYS, NAMES), st.text("abé :'-", max_size=5))
def test_what_was_written_is_found_and_nothing_else(names: dict[str, Name], other: str) -> None:
    index = NamesIndex(written("1234", names))
    assert {key: index.get(key) for key in names} == names
    assert index.get(other.strip()) == names.get(other.strip())
    for key in names:
        assert index.most_words(key.partition(" ")[0]) >= key.count(" ") + 1
    assert (index.digest, index.count) == ("1234", len(names))
    assert index.spoken("a") == {key[2:]: name for key, name in names.items() if key.startswith("a:")}


def test_without_a_file_there_are_no_names() -> None:
    assert NamesIndex().get("nederland") is None
    assert NamesIndex().spoken("nl") == {}


def test_the_file_is_made_of_the_tables_as_they_are() -> None:
    digest, names = curated_names()
    index = NamesIndex(body_of(INDEX))
    assert index.digest == digest, "a table was edited: run python -m tools.make_names"
    assert index.count == len(names) > 10_000
    assert all(index.get(key) == name for key, name in names.items())


def test_without_the_file_the_same_is_found() -> None:
    slow = Gazetteer()
    names = curated_names()[1]
    slow.names.update({key: name for key, name in names.items() if key[2:3] != ":"})
    slow.spoken.update(gazetteer().spoken)
    for word in ("Amerikanen", "Georgia", "Noord-Koreaanse", "Brexitdeal", "us", "US", "Parijzenaar", "Onbekendheid"):
        for language in ("nl", "en", ""):
            assert Forms(slow).names(word, language) == Forms(gazetteer()).names(word, language)
