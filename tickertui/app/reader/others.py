"""The others that tell the same event, for the foot of a story: when, whose, what they call it; and why they stand together."""

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from tickertui.app.reader.setting import Setting
from tickertui.app.reader.versions import versions_of
from tickertui.app.wrapping import clip_word
from tickertui.language.tellers import place_in_words, reasons_in_words
from tickertui.language.times import short_time
from tickertui.language.words import Words
from tickertui.model.breaking import without_mark
from tickertui.model.story import FullStory, StoryRow

VERSION = "story_version"
"""The key, in the meta of a style, of the number of the story that a cell leads to."""

_LONGEST_NAME = 24
# What a rule has beside its words: strokes, spaces, and two cells between name and place.
_BESIDE_RULE = 10
_LEAST_NAME = 8


def other_rows(story: FullStory, setting: Setting) -> list[tuple[str, Content]]:
    """Labels and values: a line for each other story of the event, and why they stand together where that is known."""
    rows = [("reader.also", _line(row, setting)) for row in versions_of(story) if row.id != story.row.id]
    told = (story.row.told.reason,) if story.row.told.reason else (row.told.reason for row in story.others)
    reasons = reasons_in_words((reason for reason in told if reason), setting.words)
    if rows and reasons:
        value = setting.words("reader.together.by", reasons=reasons)
        rows.append(("reader.together", Content.styled(value, setting.ink.text)))
    return rows


def whose(story: FullStory, width: int, words: Words) -> str:
    """Whose story it is, for a rule with ``width`` cells beside its title: the feed, and where several tell the event
    which of them it is; the feed as far as there is room.
    """
    row, versions = story.row, versions_of(story)
    if len(versions) == 1:
        return row.feed_title
    place = [version.id for version in versions].index(row.id) + 1
    told = place_in_words(place, len(versions), row.told, words)
    room = width - cell_len(told) - _BESIDE_RULE
    return f"{clip_word(row.feed_title, room)}  {told}" if room >= _LEAST_NAME else told


def _line(row: StoryRow, setting: Setting) -> Content:
    """ "13:46  De Boei  Parlement van Kenia …", which a click on any of its cells leads to."""
    ink, touch = setting.ink, Style.from_meta({VERSION: row.id})
    time = short_time(row.published.end, setting.now, setting.words, setting.zone)
    agencies = f" ({'/'.join(row.agencies)})" if row.agencies else ""
    title = without_mark(row.title) if row.breaking else row.title
    return Content.assemble(
        (time, ink.text + touch),
        "  ",
        (clip_word(row.feed_title, _LONGEST_NAME) + agencies, ink.muted + touch),
        "  ",
        (title, ink.link + touch),
    )
