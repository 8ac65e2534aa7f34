"""Bytes to text: a text's encoding is what its bytes say, where the declaration is wrong."""

import codecs
import re

from tickertui.model.fault import DocumentError, Fault, FaultCode, fault

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A document without a mark begins with one of these signs (XML 1.0 appendix F).
_UTF32_BY_FIRST_BYTES = {
    b"<\x00\x00\x00": "utf-32-le",
    b"\x00\x00\x00<": "utf-32-be",
    b"{\x00\x00\x00": "utf-32-le",
    b"\x00\x00\x00{": "utf-32-be",
}
_UTF16_BY_FIRST_BYTES = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be", b"{\x00": "utf-16-le", b"\x00{": "utf-16-be"}
_DECLARED = (
    re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})"),
    re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE),
)
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)

# What a declaration may choose; Latin-1 and ASCII mean windows-1252, as the WHATWG Encoding Standard has it.
_ALLOWED = {
    **dict.fromkeys(("cp1252", "iso8859-1", "ascii"), "cp1252"),
    **{name: name for name in (f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16))},
    **{name: name for name in (f"cp125{digit}" for digit in (0, 1, 3, 4, 5, 6, 7, 8))},
    **{name: name for name in ("koi8-r", "koi8-u", "mac-roman", "cp866", "shift_jis", "cp932", "euc_jp", "euc_kr")},
    **{name: name for name in ("gb2312", "gbk", "gb18030", "big5", "big5hkscs", "cp949", "cp874", "tis-620")},
}
_BINARY_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"RIFF",
    b"OggS",
)
# Control characters that no text has; of UTF-16 and UTF-32 every character has zeros.
_CONTROLS = bytes([*range(1, 7), *range(14, 27), *range(28, 32)])
_BINARY = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_MOST_BINARY = 0.05
_SAMPLE = 20_000
# A byte that is not UTF-8, as Python marks it, and what it is in windows-1252.
_WINDOWS_1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def decode(body: bytes, content_type: str = "") -> tuple[str, tuple[Fault, ...]]:
    """The text of ``body`` and warnings; ``content_type`` is the header's value, whose charset counts least.

    :raises DocumentError: when there is nothing in it, or it is no text.
    """
    if body.startswith(_BINARY_MAGIC):
        raise DocumentError(fault(FaultCode.BINARY))
    sample_of_bytes = body[:_SAMPLE]
    if len(sample_of_bytes) - len(sample_of_bytes.translate(None, _CONTROLS)) > _MOST_BINARY * len(sample_of_bytes) + 8:
        raise DocumentError(fault(FaultCode.BINARY))
    text, warnings = _decoded(body, content_type)
    if text.strip("\x00\ufeff \t\r\n\f\v\xa0") == "":
        raise DocumentError(fault(FaultCode.BINARY if "\x00" in text else FaultCode.EMPTY))
    sample = text[:_SAMPLE]
    if len(_BINARY.findall(sample)) > _MOST_BINARY * len(sample) + 8:
        raise DocumentError(fault(FaultCode.BINARY))
    return text, warnings


def _decoded(body: bytes, content_type: str) -> tuple[str, tuple[Fault, ...]]:
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, "replace"), ()
    if encoding := _UTF32_BY_FIRST_BYTES.get(body[:4], ""):
        return body.decode(encoding, "replace"), ()
    if encoding := _UTF16_BY_FIRST_BYTES.get(body[:2], "") or _utf16_by_its_zeros(body[:400]):
        return body.decode(encoding, "replace"), ()
    try:
        return body.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    name = _declared(body, content_type)
    chosen = _known(name)
    if chosen in _ALLOWED.values():
        return body.decode(chosen, "replace"), ()
    # What is not UTF-8 in a text that says it is, is nearly always windows-1252.
    text = body.decode("utf-8", "surrogateescape").translate(_WINDOWS_1252)
    if name and chosen != "utf-8":
        return text, (fault(FaultCode.UNKNOWN_ENCODING, name=name, used="utf-8"),)
    return text, ()


def _utf16_by_its_zeros(head: bytes) -> str:
    """Which UTF-16 it is where every other byte is zero, as in a text in Latin script; "" where it is none."""
    half = len(head) // 2
    if half < 8:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.8 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.8 and odd < half * 0.1 else ""


def _declared(body: bytes, content_type: str) -> str:
    head = body[:2_000]
    for pattern in _DECLARED:
        if found := pattern.search(head):
            return found.group(1).decode("ascii")
    found_in_header = _IN_HEADER.search(content_type)
    return found_in_header.group(1) if found_in_header else ""


def _known(name: str) -> str:
    try:
        normal = codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
    return _ALLOWED.get(normal, normal)
