"""HTML fed to libxml2's streaming parser: no tree is built, so that depth and size cost nothing extra."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol, cast

from lxml import etree

_CHUNK = 65_536
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


def stream_html(html: str, target: HtmlTarget, enough: Callable[[], bool] = lambda: False) -> None:
    """Feed ``html`` to ``target`` until it ends or ``enough`` says so; broken HTML is mended as libxml2 does."""
    # The stubs want bytes too, which lxml never gives for text.
    parser = etree.HTMLParser(target=cast(Any, target), no_network=True, recover=True, huge_tree=False)
    data = _UNREADABLE.sub("", html)
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            if enough():
                break
        parser.close()
    except etree.LxmlError:
        target.close()
