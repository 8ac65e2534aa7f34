"""``tickertui cluster``: tells which of the stories on standard input tell one event, and why."""

import sys
from collections.abc import Iterator
from typing import BinaryIO

from tickertui.cli.context import Context
from tickertui.cli.json_text import written_json
from tickertui.cli.story_lines import LineError, StoryLine, story_of_line
from tickertui.clusters import clustered

LONGEST = 1024 * 1024
"""A line has at most so many bytes."""
MOST = 100_000
"""So many stories are read."""


def run(context: Context) -> int:
    """Answer each line that holds a story, in their order; 1 when a line held none or was not read. See the package."""
    stories: list[StoryLine] = []
    code = 0
    for number, line, whole in _lines(getattr(sys.stdin, "buffer", None)):
        if len(stories) >= MOST:
            _tell(context, number, LineError("too_many", most=str(MOST)))
            code = 1
            break
        try:
            if not whole:
                raise LineError("too_long", most=str(LONGEST))
            stories.append(story_of_line(line))
        except LineError as error:
            _tell(context, number, error)
            code = 1
    ascii_only = not context.output.is_unicode
    for story, placed in zip(stories, clustered([(str(each.id), each.profile) for each in stories]), strict=True):
        reason = placed.reason and {"kind": placed.reason.kind, "words": list(placed.reason.words)}
        cluster = None if placed.cluster is None else stories[placed.cluster].id
        fields = {**story.fields, "cluster": cluster, "reason": reason}
        context.output.line(written_json(fields, ascii_only=ascii_only))
    return code


def _tell(context: Context, number: int, error: LineError) -> None:
    about = context.words("cli.cluster.line", n=number)
    context.output.error(context.words(f"cli.cluster.{error.key}", **error.particulars), about=about)


def _lines(stream: BinaryIO | None) -> Iterator[tuple[int, str, bool]]:
    """The lines that are not empty: number, text, and whether that is the whole line."""
    number = 0
    while stream is not None and (raw := stream.readline(LONGEST)):
        number += 1
        whole = raw.endswith(b"\n") or len(raw) < LONGEST
        while not whole and (more := stream.readline(LONGEST)) and not more.endswith(b"\n"):
            pass
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8", "replace").strip()
        if text:
            yield number, text, whole
