"""Bytes → a document with its stories placed. Runs in a thread: nothing here knows the event loop."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, FaultCode
from tickertui.model.region import Location
from tickertui.model.story import Document
from tickertui.polling.retrieval import Retrieved
from tickertui.regions import Entry

_OLDEST = 86_400.0
# Of a document's leads and texts so many characters are looked through whole for places, and of each further one so many.
_LEADS, _TEXTS, _LEAST = 60_000, 100_000, 60
_MISSPELT = 300  # of so many of its stories an unknown place may be a misspelt one


@dataclass(frozen=True, slots=True)
class Reading:
    """What bytes gave: a ``document`` with ``locations`` parallel to its stories; or nothing, where they are the bytes
    read last time or a web page that points to the feeds ``found``. ``digest`` tells these bytes from others.
    """

    document: Document | None = None
    locations: tuple[Location, ...] = ()
    digest: bytes = b""
    found: tuple[str, ...] = ()


def reader_with(places: Sequence[Entry]) -> Callable[..., Reading]:
    """:func:`read_answer` with the user's own names of places over the tables."""
    return partial(read_answer, places=tuple(places))


def read_answer(
    retrieved: Retrieved, *, known: bytes, now: datetime, bounds: DocumentBounds, places: Sequence[Entry] = ()
) -> Reading:
    """Read what was fetched; ``known`` is the digest of what was read last time, ``now`` when it came in (aware),
    ``places`` the user's own names of places.

    :raises DocumentError: when it gives no document and points to none.
    """
    from tickertui.regions import locate_with
    from tickertui.sources import find_feeds, read_document

    body = retrieved.body or b""
    digest = _digest(retrieved, body)
    if digest == known:
        return Reading(digest=digest)
    # Ages on a page that waited in a cache count from when it was made.
    made = now - timedelta(seconds=min(retrieved.age, _OLDEST))
    address, content_type = retrieved.address, retrieved.content_type
    try:
        document = read_document(body, address=address, now=made, content_type=content_type, bounds=bounds)
    except DocumentError as error:
        if error.fault.code is not FaultCode.WEB_PAGE:
            raise
        found = find_feeds(body, address=address, content_type=content_type)
        if not found:
            raise
        return Reading(found=tuple(feed.url for feed in found))
    locate = locate_with(places)
    leads, texts = _Room(_LEADS), _Room(_TEXTS)
    locations = tuple(
        locate(
            place=story.place,
            title=story.title,
            lead=leads.of(story.lead),
            text=texts.of("\n".join(story.paragraphs)),
            language=story.language or document.language,
            misspelt=number < _MISSPELT,
        )
        for number, story in enumerate(document.stories)
    )
    return Reading(document, locations, digest)


class _Room:
    """How many characters of a document's texts may still be looked through for places."""

    def __init__(self, most: int) -> None:
        self._left = most

    def of(self, text: str) -> str:
        """The text, or its beginning where there is no room left."""
        found = text if len(text) <= self._left else text[:_LEAST]
        self._left -= len(found)
        return found


def _digest(retrieved: Retrieved, body: bytes) -> bytes:
    digest = hashlib.blake2b(body, digest_size=16)
    digest.update(f"\0{retrieved.address}\0{retrieved.content_type}".encode("utf-8", "replace"))
    return digest.digest()
