"""A feed's HTML as text: one line for titles, paragraphs with links and pictures for the rest."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from tickertui.model.bounds import DocumentBounds
from tickertui.model.story import Image, Link
from tickertui.model.text import clean, cut
from tickertui.sources.boilerplate import is_boilerplate

_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,2000}|![^<>]{0,200})>", re.S)
_MARKUP = re.compile("<[a-zA-Z/!]")
# What is not shown, by how it begins, and where each kind of it ends.
_HIDDEN = re.compile(r"<(?:(?P<comment>!--)|(?P<script>script)\b[^<>]{0,500}>|(?P<style>style)\b[^<>]{0,500}>)", re.I)
_ENDS = {
    "comment": re.compile("-->"),
    "script": re.compile(r"</script\s{0,20}>", re.I),
    "style": re.compile(r"</style\s{0,20}>", re.I),
}
_LONG_NUMBER = re.compile("&#[xX]?[0-9a-fA-F]{20,};?")


@dataclass(frozen=True, slots=True)
class HtmlText:
    """Paragraphs of clean text, the links in them and their pictures."""

    paragraphs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()


def line_of_html(html: str, most: int) -> str:
    """HTML that is one line (a title, a name) as clean text of at most ``most`` characters."""
    html = html[: most * 20]
    if "<" in html:
        html = _TAG.sub("", _shown(html))
    return cut(clean(_unescaped(html)), most)


def _shown(html: str) -> str:
    """HTML without comments, scripts and styles. Each end is looked for once, so that many beginnings cost no more."""
    kept: list[str] = []
    endless: set[str] = set()
    at = 0
    for found in _HIDDEN.finditer(html):
        kind = found.lastgroup or ""
        if found.start() < at or kind in endless:
            continue
        end = _ENDS[kind].search(html, found.end())
        if end is None:
            endless.add(kind)
            continue
        kept.append(html[at : found.start()])
        at = end.end()
    return "".join((*kept, html[at:]))


def text_of_html(html: str, *, base: str, bounds: DocumentBounds) -> HtmlText:
    """HTML as paragraphs, links and pictures; text without markup in it keeps its blank lines as paragraphs' ends."""
    if not _MARKUP.search(html):
        return HtmlText(paragraphs_of_text(_unescaped(html[: bounds.text * 8]), bounds))
    from tickertui.sources.html.blocks import read_blocks

    found = read_blocks(html, base=base, bounds=bounds)
    texts = (block.text for block in found.blocks)
    paragraphs = bounded((text for text in texts if text and not is_boilerplate(text)), bounds)
    return HtmlText(paragraphs, tuple(found.links), tuple(found.images))


def paragraphs_of_text(text: str, bounds: DocumentBounds) -> tuple[str, ...]:
    """Plain text as clean paragraphs: blank lines end one."""
    text = text[: bounds.text * 2].replace("\r\n", "\n").replace("\r", "\n").strip()
    parts = re.split(r"\n[ \t]*\n", text)
    return bounded((line for part in parts if (line := clean(part)) and not is_boilerplate(line)), bounds)


def _unescaped(html: str) -> str:
    """``html`` with its references resolved; a number of more digits than Python reads at once is none."""
    return unescape(_LONG_NUMBER.sub("", html)) if "&" in html else html


def bounded(texts: Iterable[str], bounds: DocumentBounds) -> tuple[str, ...]:
    """As many paragraphs of clean text as fit, the last one cut."""
    paragraphs: list[str] = []
    left = bounds.text
    for text in texts:
        if left <= 0 or len(paragraphs) == bounds.paragraphs:
            break
        paragraphs.append(cut(text, left) if left > 1 else text[:left])
        left -= len(text)
    return tuple(paragraphs)
