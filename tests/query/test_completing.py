"""What may come next while a query is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.language.words import Language
from tickertui.query import QueryError, parse_query
from tickertui.query.completing import completions
from tickertui.query.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    agencies=[("AFP", 3), ("ANP", 9), ("AP", 5), ("RTR", 20)],
    feeds=[("BBC World", 4), ("De Wereld", 2), ('The "Post"', 1), ("!", 8)],
    languages=[("nl", 7), ("xx", 1), ("en", 2)],
    countries=[("UA", 3), ("US", 9), ("BE", 2)],
    places=[("KYIV", 5), ("NEW YORK", 9), ("YORK", 1)],
)
ENGLISH = Vocabulary(countries=VOCABULARY.countries, language=Language.ENGLISH)


def offered(typed: str, vocabulary: Vocabulary = VOCABULARY) -> list[str]:
    """What the text becomes with each completion at "|"."""
    cursor = typed.index("|")
    text = typed.replace("|", "")
    return [text[: it.start] + it.text + text[it.end :] for it in completions(text, cursor, vocabulary)]


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("re|", ["regio:"]),
        ("cou|", ["land:"]),  # the English key, offered as the Dutch one
        ("gas -(pl|", ["gas -(plaats:"]),
        ("gas pl|x olie", ["gas plaats: olie"]),
        ("re|gio:eu", ["regio:eu"]),
        ('"re|', []),
        ("gas|", []),
        ("x:|", []),
        ("a.re|", []),
        ("bureau:|", ["bureau:RTR", "bureau:ANP", "bureau:AP", "bureau:AFP"]),
        ("agency:a|", ["agency:ANP", "agency:AP", "agency:AFP"]),
        ("-bureau:anp,r|", ["-bureau:anp,RTR"]),
        ("bureau:r|xyz gas", ["bureau:RTR gas"]),
        ("bureau:AN|P", []),  # it stands there already
        ("plaats:yor|", ["plaats:YORK", 'plaats:"NEW YORK"']),
        ('plaats:"new y|', ['plaats:"NEW YORK"']),
        ('plaats:"new y|" gas', ['plaats:"NEW YORK" gas']),
        ('bron:"BBC World",w|', ['bron:"BBC World","BBC World"', 'bron:"BBC World","De Wereld"']),
        ("bron:po|", ['bron:"The  Post "']),
        ("bron:'|", ['bron:"BBC World"', 'bron:"De Wereld"', 'bron:"The  Post "']),
        ("regio:mi|", ["regio:Midden-Oosten"]),
        ("regio:me|", []),
        ("regio:2|", ["regio:Midden-Oosten"]),
        ("regio:oost|", ["regio:Midden-Oosten"]),
        ("land:|", ['land:"Verenigde Staten"', "land:Oekraïne", "land:België"]),
        ("land:ukr|", ["land:Oekraïne"]),
        ("land:oekraï|", ["land:Oekraïne"]),
        ("taal:ne|", ["taal:Nederlands"]),
        ("taal:|", ["taal:Nederlands", "taal:Engels", "taal:xx"]),
        ("is:ver|", []),
        ("is:un|", ["is:ongelezen"]),
        ("sinds:g|", ["sinds:gisteren"]),
    ],
)
def test_what_is_offered(typed: str, becomes: list[str]) -> None:
    assert offered(typed) == becomes


def test_keys_and_values_are_in_the_language_of_the_interface() -> None:
    assert offered("|", ENGLISH)[:3] == ["region:", "country:", "place:"]
    assert offered("land|", ENGLISH) == ["country:"]
    assert offered("region:mi|", ENGLISH) == ['region:"Middle East"']
    assert offered("is:|", ENGLISH)[0] == "is:unread"
    (offer,) = completions("country:ukr", 11, ENGLISH)
    assert (offer.start, offer.end, offer.text, offer.hint) == (8, 11, "Ukraine", "UA, 3 stories")


@given(
    st.lists(st.sampled_from('region: land: "new york" , agency: (a -is: since: b ) or "'.split(" ")), max_size=8),
    st.data(),
)
def test_whatever_is_typed_what_is_offered_can_be_read_there(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    cursor = data.draw(st.integers(0, len(text)))
    for offer in completions(text, cursor, VOCABULARY):
        assert 0 <= offer.start <= cursor <= offer.end <= len(text)
        if not offer.text.endswith(":"):
            found = f"{text[: offer.start]}{offer.text}"
            try:
                parse_query(found, typing=True)
            except QueryError as error:
                assert error.column < offer.start  # a mistake before it is not its own


def test_a_text_that_is_too_long_gets_none() -> None:
    assert completions("re" + " " * 2_000, 2, VOCABULARY) == []
