"""``tickertui classify``: tells of each line on standard input where it happens, line by line as they come."""

import sys
from collections.abc import Iterator
from typing import BinaryIO

from tickertui.cli.classified import LineError, classified
from tickertui.cli.context import Context
from tickertui.cli.json_text import written_json
from tickertui.regions import locate_with
from tickertui.settings.places_file import load_places

LONGEST = 1024 * 1024
"""Of a line so many bytes are read; a headline's beginning tells enough, a JSON object that is cut off nothing."""


def run(context: Context) -> int:
    """Answer each line that is not empty; 1 when a line could not be answered. See the package."""
    entries, slips = load_places(context.locations.places_file)
    for slip in slips:
        context.tell(slip)
    locate, ascii_only, code = locate_with(entries), not context.output.is_unicode, 0
    for number, line, whole in _lines(getattr(sys.stdin, "buffer", None)):
        try:
            fields = classified(line, locate, whole=whole)
        except LineError as error:
            about = context.words("cli.classify.line", n=number)
            context.output.error(
                context.words(f"cli.classify.{error.key}", **error.particulars, most=LONGEST), about=about
            )
            code = 1
            continue
        context.output.line(written_json({"line": number, **fields}, ascii_only=ascii_only))
        context.output.flush()  # whoever feeds us line by line waits for the answer
    return code


def _lines(stream: BinaryIO | None) -> Iterator[tuple[int, str, bool]]:
    """The lines that are not empty: number, text, and whether that is the whole line."""
    number = 0
    while stream is not None and (raw := stream.readline(LONGEST)):
        number += 1
        whole = raw.endswith(b"\n") or len(raw) < LONGEST
        if not whole:
            _skip_rest(stream)
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8", "replace").strip()
        if text:
            yield number, text, whole


def _skip_rest(stream: BinaryIO) -> None:
    while (more := stream.readline(LONGEST)) and not more.endswith(b"\n"):
        pass
