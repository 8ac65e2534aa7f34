"""Finds a wire page's stories that came back under another key.

Such a page has no keys of its own: they come from a story's first words, so that a changed title would look like a new
story and the old one like withdrawn.
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tickertui.model.interval import Interval
from tickertui.model.story import Story
from tickertui.model.text import fold
from tickertui.query.tokens import tokens
from tickertui.store.known import Known, known_since, paragraphs_of

# How much of the words two texts share (Dice's coefficient) to be one story: less where both state the same time.
_ALIKE_AT_ONE_TIME = 0.5
_ALIKE = 0.7
# A page may tell a changed story's age anew; within so long it is still looked for.
_WITHIN = timedelta(hours=6)
# Before it no time can be named.
_EARLIEST = datetime.min.replace(tzinfo=UTC) + _WITHIN
_FEWEST_SHARED = 4
_PARAGRAPHS = 3
_MOST_WORDS = 200
# Enough for any page; more new stories at once are a backlog.
_MOST_NEW = 100


def renamed(connection: sqlite3.Connection, feed: int, unknown: Sequence[Story], keys: set[str]) -> dict[str, Known]:
    """The stored stories that stories of a document are under another key, by the new key.

    ``unknown`` are the document's stories whose keys are not stored; ``keys`` are all of the document's: a stored story
    that it still has under its own key is no other story's former self.
    """
    if not unknown or len(unknown) > _MOST_NEW:
        return {}
    since = max(min(story.published.end for story in unknown), _EARLIEST) - _WITHIN
    gone = [known for known in known_since(connection, feed, since) if known.key not in keys]
    words_of = {known.key: _words(known.title, known.lead, paragraphs_of(connection, known.id)) for known in gone}
    pairs = []
    for story in unknown:
        words = _words(story.title, story.lead, story.paragraphs)
        for known in gone:
            if (alike := _alike(words, words_of[known.key])) >= _needed(story, known):
                pairs.append((alike, story.key, known))
    found: dict[str, Known] = {}
    taken: set[int] = set()
    for _, key, known in sorted(pairs, key=lambda pair: (-pair[0], pair[2].id)):
        if key not in found and known.id not in taken:
            found[key] = known
            taken.add(known.id)
    return found


def _needed(story: Story, known: Known) -> float:
    """How alike the two must be; more than is possible where place or time tell that they are two stories."""
    if story.place and known.place and fold(story.place) != fold(known.place):
        return 2.0
    if _overlap(story.published, known.published):
        return _ALIKE_AT_ONE_TIME
    return _ALIKE if abs(story.published.end - known.published.end) <= _WITHIN else 2.0


def _overlap(one: Interval, other: Interval) -> bool:
    """Whether both may be of one moment; an open interval tells nothing of that."""
    if one.start is None or other.start is None:
        return False
    return one.start <= other.end and other.start <= one.end


def _words(title: str, lead: str, paragraphs: Sequence[str]) -> Counter[str]:
    texts = (title, *(paragraphs[:_PARAGRAPHS] or (lead,)))
    return Counter([word for text in texts for word in tokens(text)][:_MOST_WORDS])


def _alike(one: Counter[str], other: Counter[str]) -> float:
    shared = (one & other).total()
    return 2 * shared / (one.total() + other.total()) if shared >= _FEWEST_SHARED else 0.0
