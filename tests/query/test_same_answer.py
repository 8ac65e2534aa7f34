"""The predicate and the store's index give the same answer, whatever is written and typed."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.building import NOW, save, story
from tickertui.model.clock import SetClock
from tickertui.model.filter import Filter
from tickertui.query import parse_query
from tickertui.store import Store

WRITTEN = (
    "Oekraïne Oekraïense graan graanhandel vrije val Noord-Korea Zuid-Korea 's-Hertogenbosch ’s auto’s foto's "
    "G20 20 3,5 2024-25 Łódź Łukasz Ærø ß Straße İstanbul ıstanbul ﬁets fiets ™ ℡ Ⅷ １２ ½ e\u0301e\u0301n één "
    "東京 東 京都 で ガス 서울 서울에 Москва МОСКВУ Ἀθῆναι हिन्दी עברית العربية ไทย 🚀 👩‍🚀 🇳🇱 _ snake_case "
    "- -- \" ' AND OR NOT NEAR( a* ^a {x} title:graan \\ % \ue000"
).split()
PIECES = st.sampled_from(WRITTEN) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=3)
TEXTS = st.lists(PIECES, max_size=5).map(" ".join)


@st.composite
def typed(draw: st.DrawFn) -> str:
    """What somebody may have typed: pieces, parts of them, some excluded, some in quotes, the last half-way."""
    terms = []
    for _ in range(draw(st.integers(1, 3))):
        words = " ".join(draw(st.lists(PIECES, min_size=1, max_size=2)))
        words = words[: draw(st.integers(1, 12))]
        terms.append(draw(st.sampled_from(["{}", "-{}", '"{}"', '-"{}"', '"{}'])).format(words))
    return " ".join(terms)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS, st.lists(TEXTS, max_size=3)), min_size=1, max_size=6), typed())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_answer(texts: list[tuple[str, str, str, list[str]]], query: str) -> None:
    store = Store.open(None, clock=SetClock(NOW))
    stories = [
        story(str(number), title=title, lead=lead, place=place, agencies=(place,), paragraphs=tuple(paragraphs))
        for number, (title, lead, place, paragraphs) in enumerate(texts)
    ]
    ids = save(store, stories).new

    passing = [
        row.id
        for row, told in zip(store.rows(ids), stories, strict=True)
        if parse_query(query).matches(row, "\n".join(told.paragraphs))
    ]

    assert sorted(store.ids(Filter(text=query))) == passing
    store.close()
