"""HTML fed to libxml2's streaming parser: no tree is built, so that depth and size cost nothing extra."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol, cast

from lxml import etree

_CHUNK = 32_768
# A run without an end of a tag that is longer than this is text that nobody keeps, or a tag that does harm.
_LONGEST_RUN = 150_000
_TAIL = 64
# A NUL ends libxml2's reading, and a lone surrogate has no bytes to give it.
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")


class HtmlTarget(Protocol):
    """What takes the parser's events."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends, by its tag or because another could not stand within it."""

    def data(self, text: str) -> None:
        """Text, entities resolved."""

    def close(self) -> None:
        """The document ends."""


def stream_html(html: str, target: HtmlTarget, enough: Callable[[], bool] = lambda: False) -> bool:
    """Feed ``html`` to ``target`` until it ends or ``enough`` says so; broken HTML is mended as libxml2 does.

    Whether there was more of it than enough.
    """
    # The stubs want bytes too, which lxml never gives for text.
    parser = etree.HTMLParser(
        target=cast(Any, target), no_network=True, recover=True, huge_tree=False, encoding="utf-8"
    )
    chunks = _chunks(html)
    left = False
    try:
        for chunk in chunks:
            parser.feed(_UNREADABLE.sub("", chunk).encode("utf-8"))
            if enough():
                left = next(chunks, None) is not None
                break
        parser.close()
    except etree.LxmlError:
        target.close()
    return left


def _chunks(html: str) -> Iterator[str]:
    start = run = 0
    while start < len(html):
        chunk = html[start : start + _CHUNK]
        yield chunk
        start += len(chunk)
        run = 0 if ">" in chunk else run + len(chunk)
        if run > _LONGEST_RUN:
            end = html.find(">", start)
            start = max(start, (end if end >= 0 else len(html)) - _TAIL)
            run = 0
