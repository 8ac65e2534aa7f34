"""Lines that publishers put around a story: pointers to their site, buttons to share, advertisements."""

import re

_POINTER = re.compile(
    r"(?:continue reading|lees (?:verder|meer|het hele artikel|alles).{0,40}|read (?:more|on|the full story).{0,30}"
    r"|(?:lees|zie|bekijk|kijk|luister) ook(?:\s*:.{0,200}|\s*)|(?:see|read) also(?:\s*:.{0,200}|\s*)|also read(?:\s*:.{0,200}|\s*)"
    r"|the post .{1,300} appeared first on .{1,100})\s*(?:\.{1,3}|…|»|>>|→)*",
    re.I,
)
_BARE_POINTER = re.compile(r"(?:(?:lees|zie|bekijk) ook|(?:see|read) also|also read|gerelateerd|meer lezen)\s*:?", re.I)
_BUTTON = re.compile(
    r"(?:deel(?:\s+(?:dit|via|op)\b.{0,40}|\s+(?:artikel|bericht))?|delen|share(?:\s+(?:this|on|via)\b.{0,40})?|tweet(?:en)?"
    r"|(?:facebook|whatsapp|twitter|x|e-?mail|linkedin|bluesky|telegram|print(?:en)?"
    r"|kopieer (?:de )?link|copy link|bewaar|opslaan|save)"
    r"|reageer|reageren|(?:\d{1,6}\s+)?(?:reacties?|comments?)|advertentie|advertisement)[.!]?",
    re.I,
)
_SEPARATORS = re.compile(r"[·|•,]+")
_LONGEST = 400
_LONGEST_BUTTONS = 120


def is_boilerplate(line: str) -> bool:
    """Whether a clean line leads to other stories, or holds buttons, and tells nothing itself."""
    if len(line) > _LONGEST:
        return False
    if _POINTER.fullmatch(line):
        return True
    if len(line) > _LONGEST_BUTTONS:
        return False
    parts = [part.strip() for part in _SEPARATORS.split(line) if part.strip()]
    return bool(parts) and all(_BUTTON.fullmatch(part) for part in parts)


def is_pointer(line: str) -> bool:
    """Whether a clean line announces other stories' titles on the lines below it: "Lees ook:"."""
    return len(line) <= 40 and bool(_BARE_POINTER.fullmatch(line))
