"""How the tests of this room read a document: at one moment, from one address."""

from datetime import UTC, datetime, timedelta

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, FaultCode
from tickertui.model.interval import Interval
from tickertui.model.story import Document, Story
from tickertui.sources import read_document

# A Wednesday in winter: one o'clock in the afternoon in Amsterdam.
NOW = datetime(2026, 1, 21, 12, 0, tzinfo=UTC)
ADDRESS = "https://wire.example/buitenland/feed"


def read(document: str | bytes, *, now: datetime = NOW, bounds: DocumentBounds | None = None) -> Document:
    body = document.encode() if isinstance(document, str) else document
    return read_document(body, address=ADDRESS, now=now, bounds=bounds or DocumentBounds())


def only(document: str | bytes) -> Story:
    (story,) = read(document).stories
    return story


def refusal(document: str | bytes, *, bounds: DocumentBounds | None = None) -> FaultCode | None:
    """Why a document is refused; None where it is read."""
    try:
        read(document, bounds=bounds)
    except DocumentError as error:
        return error.fault.code
    return None


def ago(least: timedelta, most: timedelta) -> Interval:
    return Interval(NOW - most, NOW - least)


def rss(items: str, *, channel: str = "<title>Wereldbericht</title>", attributes: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {attributes}><channel>{channel}{items}</channel></rss>'


def item(inner: str) -> str:
    return rss(f"<item>{inner}</item>")


def atom(entries: str, *, attributes: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}><title>Wereldbericht</title>{entries}</feed>'


def entry(inner: str) -> str:
    return atom(f"<entry><id>urn:een</id><title>Dijk houdt stand</title>{inner}</entry>")
