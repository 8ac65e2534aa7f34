"""Draws rows as they look now, and keeps what it drew: a row that looks the same is not drawn again."""

from collections import OrderedDict
from datetime import datetime, tzinfo

from textual.strip import Strip

from tickertui.app.listing.columns import Columns, Face
from tickertui.app.listing.drawing import draw_story, is_fresh
from tickertui.app.marks import Marks
from tickertui.app.pens import Pens
from tickertui.language.ages import short_age
from tickertui.language.times import short_time
from tickertui.language.words import Words
from tickertui.model.age import age_of
from tickertui.model.story import StoryRow

_MOST_DRAWN = 600


class RowDrawer:
    """Draws in ``words``, with times in ``zone`` (None: the machine's own)."""

    def __init__(self, words: Words, marks: Marks, zone: tzinfo | None) -> None:
        self.words = words
        # The words to mark in titles and leads (``searching.marking``).
        self.marked: tuple[str, ...] = ()
        self._marks, self._zone = marks, zone
        self._drawn: OrderedDict[tuple[object, ...], list[Strip]] = OrderedDict()
        # How stories were drawn last, so that a tick redraws only those that changed.
        self._faces: dict[int, Face] = {}

    def forget(self) -> None:
        """Draw everything anew."""
        self._drawn.clear()

    def drawn(self, id: int) -> Face | None:
        """How the story ``id`` was drawn last, or None."""
        return self._faces.get(id)

    def face(self, row: StoryRow, now: datetime, *, new: bool, selected: bool, member: bool) -> Face:
        """How a story looks at ``now`` (aware)."""
        end = row.published.end
        return Face(
            short_age(age_of(end, now), self.words.language),
            is_fresh((now - end).total_seconds()),
            new,
            selected,
            member=member,
            time=short_time(end, now, self.words, self._zone) if member else "",
        )

    def strips(self, row: StoryRow, face: Face, columns: Columns, pens: Pens) -> list[Strip]:
        """The lines of a story."""
        if len(self._faces) > _MOST_DRAWN:
            self._faces.clear()
        self._faces[row.id] = face
        looks = (row.id, row.version, row.read, row.starred, row.withdrawn, row.title, row.feed_title, row.told)
        key = (looks, face, columns, pens.palette.ground)
        strips = self._drawn.get(key)
        if strips is None:
            strips = draw_story(row, face, columns, pens, self.words, self._marks, marked=self.marked)
            self._drawn[key] = strips
            if len(self._drawn) > _MOST_DRAWN:
                self._drawn.popitem(last=False)
        return strips
