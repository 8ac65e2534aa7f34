"""What servers send beside documents: addresses, packed bytes, header fields."""

from fuzz import promises
from fuzz.inputs import ADDRESS, NOW, fields_of, text_of
from fuzz.target import Target
from tickertui.clusters.addresses import same_address
from tickertui.model.fault import FaultCode, FetchError
from tickertui.model.site import site_of
from tickertui.polling.headers import age, fresh_for, http_date, retry_after, validator
from tickertui.polling.unpacking import PIECE, unpacker_for
from tickertui.sources.addresses import absolute, ascii_host, untracked

_CODINGS = ("gzip", "deflate", "br", "identity", "x-gzip", "gzip, br")
_MOST = 8 * 1024 * 1024


def check_address(data: bytes) -> None:
    """An address that may be asked and stays the same, or none."""
    base, address = map(text_of, fields_of(data, 2))
    for against in (ADDRESS, base):
        found = absolute(address, against, 300)
        if found is not None:
            promises.http_address(found, 300)
            assert absolute(found, "", 300) == found, found
            assert absolute(found, against, 300) == found, found
            bare = untracked(found)
            assert untracked(bare) == bare, bare
            assert absolute(bare, "") is not None, bare
            same_address(found)
            assert site_of(found)
    host = ascii_host(address)
    assert host.isascii()
    assert not host or ascii_host(host.strip("[]")) == host, host
    untracked(address)
    same_address(address)
    site_of(address)


def check_unpacking(data: bytes) -> None:
    """The same bytes however they come in pieces, or one documented refusal; never much at once."""
    if len(data) < 2:
        return
    coding, step = _CODINGS[data[0] % len(_CODINGS)], data[1] or 1
    packed = data[2:]
    whole, pieces = _unpacked(coding, packed, len(packed) or 1), _unpacked(coding, packed, step)
    assert whole == pieces, f"{coding}: {step} bytes at a time gives something else"


def _unpacked(coding: str, packed: bytes, step: int) -> bytes | None:
    """What comes out; None for a refusal."""
    found = bytearray()
    try:
        unpacker = unpacker_for(coding)
        for start in range(0, len(packed), step):
            for piece in unpacker.unpack(packed[start : start + step]):
                assert len(piece) <= 2 * PIECE
                found += piece
                if len(found) > _MOST:
                    return None
        unpacker.finish()
    except FetchError as error:
        assert error.fault.code is FaultCode.BAD_ENCODING
        promises.told(error.fault)
        return None
    return bytes(found)


def check_headers(data: bytes) -> None:
    """Waits that can be waited, validators that can be sent; nothing raised."""
    names = ("retry-after", "date", "cache-control", "age", "etag")
    headers = dict(zip(names, map(text_of, fields_of(data, len(names))), strict=True))
    for wait in (retry_after(headers, NOW), fresh_for(headers), age(headers)):
        assert wait is None or 0 <= wait < 10**13
    sent = validator(headers, "etag")
    assert sent.isascii()
    assert not sent or sent.isprintable()
    assert len(sent) <= 500
    date = http_date(headers["date"])
    if date is not None:
        promises.moment(date)


TARGETS = (
    Target(
        "address",
        check_address,
        tuple(
            line.encode()
            for line in (
                "https://a.example/b/\n../c?d=e&utm_source=x#f", "\nhttps://münchen.example:8080/ä b", "\n//[::1]:80/x",
                "http://a.example\n?q", "\nHTTP://USER:PASS@A.example./%7e", "\nhttps://faß.example/", "\njavascript:alert(1)",
            )
        ),
        ("https://", "http:", "//", "[::1]", "xn--", "%00", "%2e", ":65536", "@", "..", "?utm_medium=", "&", "#", "\u3002", "ﬀ"),
        longest=400,
    ),
    Target(
        "unpacking",
        check_unpacking,
        (
            b"\x00\x03\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xcbH\xcd\xc9\xc9W\xc8@'\x00 :\x0b\xce\x11\x00\x00\x00",
            b"\x01\x05x\x9c\xcbH\xcd\xc9\xc9W\xc8 \x82\x00\x3a\x2e\x06\x7d",
            b"\x01\x02\xcbH\xcd\xc9\xc9W\xc8@'\x00",
            b"\x02\x01\x1b\x10\x00\x00\xa4\x84\x0d\xe4\x26",
            b"\x02\x09\x8b\x02\x80hello\x03",
            b"\x03\x02hello",
        ),
        longest=600,
    ),
    Target(
        "headers",
        check_headers,
        (
            b'120\nWed, 21 Jan 2026 12:00:00 GMT\nmax-age=300, no-transform\n12\n"abc"',
            b"Wed, 21 Jan 2026 13:00:00 GMT\nWednesday, 21-Jan-26 12:00:00 GMT\nno-cache\n\nW/\"x\"",
            b'\nWed Jan 21 12:00:00 2026\nprivate, max-age="60"\n999999999999\n',
        ),
        ("max-age=", "no-store", " GMT", "Wed, 21 Jan ", "-0000", "9999", "W/\"", "\n", "+9999"),
        longest=400,
    ),
)  # fmt: skip
