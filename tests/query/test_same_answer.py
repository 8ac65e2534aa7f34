"""The predicate and the store give the same answer, whatever is written and typed."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.store.building import FEED, NOW, OTHER, document, save, story
from tickertui.model.clock import SetClock
from tickertui.model.feed import Feed
from tickertui.model.filter import Filter
from tickertui.model.interval import Interval
from tickertui.model.region import REGIONS, Location
from tickertui.model.story import Story
from tickertui.query import QueryError, parse_query
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


def is_read(query: str) -> bool:
    """Whether it is a query."""
    try:
        parse_query(query)
    except QueryError:
        return False
    return True


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS, st.lists(TEXTS, max_size=3)), min_size=1, max_size=6), typed())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_answer(texts: list[tuple[str, str, str, list[str]]], query: str) -> None:
    assume(is_read(query))
    store = Store.open(None, clock=SetClock(NOW))
    stories = [
        story(str(number), title=title, lead=lead, place=place, agencies=(place,), paragraphs=tuple(paragraphs))
        for number, (title, lead, place, paragraphs) in enumerate(texts)
    ]
    ids = save(store, stories).new

    passing = [
        row.id
        for row, told in zip(store.rows(ids), stories, strict=True)
        if parse_query(query).matches(row, "\n".join(told.paragraphs), now=NOW)
    ]

    assert sorted(store.ids(Filter(text=query))) == passing
    store.close()


NAMES = ("KYIV", "Den Haag", "'s-HERTOGENBOSCH", "København", "Ŋŉ ß", "BBC", "", "東京", "AP", "ap", "Apa", "A P")
MINUTES = (0, 1, 59, 60, 61, 569, 570, 571, 1_440, 3_000)  # 570 minutes before NOW a day begins


@st.composite
def located(draw: st.DrawFn) -> tuple[Story, Location]:
    """A story of which all that a query can ask after differs, and where it happens."""
    minutes = draw(st.sampled_from(MINUTES))
    published = draw(st.sampled_from([Interval.at, Interval.not_after]))(NOW - timedelta(minutes=minutes, seconds=0.5))
    told = story(
        title=draw(st.sampled_from(["Duur gas", "Dure olie", "Gas en olie"])),
        place=draw(st.sampled_from(NAMES)),
        agencies=tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2))),
        language=draw(st.sampled_from(["", "nl", "en"])),
        breaking=draw(st.booleans()),
        published=published,
    )
    where = Location(
        draw(st.sampled_from(REGIONS)),
        country=draw(st.sampled_from(["", "NL", "UA"])),
        place=draw(st.sampled_from(NAMES)),
    )
    return told, where


def choice(key: str, *values: str) -> st.SearchStrategy[str]:
    """A key with one or more of these values."""
    return st.lists(st.sampled_from(values), min_size=1, max_size=3).map(lambda chosen: f"{key}:{','.join(chosen)}")


TERMS = st.one_of(
    st.sampled_from(["gas", "olie", '"duur gas"', "du", "kyiv", "z"]),
    choice("region", *"12345678", "mo", "azië"),
    choice("land", "nl", "oekraine", '"verenigde staten"'),
    choice("plaats", "kyiv", "kobenhavn", "haag", '"den haag"', "de", '"de"', "hertogenbosch", "東", "nn", "ss", "p"),
    choice("bureau", "ap", "apa", "kyiv", '"a p"', "ŉ", "ŋŉ", "ß"),
    choice("bron", "bode", '"bode"', "bo", '"bo"', "koerier", "example", FEED, "eigen"),
    choice("taal", "nl", "engels", "fr"),
    st.sampled_from(
        ["since:1h", "since:60m", "since:0m", "since:00:00", "since:09:30", "since:today", "since:gisteren"]
    ),
    st.sampled_from(["since:2025-03-14", "since:2025-03-13T23:59", "since:2d", "since:9999-12-31", "since:0001-01-01"]),
    st.sampled_from(["is:unread", "is:read", "is:ster", "is:updated", "is:spoed", "is:withdrawn", "is:ster,spoed"]),
)
QUERIES = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        inner.map("-({})".format),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' '.join(parts)})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' or '.join(parts)})"),
    ),
    max_leaves=8,
)


@given(st.lists(located(), min_size=1, max_size=8), QUERIES, st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_answer_of_every_term(stories: list[tuple[Story, Location]], query: str, data: st.DataObject) -> None:
    clock = SetClock(NOW)
    store = Store.open(None, clock=clock)
    ids: list[int] = []
    for feed in (FEED, OTHER):
        told = [(replace(it, key=str(number)), where) for number, (it, where) in enumerate(stories)]
        ids += store.save(feed, document(*(it for it, _ in told), title="Bo"), [where for _, where in told]).new
    store.name_feeds([Feed(OTHER, "Eigen Bode")])
    some = st.lists(st.sampled_from(ids), max_size=3, unique=True)
    store.mark_read(data.draw(some, label="read"))
    for id in data.draw(some, label="starred"):
        store.set_starred(id, True)
    for id in data.draw(some, label="updated, withdrawn"):
        store._connection.execute("UPDATE stories SET version = 2, changed = 1, withdrawn = 1 WHERE id = ?", (id,))

    read = parse_query(query)
    passing = {row.id for row in store.rows(ids) if read.matches(row, "\n".join(story().paragraphs), now=NOW)}

    assert {*store.ids(Filter(text=query))} == passing
    assert {*store.ids(Filter(text=f"-({query})"))} == {*ids} - passing
    condition, values = read.sql()
    rest = store._connection.execute(f"SELECT id FROM stories WHERE NOT {condition} AND 1", values)
    assert {id for (id,) in rest} == {*ids} - passing
    store.close()
