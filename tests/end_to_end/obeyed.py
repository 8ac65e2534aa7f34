"""What a terminal was told to obey: the bytes a program wrote, read strictly.

Whatever is no sequence that this program has a reason to write, and whatever in the text between them cannot be seen,
is a slip.
"""

import base64
import re
from collections.abc import Sequence

from tests.unseen import longest_stack, unseen

_ALLOWED = re.compile(
    rb"\x1b\[(?:"
    rb"[0-9;]*m"  # colours and styles
    rb"|[0-9]{1,4};[0-9]{1,4}H|[0-9]{1,4}G"  # where the cursor goes
    rb"|\?(?:7|25|1000|1003|1004|1006|1015|1049|2004|2026|2048)[hl]"  # modes
    rb"|\?(?:2026|2048)\$p"  # asks whether it knows them
    rb"|>[0-9]{1,2}u|<u"  # the keyboard's protocol
    rb"|2[23];2t"  # the window's title, kept and put back
    rb")"
    rb"|\x1b\]22;(?:default|pointer|text)\x07"  # the pointer's shape
)
_TITLE = re.compile(rb"\x1b\]2;(?P<title>[^\x07\x1b]*)\x1b\\")
_COPIED = re.compile(rb"\x1b\]52;c;(?P<copied>[A-Za-z0-9+/=]*)\x07")
_TEXT = re.compile(rb"(?:[^\x00-\x1f\x7f]|\r\n)+")
_OUR_TITLE = re.compile(r"(?:\(\d+\) )?tickertui(?: [\w ]*)?")
_SHOWN = 80
_MOST_TOLD = 20


def slips(raw: bytes, *, copied: Sequence[str] | None = ()) -> list[str]:
    """What ``raw`` holds that it must not, in words, the first few; [] is as it should be.

    ``copied`` are the texts that were copied to the clipboard, in their order; None for any http(s) address.
    """
    found: list[str] = []
    clipboard: list[str] = []
    text: list[bytes] = []
    at = 0
    while at < len(raw) and len(found) < _MOST_TOLD:
        if match := _TEXT.match(raw, at):
            text.append(match[0])
        elif match := _TITLE.match(raw, at):
            title = match["title"].decode(errors="replace")
            if not _OUR_TITLE.fullmatch(title):
                found.append(f"the title {title!r}")
        elif match := _COPIED.match(raw, at):
            clipboard.append(base64.b64decode(match["copied"]).decode(errors="replace"))
        elif not (match := _ALLOWED.match(raw, at)):
            found.append(f"{raw[at : at + _SHOWN]!r} at byte {at}")
        at = match.end() if match else at + 1
    if copied is None:
        found += [f"copied {one!r}" for one in clipboard if not re.fullmatch(r"https?://[!-~]+", one)]
    elif clipboard != list(copied):
        found.append(f"copied {clipboard!r} and not {list(copied)!r}")
    return found + _text_slips(b"\n".join(text))


def _text_slips(body: bytes) -> list[str]:
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        return [f"no UTF-8: {body[max(0, error.start - 20) : error.start + 20]!r}"]
    found = [f"U+{ord(char):04X}" for char in sorted(unseen(text.replace("\r\n", "").replace("\n", "")))]
    if (most := longest_stack(text)) > _MOST_STACKED:
        found.append(f"{most} marks in a row")
    return found


_MOST_STACKED = 8
