"""The demo's pages in HTML: the wire page, as news sites build one, and the page of a story."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from tickertui.demo.stories import ReleasedStory
from tickertui.language.ages import full_age
from tickertui.language.words import Language
from tickertui.model.age import AgeUnit, age_of

STORY_PATH = "/verhaal/"
"""A story's page is served under this and its identity."""

_SHORT_STORIES = 25
_MARK = "SPOED: "
_JUST_NOW = "zojuist"


def wire_page(stories: Sequence[ReleasedStory], *, name: str, base: str, now: datetime) -> tuple[str, datetime]:
    """The wire page called ``name`` at ``now`` with ``stories`` (newest first, at least one), and when it last changed.

    The newest headline leads; the newest others follow as short stories, which have no title. Publication is told as
    an age alone, so the page changes as its stories grow older.
    """
    headline = next((story for story in stories if story.headline), None)
    shorts = [story for story in stories if story is not headline][:_SHORT_STORIES]
    shown = [headline, *shorts] if headline else shorts
    top = _headline(headline, base, now) if headline else ""
    below = "".join(_short_story(story, base, now) for story in shorts)
    page = _page(
        name,
        '<nav><a href="/buitenland">Buitenland</a></nav>\n'
        f"<main>\n{top}<h2>Meer uit Buitenland</h2>\n{below}</main>\n"
        "<footer>Verzonnen berichten: de demo van tickertui</footer>\n",
    )
    return page, max(max(story.changed, _age_since(story, now)) for story in shown)


def story_page(story: ReleasedStory) -> str:
    """The page of one story."""
    text = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in story.text)
    return _page(story.title, f"<main>\n<h1>{escape(_marked(story))}</h1>\n{text}</main>\n", language=story.language)


def story_link(story: ReleasedStory, base: str) -> str:
    """The address of a story's page on the server at ``base``."""
    return f"{base}{STORY_PATH}{story.id}"


def _headline(story: ReleasedStory, base: str, now: datetime) -> str:
    text = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in story.text)
    title = f'<h1><a href="{escape(story_link(story, base))}">{escape(_marked(story))}</a></h1>'
    return f"<article>\n{title}\n{text}<p>{_age(story, now)}</p>\n</article>\n"


def _short_story(story: ReleasedStory, base: str, now: datetime) -> str:
    lead, *rest = story.text
    text = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in rest)
    first = f'<p><a href="{escape(story_link(story, base))}">{escape(lead)}</a></p>'
    return f"<article>\n{first}\n{text}<p>{_age(story, now)}</p>\n</article>\n"


def _marked(story: ReleasedStory) -> str:
    return f"{_MARK}{story.title}" if story.breaking else story.title


def _age(story: ReleasedStory, now: datetime) -> str:
    age = age_of(story.published, now)
    return _JUST_NOW if age.unit is AgeUnit.SECOND else full_age(age, Language.DUTCH)


def _age_since(story: ReleasedStory, now: datetime) -> datetime:
    """Since when the page tells the story's age as it does."""
    age = age_of(story.published, now)
    seconds = 0 if age.unit is AgeUnit.SECOND else age.count * age.unit.value
    return story.published + timedelta(seconds=seconds)


def _page(title: str, body: str, *, language: str = "nl") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"</head>\n<body>\n{body}</body>\n</html>\n"
    )
