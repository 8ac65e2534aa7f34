"""The bound on the texts of all of a document's stories together: the first, newest in most documents, come whole."""

from dataclasses import replace
from itertools import accumulate

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import FaultCode, fault
from tickertui.model.story import Document, Story
from tickertui.model.text import cut
from tickertui.sources.html.text import bounded

# What stays of a story for which there is no room: its beginning.
_BEGINNING = 200


def bounded_whole(document: Document, bounds: DocumentBounds) -> Document:
    """``document`` with the texts of its stories whole as long as ``bounds.texts`` has room, and a warning where not."""
    used = list(accumulate(_length(story) for story in document.stories))
    if not used or used[-1] <= bounds.texts:
        return document
    less = replace(bounds, text=min(_BEGINNING, bounds.text))
    stories = tuple(
        story if so_far <= bounds.texts else _beginning(story, less)
        for story, so_far in zip(document.stories, used, strict=True)
    )
    warning = fault(FaultCode.TOO_MUCH_TEXT, most=bounds.texts)
    return replace(document, stories=stories, warnings=(*document.warnings, warning))


def _length(story: Story) -> int:
    return len(story.lead) + sum(map(len, story.paragraphs))


def _beginning(story: Story, bounds: DocumentBounds) -> Story:
    return replace(story, lead=cut(story.lead, bounds.text), paragraphs=bounded(story.paragraphs, bounds))
