"""What stands above a story's text: title, region, place, agencies, when, and its state."""

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from tickertui.app.reader.setting import Setting
from tickertui.app.searching.marking import marked_content, spans_in
from tickertui.app.text_view.blocks import Block
from tickertui.language.ages import full_age
from tickertui.language.times import interval_in_words, short_time
from tickertui.model.age import age_of
from tickertui.model.breaking import without_mark
from tickertui.model.region import Region
from tickertui.model.story import FullStory, StoryRow


def heading_blocks(story: FullStory, setting: Setting) -> list[Block]:
    """The blocks above the text; the third tells the age and is the only one that time changes."""
    row = story.row
    blocks = [
        Block(_title(row, setting), gap=True),
        Block(_dateline(row, setting), gap=True),
        Block(when(row, setting)),
    ]
    if updated := _updated(story, setting):
        blocks.append(Block(updated))
    if row.starred:
        blocks.append(
            Block(Content.assemble(("* ", setting.ink.key), (setting.words("reader.starred"), setting.ink.text)))
        )
    if row.withdrawn:
        blocks.append(Block(Content.styled(setting.words("reader.withdrawn"), setting.ink.strong)))
    return blocks


WHEN = 2
"""The number of the block that tells when, among those of :func:`heading_blocks`."""


def when(row: StoryRow, setting: Setting) -> Content:
    """The line that tells when a story was published, in local time and as an age."""
    words, ink = setting.words, setting.ink
    time = interval_in_words(row.published, setting.now, words, setting.zone)
    age = age_of(row.published.end, setting.now)
    in_words = full_age(age, words.language)
    if row.published.start is None and age.count:
        in_words = words("reader.at_least", age=in_words)
    between = "  " if cell_len(f"{time}  {in_words}") <= setting.width else "\n"
    return Content.assemble((time, ink.text), between, (in_words, ink.muted))


def region_mark(region: Region, setting: Setting) -> Content:
    """A region's code and name in its colour: "EU Europa"."""
    code, name = (setting.words(f"region.{region.name}.{part}") for part in ("code", "name"))
    return Content.assemble((code, setting.ink.region(region, bold=True)), " ", (name, setting.ink.region(region)))


def _title(row: StoryRow, setting: Setting) -> Content:
    ink = setting.ink
    text = without_mark(row.title) if row.breaking else row.title
    style = ink.strong + Style(strike=True) if row.withdrawn else ink.strong
    title = marked_content(text, spans_in(text, setting.marked), style, ink.marked)
    if row.breaking:
        return Content.assemble((f" {setting.words('reader.breaking')} ", ink.breaking), "  ", title)
    return title


def _dateline(row: StoryRow, setting: Setting) -> Content:
    ink = setting.ink
    parts = [region_mark(row.location.region, setting)]
    if row.location.region is Region.INTERNATIONAL and len(row.location.regions) > 1:
        codes = [
            Content.styled(setting.words(f"region.{region.name}.code"), ink.region(region, bold=True))
            for region in row.location.regions
        ]
        parts.append(Content(" ").join(codes))
    if row.place:
        parts.append(Content.styled(row.place, ink.text))
    if row.agencies:
        parts.append(Content.styled("/".join(row.agencies), ink.muted))
    return Content("  ").join(parts)


def _updated(story: FullStory, setting: Setting) -> Content | None:
    row, words, ink = story.row, setting.words, setting.ink
    if row.version > 1 and row.changed is not None:
        time = short_time(row.changed, setting.now, words, setting.zone)
        told = words("reader.updated", time=time, version=row.version)
        updated = Content.assemble((f"{setting.marks.updated} ", ink.strong), (told, ink.text))
        key = Content.assemble("   ", (setting.difference_key, ink.key), " ", (words("reader.difference"), ink.muted))
        return updated + key if updated.cell_length + key.cell_length <= setting.width else updated
    if story.updated is not None and story.updated > row.published.end:
        time = short_time(story.updated, setting.now, words, setting.zone)
        return Content.assemble(
            (f"{setting.marks.updated} ", ink.strong), (words("reader.updated_by_source", time=time), ink.text)
        )
    return None
