"""Takes out of a text what nobody else should read: passwords, tokens, the user's home folder. Pure."""

import re

GONE = "…"
# Names end so: "KeyError" and "author" hold none.
_CALLED_SO = (
    r"[\w-]*(?:key|token|auth|authorization|secret|password|passwd|pwd|signature|sig|session(?:id)?"
    r"|cookie|jwt|credential|(?<![a-z])pass(?:phrase)?|(?<![a-z])pw)s?"
)
_USER_PART = re.compile(r"(?i)\b([a-z][a-z0-9+.-]{0,20}://)[^\s/?#'\"<>]*@")
_PARAMETER = re.compile(rf"(?i)([?&;])({_CALLED_SO})=[^\s&;#'\"<>]*")
_SCHEME = re.compile(r"(?i)\b(basic|bearer|digest|negotiate)\s+[\w.~+/=-]{4,}")
_FIELD = re.compile(
    rf"(?i)(?<![\w-])((?:b?[\"'])?(?:{_CALLED_SO})[\"']?\s*[:=]\s*)(?:b?[\"'][^\"']*[\"']|[^\s,;\"'}}\])]+)"
)
# A space does on a command line alone.
_OPTION = re.compile(rf"(?i)(?<![\w-])(--{_CALLED_SO}\s+)[^\s-]\S*")
# A comma parts name and value only where both are quoted, as in a list of pairs.
_PAIR = re.compile(rf"(?i)(b?[\"'](?:{_CALLED_SO})[\"']\s*,\s*)b?[\"'][^\"']*[\"']")


def redacted(text: str, home: str = "") -> str:
    """``text`` without user parts of addresses, values of parameters and fields that are called like secrets, what follows
    the name of a scheme of HTTP's authentication, and ``home`` ("" none), for which ``~`` stands.
    """
    if len(home) > 1:
        text = text.replace(home, "~")
    text = _USER_PART.sub(rf"\1{GONE}@", text)
    text = _PARAMETER.sub(rf"\1\2={GONE}", text)
    text = _OPTION.sub(rf"\1{GONE}", text)
    text = _SCHEME.sub(rf"\1 {GONE}", text)
    return _PAIR.sub(rf"\1{GONE}", _FIELD.sub(rf"\1{GONE}", text))
