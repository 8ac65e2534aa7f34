"""Bytes that are no text, or text in another encoding than they say, or a document with its end cut off."""

import codecs
import gzip
import zlib
from collections.abc import Iterator

from tests.hostile.kinds import Kinds, Outcome
from tests.hostile.shells import GOOD, GOOD_WIRE, atom, json_feed, rss

KINDS = Kinds()
_add = KINDS.add


def _noise(count: int) -> bytes:
    """Bytes without a pattern, the same each time (a linear congruential generator over blocks)."""
    made = bytearray()
    state = 12_345
    for _ in range(min(count, 65_536) // 4 + 1):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        made += (state >> 3).to_bytes(4, "big")
    return (bytes(made) * (count // len(made) + 1))[:count]


_FEED = rss(GOOD.replace("sluis", "sluís"))
_BODY = _FEED.removeprefix('<?xml version="1.0"?>')


def _declared(encoding: str) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{_BODY}'


_UNICODE = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
_DANGEROUS = (
    "punycode idna unicode_escape raw_unicode_escape rot13 zlib base64 hex bz2 undefined mbcs cp65001 x-unknown "
    "utf-8-sig utf-16 iso-2022-jp"
).split()


def _add_encodings() -> None:
    for name, bom in _UNICODE.items():
        _add_encoding(name, bom)
    for name in ("", *_DANGEROUS):
        _add_declaration(name)


def _add_encoding(name: str, bom: bytes) -> None:
    whole = _FEED.encode(name)
    _add(f"{name}.xml", lambda n: whole, outcome=Outcome.STORIES)
    _add(f"{name}-bom.xml", lambda n: bom + whole, outcome=Outcome.STORIES)
    _add(f"{name}-odd.xml", lambda n: bom + whole[:-1])
    _add(f"{name}-wire.txt", lambda n: bom + GOOD_WIRE.encode(name), outcome=Outcome.STORIES)
    _add(f"{name}-large.xml", lambda n: bom + rss(GOOD * n).encode(name), heavy=40_000, outcome=Outcome.STORIES)


def _add_declaration(name: str) -> None:
    body, label = _declared(name).encode("latin-1"), name or "nothing"
    _add(f"declared-{label}.xml", lambda n: body, outcome=Outcome.STORIES)
    many = f"declared-{label}-large.xml"
    _add(many, lambda n: body.replace(b"\xed", b"\xed" * n), heavy=9_000_000, outcome=Outcome.STORIES)


_add_encodings()
_add("utf-8-bom.xml", lambda n: codecs.BOM_UTF8 * n + _FEED.encode(), light=1, heavy=3_000_000)
_add("bom-then-utf-16.xml", lambda n: codecs.BOM_UTF8 + _FEED.encode("utf-16-le"))
_add("utf-7.xml", lambda n: _declared("utf-7").replace("í", "+AO0-").encode(), outcome=Outcome.STORIES)
_add("ebcdic.xml", lambda n: _declared("cp037").encode("cp037"))
_add(
    "not-utf-8.xml",
    lambda n: rss("<item><title>Dijk \udcff" + "\udce9 " * n + "</title></item>").encode("utf-8", "surrogateescape"),
    heavy=4_500_000,
    outcome=Outcome.STORIES,
)
_add(
    "mixed.xml",
    lambda n: rss("<item><title>Caf").encode() + b"\xc3\xa9 \xe9 \xff" * n + b"</title></item></channel></rss>",
    heavy=1_500_000,
    outcome=Outcome.STORIES,
)
_add("overlong.xml", lambda n: b"\xc0\xbcrss\xc0\xbe" * n + _FEED.encode())
_add(
    "overlong-in-title.xml",
    lambda n: _FEED.encode().replace(b"Goed", b"Goed \xc0\x80\xe0\x80\xaf\xf0\x80\x80\xaf\xed\xa0\x80" * n),
    heavy=600_000,
    outcome=Outcome.STORIES,
)
_add(
    "beyond-unicode.xml",
    lambda n: _FEED.encode().replace(b"Goed", b"Goed \xf4\x90\x80\x80\xf8\x88\x80\x80\x80" * n),
    heavy=900_000,
    outcome=Outcome.STORIES,
)
_add(
    "surrogates-referred.xml",
    lambda n: rss(
        f"<item><title>Dijk {'&#xD800;&#xDFFF;&#0;&#xFFFE;&#x1b;&#155;&#x110000;&#99999999999;' * n}</title></item>"
    ),
    heavy=150_000,
    outcome=Outcome.STORIES,
    never=("\x1b", "\x9b"),
)

_add("empty.xml", lambda n: b"", outcome=Outcome.REFUSED)
_add("spaces.txt", lambda n: b" \t\r\n" * n, heavy=2_300_000, outcome=Outcome.REFUSED)
_add("spaces-unicode.txt", lambda n: "\u3000\u2003\u2028" * n, heavy=1_000_000, outcome=Outcome.REFUSED)
_add("boms.txt", lambda n: codecs.BOM_UTF8 * n, heavy=3_000_000, outcome=Outcome.REFUSED)
_add("bom-utf-8.txt", lambda n: codecs.BOM_UTF8, outcome=Outcome.REFUSED)
_add("bom-utf-16.txt", lambda n: codecs.BOM_UTF16_LE, outcome=Outcome.REFUSED)
_add("bom-utf-32.txt", lambda n: codecs.BOM_UTF32_LE, outcome=Outcome.REFUSED)
_add("nul.txt", lambda n: b"\x00" * n, heavy=9_000_000, outcome=Outcome.REFUSED)
_add("nul-between.xml", lambda n: _FEED.replace("Goed", "G\x00oed" * n), heavy=1_500_000)
_add("nul-then-feed.xml", lambda n: b"\x00" * n + _FEED.encode(), heavy=9_000_000)
_add("control.txt", lambda n: bytes(range(32)) * n, heavy=280_000, outcome=Outcome.REFUSED)
_add("every-byte.txt", lambda n: bytes(range(256)) * n, heavy=35_000, outcome=Outcome.REFUSED)
_add("noise.bin", _noise, light=2_000, heavy=9_000_000, outcome=Outcome.REFUSED)
_add("ff.txt", lambda n: b"\xff" * n, heavy=9_000_000, outcome=Outcome.REFUSED)
_add("continuation.txt", lambda n: b"\x80" * n, heavy=9_000_000, outcome=Outcome.REFUSED)
_add("gzip.xml", lambda n: gzip.compress(_FEED.encode() * n, mtime=0), heavy=50_000, outcome=Outcome.REFUSED)
_add("zlib.xml", lambda n: zlib.compress(_FEED.encode() * n), heavy=50_000, outcome=Outcome.REFUSED)
# Kinds of files, each by the bytes it begins with.
_MAGIC = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "elf": b"\x7fELF\x02\x01\x01\x00",
    "zip": b"PK\x03\x04\x14\x00",
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "gif": b"GIF89a\x01\x00",
    "riff": b"RIFF\x00\x00WEBPVP8 ",
    "ogg": b"OggS\x00\x02",
    "exe": b"MZ\x90\x00\x03\x00\x00\x00",
    "class": b"\xca\xfe\xba\xbe\x00\x00",
    "tar": b"a.txt" + b"\x00" * 250 + b"ustar",
    "7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "xz": b"\xfd7zXZ\x00\x00\x04",
    "bz2": b"BZh91AY&SY",
    "zstd": b"\x28\xb5\x2f\xfd\x00",
    "sqlite": b"SQLite format 3\x00\x10\x00",
    "mp4": b"\x00\x00\x00 ftypisom",
    "mp3": b"ID3\x04\x00\x00\x00",
    "wasm": b"\x00asm\x01\x00\x00\x00",
    "woff": b"wOF2\x00\x01\x00\x00",
}


def _add_file(name: str, magic: bytes) -> None:
    _add(f"file-{name}.xml", lambda n: magic + _noise(n), light=2_000, heavy=9_000_000, outcome=Outcome.REFUSED)
    _add(f"file-{name}-with-feed.xml", lambda n: magic + _noise(2_000) + _FEED.encode())


for _name, _bytes in _MAGIC.items():
    _add_file(_name, _bytes)
_add(
    "pdf-text.pdf",
    lambda n: b"%PDF-1.4\n" + b"1 0 obj << /Type /Page >> endobj\n" * n,
    heavy=250_000,
    outcome=Outcome.REFUSED,
)

_XHTML = "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Dicht &amp; open</div></content>"
_LINES = GOOD_WIRE.splitlines()
WHOLE = {
    "rss": rss(GOOD + GOOD.replace("sluis", "brug")),
    "atom": atom(f"<entry><id>urn:1</id><title>Dijk</title><link href='/a'/>{_XHTML}</entry>"),
    "json": json_feed({"id": "1", "title": "Dijk", "content_html": "<p>Ja \u00e9</p>", "tags": ["a"]}),
    "wire": "Een kop\n" + GOOD_WIRE + "Meer uit Binnenland\n" + GOOD_WIRE,
    "html": f"<!DOCTYPE html><html><body><h1>Een kop</h1><p>{_LINES[0]}</p><time>{_LINES[1]}</time></body></html>",
}


def truncated() -> Iterator[tuple[str, bytes]]:
    """Each whole document, cut off after every one of its bytes."""
    for name, text in WHOLE.items():
        body = text.encode()
        yield from ((f"{name}-{end}", body[:end]) for end in range(len(body)))
