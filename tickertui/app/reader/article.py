"""A story as blocks: heading, text, links, and where it comes from."""

from textual.content import Content

from tickertui.app.reader.foot import foot_blocks, link_blocks
from tickertui.app.reader.heading import heading_blocks
from tickertui.app.reader.links import NumberedLink
from tickertui.app.reader.setting import Setting
from tickertui.app.searching.marking import marked_content, spans_in
from tickertui.app.text_view.blocks import Block
from tickertui.model.story import FullStory
from tickertui.model.text import fold


def article_blocks(
    story: FullStory, links: tuple[NumberedLink, ...], setting: Setting, *, chosen: int | None = None
) -> list[Block]:
    """All of ``story``; ``chosen`` is the number of the link that the keyboard is on."""
    return [
        *heading_blocks(story, setting),
        *_text_blocks(story, setting),
        *link_blocks(links, setting, chosen=chosen),
        *foot_blocks(story, links, setting),
    ]


def paragraphs_of(story: FullStory) -> tuple[str, ...]:
    """The text to read: the paragraphs, after the lead where that says something of its own."""
    lead = story.row.lead
    if not story.paragraphs:
        return (lead,) if lead and fold(lead) != fold(story.row.title) else ()
    beginning = fold(lead).rstrip(" .…")[:200]
    if beginning and beginning not in fold(" ".join(story.paragraphs)):
        return (lead, *story.paragraphs)
    return story.paragraphs


def _text_blocks(story: FullStory, setting: Setting) -> list[Block]:
    paragraphs = paragraphs_of(story)
    if not paragraphs:
        return [Block(Content.styled(setting.words("reader.no_text"), setting.ink.muted), gap=True)]
    ink, marked = setting.ink, setting.marked
    return [
        Block(marked_content(paragraph, spans_in(paragraph, marked), ink.text, ink.marked), gap=True)
        for paragraph in paragraphs
    ]
