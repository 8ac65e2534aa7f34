"""The numbered links of a story: its own address first, then those in its text, then its attached files."""

from dataclasses import dataclass

from tickertui.app.opening import is_safe_link
from tickertui.model.story import Enclosure, FullStory


@dataclass(frozen=True, slots=True)
class NumberedLink:
    """A link that can be opened: ``number`` counts from 1, ``text`` are the words it stands under ("" for none).

    ``enclosure`` is the attached file it leads to, else None.
    """

    number: int
    url: str
    text: str = ""
    enclosure: Enclosure | None = None


def links_of(story: FullStory) -> tuple[NumberedLink, ...]:
    """The links of ``story`` that are safe to open, each address once."""
    found: dict[str, tuple[str, Enclosure | None]] = {}
    if story.row.url is not None:
        found[story.row.url] = ("", None)
    for link in story.links:
        found.setdefault(link.url, (link.text, None))
    for enclosure in story.enclosures:
        found.setdefault(enclosure.url, ("", enclosure))
    safe = [(url, *particulars) for url, particulars in found.items() if is_safe_link(url)]
    return tuple(NumberedLink(number, *link) for number, link in enumerate(safe, 1))
