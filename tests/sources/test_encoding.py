"""A text's encoding is what its bytes say, where the declaration is wrong."""

import codecs

import pytest

from tickertui.model.fault import DocumentError, FaultCode
from tickertui.sources.encoding import decode

LINE = "Curaçao: “één” café – 5 €"
XML = '<?xml version="1.0" encoding="{}"?><a>' + LINE + "</a>"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (LINE.encode(), ""),
        (LINE.encode(), "text/xml; charset=iso-8859-1"),
        (codecs.BOM_UTF8 + LINE.encode(), "text/plain; charset=latin1"),
        (codecs.BOM_UTF16_LE + LINE.encode("utf-16-le"), ""),
        (codecs.BOM_UTF16_BE + LINE.encode("utf-16-be"), ""),
        (f"OSLO (ANP) - {LINE}".encode("utf-16-le"), ""),
        (f"OSLO (ANP) - {LINE}".encode("utf-16-be"), ""),
        (codecs.BOM_UTF32_LE + LINE.encode("utf-32-le"), ""),
        (XML.format("utf-16").encode("utf-16-le"), ""),
        (XML.format("utf-16").encode("utf-16-be"), ""),
        (XML.format("iso-8859-1").encode("cp1252"), ""),
        (XML.format("windows-1252").encode("cp1252"), "text/xml; charset=utf-8"),
        (XML.format("iso-8859-1").encode(), ""),
        (XML.format("utf-8").encode("cp1252"), ""),
        (LINE.encode("cp1252"), ""),
        (LINE.encode("cp1252"), "text/html; charset=windows-1252"),
        (b'<meta charset="iso-8859-1">' + LINE.encode("cp1252"), ""),
        (XML.format("utf-7").encode("cp1252"), ""),
    ],
)
def test_the_text_comes_through(body: bytes, content_type: str) -> None:
    text, _ = decode(body, content_type)
    assert LINE in text


def test_a_declared_encoding_is_used() -> None:
    body = '<?xml version="1.0" encoding="windows-1251"?><a>Киев</a>'.encode("cp1251")
    assert "Киев" in decode(body)[0]


def test_an_unknown_encoding_is_told() -> None:
    _, warnings = decode(XML.format("utf-7").encode("cp1252"))
    assert [warning.code for warning in warnings] == [FaultCode.UNKNOWN_ENCODING]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", FaultCode.EMPTY),
        (b" \r\n\t ", FaultCode.EMPTY),
        (codecs.BOM_UTF8, FaultCode.EMPTY),
        (b"\x89PNG\r\n\x1a\nrest", FaultCode.BINARY),
        (b"%PDF-1.7", FaultCode.BINARY),
        (bytes(range(32)) * 20, FaultCode.BINARY),
        (b"\x00" * 100, FaultCode.BINARY),
    ],
)
def test_what_is_no_text_is_refused(body: bytes, code: FaultCode) -> None:
    with pytest.raises(DocumentError) as error:
        decode(body)
    assert error.value.fault.code is code
