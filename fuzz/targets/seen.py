"""Documents through the store: kept as they were read, and seen again an hour later."""

from datetime import datetime, timedelta

from fuzz import promises
from fuzz.inputs import ADDRESS, NOW, assembled
from fuzz.target import Target
from fuzz.targets.documents import PAGE_PIECES, PIECES
from tickertui.model.clock import SetClock
from tickertui.model.fault import DocumentError
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.listing import EACH_STORY
from tickertui.model.region import NOWHERE
from tickertui.model.story import Document, Enclosure, FullStory, Image, Link, Story
from tickertui.query import tokens
from tickertui.sources import read_document
from tickertui.store import Saved, Store


def check_kept(data: bytes) -> None:
    """What is read of a document is kept, and comes back as it was; the same again changes nothing."""
    document = _document(assembled(data, PIECES), NOW)
    if document is None:
        return
    store = Store.open(None, clock=SetClock(NOW))
    try:
        new = _saved(store, document).new
        assert len(new) == len(document.stories)
        assert not _saved(store, document).anything, "the same again is a change"
        kept = {full.row.key: full for full in store.stories(new)}
        for story in document.stories:
            assert _fields(story) == _kept_fields(kept[story.key]), story
    finally:
        store.close()


def check_seen_twice(data: bytes) -> None:
    """A page that is seen again an hour later, perhaps changed: no story gets younger, none loses its number."""
    once, _, again = data.partition(_THEN)
    clock = SetClock(NOW)
    store = Store.open(None, clock=clock)
    try:
        first = _document(assembled(once, PAGE_PIECES), NOW)
        ids = _saved(store, first).new if first else ()
        before = {row.id: row for row in store.rows(ids)}
        clock.set(NOW + timedelta(hours=1))
        second = _document(assembled(again, PAGE_PIECES), clock.now())
        if second is None:
            return
        saved = _saved(store, second)
        assert not {*saved.new} & {*ids}
        after = store.rows([*ids, *saved.new])
        assert [row.id for row in after] == [*ids, *saved.new]
        for row in after:
            promises.seen_at(row.published, clock.now())
            if row.id in before:
                assert row.published.end <= before[row.id].published.end, "a story has become younger"
                assert row.version - before[row.id].version == (row.id in saved.changed)
        assert not _saved(store, second).anything, "the same again is a change"
        _searched(store, len(after))
    finally:
        store.close()


def _searched(store: Store, stories: int) -> None:
    """Index and counts agree with what is there."""
    counts = store.counts(EVERYTHING, EACH_STORY)
    assert counts.total == counts.shown == stories
    assert len(store.ids(EVERYTHING)) == stories
    for row in store.rows(store.ids(EVERYTHING)):
        for word in tokens(row.title)[:2]:
            assert row.id in store.ids(Filter(text=f'"{word}"'))


def _document(text: str, now: datetime) -> Document | None:
    try:
        return read_document(text.encode("utf-8", "surrogatepass"), address=ADDRESS, now=now)
    except DocumentError:
        return None


def _saved(store: Store, document: Document) -> Saved:
    return store.save(ADDRESS, document, [NOWHERE] * len(document.stories))


def _fields(story: Story) -> tuple[object, ...]:
    linked: tuple[tuple[Link | Image | Enclosure, ...], ...] = (story.links, story.images, story.enclosures)
    return story.title, story.lead, story.paragraphs, story.author, story.categories, story.url, linked


def _kept_fields(full: FullStory) -> tuple[object, ...]:
    linked: tuple[tuple[Link | Image | Enclosure, ...], ...] = (full.links, full.images, full.enclosures)
    return full.row.title, full.row.lead, full.paragraphs, full.author, full.categories, full.row.url, linked


def _page(*pieces: str) -> bytes:
    """The bytes that are put together to these pieces; of a piece that there is not, its characters."""
    known = {piece: bytes([number]) for number, piece in enumerate(PAGE_PIECES)}
    return b"".join(known.get(piece) or piece.encode("latin-1") for piece in pieces)


_THEN = b"\xff"
"""Between the page as it is seen first and as it is seen again."""
_OSLO = ("OSLO (ANP) - ", "Een zin.", "\n")

TARGETS = (
    Target("kept", check_kept, (bytes(range(len(PIECES))), b"a"), longest=200),
    Target(
        "seen_twice",
        check_seen_twice,
        (
            _page("Kop", "\n", *_OSLO, "3", " uur geleden\n")
            + _THEN
            + _page("Kop", "\n", *_OSLO, "Een zin.", "\n", "zojuist"),
            _page("PARIJS - ", "Een zin.", "\n", "zojuist", "\n", *_OSLO, "gisteren 23:10")
            + _THEN
            + _page(*_OSLO, "vandaag"),
            _page(*_OSLO, "3", " minuten geleden\n") + _THEN + _page(*_OSLO, "A", "\n", "5", " uur geleden\n"),
        ),
        longest=160,
    ),
)
