"""The query language: read, asked of stories and of a store, highlighted and completed."""

from datetime import timedelta
from functools import cache

from fuzz import promises
from fuzz.inputs import NOW, text_of
from fuzz.target import Target
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.filter import Filter
from tickertui.model.interval import Interval
from tickertui.model.region import Location, Region
from tickertui.model.story import Document, SourceKind, Story, StoryRow
from tickertui.query import Query, QueryError, parse_query
from tickertui.query.completing import MOST, completions
from tickertui.query.highlighting import highlights
from tickertui.query.parsing import LONGEST
from tickertui.query.vocabulary import Vocabulary
from tickertui.store import Store

_FEED = "https://bode.example/feed"
_TEXTS = ("Graan uit Oekraïne", "東京 en ガス", "Łódź: ½ van de straße", "Duur gas of olie", "ﬁets 3,5 é́n", "")
_PLACES = ("KYIV", "東京", "'s-HERTOGENBOSCH", "Den Haag", "", "OSLO")
_AGENCIES = (("ANP", "AP"), ("APA",), (), ("A P",), ("BBC",), ("Ŋŉ",))
_WHERE = (
    Location(Region.EUROPE, (Region.EUROPE,), "UA", "Kyiv", "dateline", "KYIV"),
    Location(Region.ASIA, (Region.ASIA,), "JP", "Tokio", "dateline", "東京"),
    Location(Region.EUROPE, (Region.EUROPE,), "NL", "", "title", "Den Haag"),
)


def check(data: bytes) -> None:
    """A query or its error; the same stories by predicate and by store, and exactly the others when it is turned around."""
    text = text_of(data)
    query = _read(text)
    _half_typed(text)
    _completed(text)
    if query is None:
        return
    store, rows = _stories()
    passing = {row.id for row, told in rows if query.matches(row, told, now=NOW)}
    assert {*store.ids(Filter(text=text))} == passing
    turned = f"-({text})"
    other = _read(turned)
    if other is not None and text.count('"') % 2 == 0 and query.term is not None:
        assert {*store.ids(Filter(text=turned))} == {row.id for row, _ in rows} - passing
    assert store.passing([row.id for row, _ in rows], text) == passing
    for row, told in rows:
        for shown in (row.title, told, text):
            _apart(highlights(shown, query.words()), shown)


def _read(text: str, *, typing: bool = False) -> Query | None:
    try:
        return parse_query(text, typing=typing)
    except QueryError as error:
        assert 0 <= error.column <= max(len(text), 0)
        for language in Language:
            promises.clean_text(Words(language)(error.key, **error.particulars))
        return None


def _half_typed(text: str) -> None:
    whole, typed = _read(text), _read(text, typing=True)
    if whole is not None:
        assert typed == whole, "what is read is read the same while it is typed"
    _read(text[: len(text) // 2], typing=True)


def _completed(text: str) -> None:
    _, _, vocabulary = _all()
    for cursor in {len(text), len(text) // 2}:
        offered = completions(text, cursor, vocabulary)
        assert len(offered) <= MOST
        for one in offered:
            assert 0 <= one.start <= cursor <= one.end <= len(text)
            assert one.text
    if len(text) < LONGEST - 200 and (offered := completions(text, len(text), vocabulary)):
        taken = text[: offered[0].start] + offered[0].text
        if not taken.endswith(":") and _read(text, typing=True) is not None:
            assert _read(taken, typing=True) is not None, f"{text!r} was a query, and {taken!r} is none"


def _apart(spans: list[tuple[int, int]], text: str) -> None:
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text), spans
        last = end


@cache
def _all() -> tuple[Store, list[tuple[StoryRow, str]], Vocabulary]:
    store = Store.open(None, clock=SetClock(NOW))
    stories = tuple(
        Story(
            key=str(number),
            title=title or "Zonder",
            published=Interval.at(NOW - timedelta(hours=7 * number)),
            lead=_TEXTS[number - 1],
            paragraphs=(_TEXTS[number - 2], "Nog een zin."),
            place=_PLACES[number],
            agencies=_AGENCIES[number],
            language=("nl", "en", "")[number % 3],
            breaking=number == 2,
        )
        for number, title in enumerate(_TEXTS)
    )
    where = [_WHERE[number % 3] for number in range(len(stories))]
    ids = store.save(_FEED, Document(SourceKind.RSS, stories, title="De Bode"), where).new
    store.mark_read(ids[:2])
    store.set_starred(ids[3], True)
    rows = [(row, "\n".join(story.paragraphs)) for row, story in zip(store.rows(ids), stories, strict=True)]
    return store, rows, store.vocabulary()


def _stories() -> tuple[Store, list[tuple[StoryRow, str]]]:
    store, rows, _ = _all()
    return store, rows


_SEEDS = (
    "graan oekra", '"vrije val" -melk', "regio:europa,azie land:ua", "region:1 or since:2h -is:read", "(gas of olie) -(den or 東)",
    "bureau:ap,\"a p\" plaats:\"den haag\" taal:nl,engels", "bron:bode is:ster,unread sinds:gisteren", "Kyiv: 14:30 https://x.example/",
    "-- - \"\" ()", "since:2026-01-20T14:30 -(-(-gas))", "land:\"verenigde st", "is:", "reg", "plaats:d",
)  # fmt: skip
_WORDS = (
    "region:", "regio:", "land:", "country:", "plaats:", "place:", "bureau:", "agency:", "bron:", "feed:", "taal:", "lang:",
    "since:", "sinds:", "is:", " or ", " of ", "-(", ")", "\"", ",", "unread", "ster", "europa", "europe", "gisteren", "today",
    "2h", "1d12h", "2026-01-20T14:30", "nederland", "kyiv", "東京", "ŉ", "½", "ß", "İ", "\ue000", "*", "NEAR(",
)  # fmt: skip

TARGETS = (Target("query", check, tuple(seed.encode() for seed in _SEEDS), _WORDS, longest=300),)
