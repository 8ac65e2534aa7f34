"""What feeds attach to a story: enclosures, and the pictures of Media RSS."""

from collections.abc import Iterator
from itertools import chain, islice

from tickertui.model.bounds import DocumentBounds
from tickertui.model.story import Enclosure, Image
from tickertui.model.text import clean, cut
from tickertui.sources.addresses import absolute
from tickertui.sources.feeds.elements import Element, first_text, name_of
from tickertui.sources.html.text import line_of_html

# Of an item's elements of Media RSS so many are looked at.
_MOST = 200
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")


def enclosure(url: str, kind: str, length: object, bounds: DocumentBounds) -> Enclosure:
    """An attached file as a feed states it; a length that is no count of bytes is unknown."""
    text = str(length).strip() if isinstance(length, str | int) and not isinstance(length, bool) else ""
    known = int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
    return Enclosure(url, cut(clean(kind), bounds.field), known)


def pictures(item: Element, base: str, bounds: DocumentBounds) -> Iterator[Image]:
    """Media RSS: thumbnails, and content that is a picture; within groups too."""
    media = (child for child in item if name_of(child).startswith("media:"))
    for element in islice((element for outer in media for element in chain((outer,), outer)), _MOST):
        name = name_of(element)
        kind = f"{element.get('medium') or ''} {element.get('type') or ''}".strip()
        url = absolute(element.get("url") or "", base, bounds.url)
        if not url or name not in ("media:thumbnail", "media:content"):
            continue
        if name == "media:thumbnail" or "image" in kind or (not kind and url.lower().split("?")[0].endswith(_PICTURES)):
            yield Image(url, line_of_html(first_text(element, "media:description", "media:title"), bounds.field))
