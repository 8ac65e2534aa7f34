"""What stands below a story's text: its links, its pictures and files, and where it comes from."""

from urllib.parse import urlsplit

from textual.content import Content
from textual.style import Style

from tickertui.app.doubtful_links import names_another
from tickertui.app.opening import shown_link
from tickertui.app.reader.links import NumberedLink
from tickertui.app.reader.others import other_rows
from tickertui.app.reader.setting import Setting
from tickertui.app.text_view.blocks import Block
from tickertui.app.text_view.view import LINK
from tickertui.language.messages import MESSAGES
from tickertui.model.story import Enclosure, FullStory, Image

# How many words are read in a minute, on average and silently: 238 in English (Brysbaert 2019), rounded down for news.
_WORDS_A_MINUTE = 230


def link_blocks(links: tuple[NumberedLink, ...], setting: Setting, *, chosen: int | None) -> list[Block]:
    """The links of the text, a line each, numbered; the chosen one is drawn reversed."""
    shown = [link for link in links if link.enclosure is None]
    blocks = []
    for position, link in enumerate(shown):
        content = link_mark(link, setting, chosen=chosen)
        room = setting.width - content.cell_length - 2
        words = "" if link.text == link.url else link.text
        if names_another(words, urlsplit(link.url).hostname or ""):
            words = setting.words("reader.link.other_text")
        if words and room >= 12:
            content = content.append("  ") + Content.styled(words, setting.ink.muted).truncate(room, ellipsis=True)
        blocks.append(Block(content, gap=position == 0))
    return blocks


def link_mark(link: NumberedLink, setting: Setting, *, chosen: int | None) -> Content:
    """A link as "[1] host/path", which a click on any of its cells opens."""
    ink = setting.ink
    number = f"[{link.number}] "
    address = shown_link(link.url, max(setting.width - len(number), 8))
    touch = Style.from_meta({LINK: link.number})
    style = ink.chosen if link.number == chosen else ink.link
    return Content.assemble((number, ink.key + touch), (address, style + touch))


def foot_blocks(
    story: FullStory, links: tuple[NumberedLink, ...], setting: Setting, *, chosen: int | None = None
) -> list[Block]:
    """Pictures, attached files, region with its reason, source, author, categories, and who else tells the same event: a
    label and a value a line.
    """
    words, ink = setting.words, setting.ink
    rows = [
        *(("reader.image", _image(image, setting)) for image in story.images),
        *(
            ("reader.enclosure", _enclosure(link, link.enclosure, setting, chosen=chosen))
            for link in links
            if link.enclosure is not None
        ),
        ("reader.region", Content.styled(_region_reason(story, setting), ink.text)),
        ("reader.source", Content.styled(_source(story, setting), ink.text)),
    ]
    if story.author:
        rows.append(("reader.author", Content.styled(story.author, ink.text)))
    if story.categories:
        rows.append(("reader.categories", Content.styled(", ".join(story.categories), ink.text)))
    rows += other_rows(story, setting)
    column = max(len(words(label)) for label, _ in rows) + 2
    blocks, before = [], ""
    for label, value in rows:
        name = "" if label == before else words(label)
        content = Content.styled(name.ljust(column), ink.muted) + value
        blocks.append(Block(content, gap=not before, indent=column))
        before = label
    return blocks


def minutes_to_read(story: FullStory) -> int:
    """How many minutes the text takes, at least 1."""
    count = sum(len(paragraph.split()) for paragraph in story.paragraphs) or len(story.row.lead.split())
    return max(1, -(-count // _WORDS_A_MINUTE))


def _image(image: Image, setting: Setting) -> Content:
    if image.alt:
        return Content.styled(image.alt, setting.ink.text)
    return Content.styled(setting.words("reader.image.no_alt"), setting.ink.muted)


def _enclosure(link: NumberedLink, enclosure: Enclosure, setting: Setting, *, chosen: int | None) -> Content:
    particulars = [part for part in (enclosure.type, _size(enclosure.length, setting)) if part]
    mark = link_mark(link, setting, chosen=chosen)
    return mark.append("  ") + Content.styled(", ".join(particulars), setting.ink.muted) if particulars else mark


def _size(length: int | None, setting: Setting) -> str:
    if not length or length < 0:
        return ""
    number, unit = (length / 1e6, "MB") if length >= 1e6 else (length / 1e3, "kB")
    return (
        f"{number:.1f} {unit}".replace(".", setting.words("number.point")) if number < 100 else f"{number:.0f} {unit}"
    )


def _region_reason(story: FullStory, setting: Setting) -> str:
    location = story.row.location
    region = setting.words(f"region.{location.region.name}.name")
    return setting.words(f"reason.{location.reason_kind}", region=region, words=location.reason_words)


def _source(story: FullStory, setting: Setting) -> str:
    row = story.row
    parts = [row.feed_title or row.feed]
    if row.language:
        key = f"language.{row.language}"
        parts.append(setting.words(key) if key in MESSAGES else row.language)
    minutes = minutes_to_read(story)
    parts.append(setting.words("reader.minutes", n=minutes))
    return ", ".join(parts)
