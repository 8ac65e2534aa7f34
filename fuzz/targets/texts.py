"""Readers of a single text: HTML, datelines, dates, cleaning, encodings, the feeds that a page points to."""

import codecs
import json
from datetime import UTC

from fuzz import promises
from fuzz.inputs import ADDRESS, fields_of, text_of
from fuzz.target import Target
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError
from tickertui.model.text import clean, cut, drawn, escaped, fold
from tickertui.sources import find_feeds
from tickertui.sources.datelines import split_dateline
from tickertui.sources.dates import parse_date
from tickertui.sources.encoding import decode
from tickertui.sources.html.text import line_of_html, text_of_html

_BOUNDS = DocumentBounds(text=400, paragraphs=5, field=40, url=200, links=4, images=3)


def check_text(data: bytes) -> None:
    """Cleaned text stays as it is when it is cleaned again or cut; escaping keeps the value."""
    text = text_of(data)
    cleaned = clean(text)
    promises.clean_text(cleaned)
    cleaned.encode()
    for most in (1, 2, 7, 40):
        short = cut(cleaned, most)
        promises.clean_text(short, most)
        assert cut(short, most) == short
    assert drawn(drawn(text)) == drawn(text)
    assert clean(drawn(cleaned)) == cleaned
    assert fold(fold(text)) == fold(text), "folding again folds further"
    written = json.dumps(text, ensure_ascii=False)
    assert json.loads(escaped(written)) == text
    assert escaped(escaped(written)) == escaped(written)


def check_html(data: bytes) -> None:
    """A line and paragraphs within bounds; text without markup loses no word of a letter."""
    html = text_of(data)
    promises.clean_text(line_of_html(html, 60), 60)
    found = text_of_html(html, base=ADDRESS, bounds=_BOUNDS)
    promises.all_clean(found)
    assert len(found.paragraphs) <= _BOUNDS.paragraphs
    assert sum(map(len, found.paragraphs)) <= _BOUNDS.text + len(found.paragraphs)
    assert len(found.links) <= _BOUNDS.links
    assert len(found.images) <= _BOUNDS.images
    for url in (*(link.url for link in found.links), *(image.url for image in found.images)):
        promises.http_address(url, _BOUNDS.url)


def check_dateline(data: bytes) -> None:
    """Place, agencies and text stand in the text in that order, and nothing of the story itself is lost."""
    text = clean(text_of(data))
    place, agencies, rest = split_dateline(text)
    assert text.endswith(rest)
    before = text[: len(text) - len(rest)]
    if not place and not agencies:
        assert rest == text
        return
    assert rest.strip(), "a dateline without a story"
    assert place in before
    assert all(agency in before[len(place) :] for agency in agencies)
    assert len(before) <= 170
    assert split_dateline(before + rest) == (place, agencies, rest)


def check_date(data: bytes) -> None:
    """An aware moment in whole seconds that is read back as the same, or none."""
    text = text_of(data)
    found = parse_date(text)
    if found is None:
        return
    assert found.tzinfo is UTC
    assert found.microsecond == 0
    assert parse_date(found.isoformat()) == found
    if len(text) < 70:  # of longer ones the end is cut, space and all
        assert parse_date(f"  {text} ") == found


def check_encoding(data: bytes) -> None:
    """Text that has bytes, which are read as the same text."""
    content_type, body = fields_of(data, 2)
    try:
        text, warnings = decode(body, text_of(content_type))
    except DocumentError as error:
        promises.told(error.fault)
        return
    for warning in warnings:
        promises.told(warning)
    assert text.strip("\x00\ufeff \t\r\n\f\v\xa0")
    assert decode(codecs.BOM_UTF8 + text.encode())[0] == text


def check_discovery(data: bytes) -> None:
    """A few feeds, each once, at addresses that may be asked."""
    found = find_feeds(data, address=ADDRESS)
    assert len(found) <= 20
    assert len({feed.url for feed in found}) == len(found)
    for feed in found:
        promises.http_address(feed.url, 2_000)
        promises.clean_text(feed.title, 300)
        promises.clean_text(feed.type)


_TAGS = (
    "<p>", "</p>", "<br>", "<a href='", "</a>", "<img src='", " alt='", " width='1'", " srcset='", "<script>", "</script>",
    "<style>", "<!--", "-->", "<b>", "<ul><li>", "&nbsp;", "&#x1b;", "&#8203;", "&lt;", "Lees ook", "https://", "<h2>",
)  # fmt: skip

TARGETS = (
    Target(
        "text",
        check_text,
        (
            "Oekraïne’s  “gas” e\u0301\u0301 👩\u200d🚀 🇳🇱 \u202eab\u200b\x1b[31m\u00ad".encode(),
            "ᄀ\u1161\u11a8 Ǆ ﬁ ½ İ ß ™".encode(),
        ),
        ("\u0301", "\u200d", "\ufe0f", "\U0001f3f4", "\U000e0067", "\U000e007f", "\U0001f1f3", "\u1161", "\u3164", "\u202e"),
        longest=400,
    ),
    Target(
        "html",
        check_html,
        (
            b"<p>Een <a href='/x'>link</a><br><br>en <img src='/y.jpg' alt='z'> meer</p><script>x</script><ul><li>Twee</ul>",
            b"Zonder opmaak &amp; meer.\n\nTweede alinea.\n\nLees ook: iets",
        ),
        _TAGS,
    ),
    Target(
        "dateline",
        check_dateline,
        tuple(
            line.encode()
            for line in (
                "OSLO (ANP) - De dijk houdt.", "'s-HERTOGENBOSCH (ANP/AFP en DPA) – Ja.", "PARIJS – Nee.", "(AP) - Ja.",
                "SALVADOR, Feb 26 (Reuters) -- Nee.", "Aan boord van de ARCTIC SUNRISE (ANP) - Ja.", "New York (AP): Ja",
            )
        ),
        ("(ANP)", "(AFP/RTR)", " - ", " – ", "'s-", "/", ", Feb 26", " en ", "McALLEN", "UPDATE", "De ", "OSLO"),
        longest=250,
    ),
    Target(
        "date",
        check_date,
        tuple(
            line.encode()
            for line in (
                "Wed, 21 Jan 2026 10:00:00 +0100", "2026-01-21T10:00:00.123Z", "21 januari 2026 om 10:00",
                "Jan 21, 2026 at 3:04 PM EST",
                "wo 21 mrt 26 23:59:60 CEST", "2026-01-21 10:00 UTC+02:00", "Wed Jan 21 10:00:00 2026", "21-jan-70",
            )
        ),
        ("Jan", "februari", "mrt", "2026-", "T10:00", "+0100", "GMT", "UTC+", "EST", "PM", ":60", "9999", "0001-01-01", "-2400"),
        longest=100,
    ),
    Target(
        "encoding",
        check_encoding,
        (
            b'text/xml; charset=iso-8859-1\n<?xml version="1.0" encoding="windows-1252"?><a>\xe9\x80</a>',
            b"\n" + "<html><meta charset=utf-8>é".encode("utf-16"),
            b"\n\xef\xbb\xbfx",
            b"charset=shift_jis\n\x83e\x83X\x83g",
        ),
        ("charset=", "encoding=\"", "utf-16", "koi8-r", "gb18030", "big5", "utf-7", "idna", "rot13", "<?xml ", "<meta "),
        longest=600,
    ),
    Target(
        "discovery",
        check_discovery,
        (
            b"<head><base href='/b/'><link rel='alternate' type='application/rss+xml' href='feed.xml' title='Nieuws'>"
            b"<link rel='alternate home' type='application/feed+json; charset=utf-8' href='//x.example/f?comments'>",
        ),
        ("<link rel=alternate type=application/atom+xml href=", "<base href='", "title='", "https://", "//", "javascript:"),
        longest=1_000,
    ),
)  # fmt: skip
