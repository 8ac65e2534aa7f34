"""Whatever bytes come in: a document that is clean and within bounds, or a refusal that says why."""

import dataclasses
import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.test_text import hostile
from tests.sources.reading import NOW, atom, item, read, refusal, rss
from tests.unseen import unseen
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, FaultCode
from tickertui.model.story import SourceKind


def texts(value: object) -> Iterator[str]:
    """Every string in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


def check(body: bytes) -> None:
    bounds = DocumentBounds()
    try:
        document = read(body)
    except DocumentError as error:
        found = list(texts(error.fault))
    else:
        found = list(texts(document))
        assert len({story.key for story in document.stories}) == len(document.stories)
        for story in document.stories:
            assert story.title
            assert story.published.end <= NOW
            assert len(story.title) <= bounds.title
            assert len(story.lead) <= bounds.lead
            urls = [link.url for links in (story.links, story.images, story.enclosures) for link in links]
            assert all(url.startswith(("http://", "https://")) for url in (*urls, story.url or "https://"))
    assert not any(unseen(text) for text in found)


SNIPPETS = (
    "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>",
    "<link href='/a'/>", "<description>", "<![CDATA[", "]]>", "<!--", "&#27;", "&eacute;", "<!DOCTYPE", "<?xml version='1.0'?>",
    "<html>", "<p>", "OSLO (ANP) - ", "Meer uit Buitenland\n", "3 uur geleden", "\n", '{"items": [', '"title": "', "]}", "\x1b[31m",
    "<pubDate>21 Jan 2026</pubDate>", "<updated>2026-01-21T00:00:00Z</updated>", "https://", "\u202e", "\x00", "<time datetime='",
)  # fmt: skip


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_refusal(body: bytes) -> None:
    check(body)


@settings(max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(SNIPPETS), hostile), max_size=30))
def test_any_heap_of_markup_does_too(parts: list[str]) -> None:
    check("".join(parts).encode("utf-8", "surrogatepass"))


@settings(max_examples=60)
@given(hostile)
def test_no_field_lets_anything_unseen_through(text: str) -> None:
    cdata = f"<![CDATA[{text.replace(']]>', '')}]]>"
    names = ("title", "link", "guid", "description", "author", "category", "dc:creator", "content:encoded")
    check(item("".join(f"<{name}>{cdata}</{name}>" for name in names)).encode("utf-8", "surrogatepass"))
    keys = ("id", "url", "title", "summary", "content_html", "content_text", "image", "language")
    check(json.dumps({"title": text, "items": [{**dict.fromkeys(keys, text), "tags": [text]}]}).encode())


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (item("<title>D</title>"), SourceKind.RSS),
        (atom("<entry><title>D</title></entry>"), SourceKind.ATOM),
        ('{"title": "W", "items": [{"id": "1", "title": "D"}]}', SourceKind.JSON_FEED),
        ("OSLO (ANP) - De brug is dicht.", SourceKind.WIRE_PAGE),
        ("<p>OSLO (ANP) - De brug is dicht.</p>", SourceKind.WIRE_PAGE),
        ("<!-- <rss> -->\n<html><p>OSLO (ANP) - De brug is dicht.</p>", SourceKind.WIRE_PAGE),
    ],
)
def test_what_it_is_is_told_by_its_bytes(document: str, kind: SourceKind) -> None:
    assert read(document).kind is kind


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("", FaultCode.EMPTY),
        ("Zomaar een tekst over niets.", FaultCode.NOT_A_FEED),
        ("<html><body><h1>Welkom</h1></body></html>", FaultCode.WEB_PAGE),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", FaultCode.WEB_PAGE),
        (b"\x89PNG\r\n\x1a\n", FaultCode.BINARY),
        ("<rss><channel><title>W", FaultCode.NOTHING_WHOLE),
        (rss("</x>" * 3 + "<item><title>Dijk</title></item>"), FaultCode.NOTHING_WHOLE),
        ("<rss/>", FaultCode.NOT_A_FEED),
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", FaultCode.NOT_A_FEED),
        (rss("<item/>"), FaultCode.STORY_SKIPPED),
        (rss("<item>" + "<b>" * 500 + "</b>" * 500 + "</item>"), FaultCode.TOO_DEEP),
    ],
)
def test_a_refusal_says_why(document: str | bytes, code: FaultCode) -> None:
    assert refusal(document) is code


def test_too_many_bytes_are_refused() -> None:
    assert refusal("OSLO (ANP) - De brug is dicht.", bounds=DocumentBounds(bytes=10)) is FaultCode.TOO_LARGE


def test_entities_are_never_followed() -> None:
    bomb = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    document = read(bomb + rss("<item><title>Dijk &b;&f; houdt</title></item>").removeprefix('<?xml version="1.0"?>'))
    assert document.stories[0].title == "Dijk houdt"


def test_an_item_of_endless_elements_is_cut_off() -> None:
    document = read(rss("<item><title>Dijk</title><description>" + "<b/>" * 200_000 + "</description></item>"))
    assert [story.title for story in document.stories] == ["Dijk"]
    assert [warning.code for warning in document.warnings] == [FaultCode.TOO_MANY_ELEMENTS]


def test_references_come_through_wherever_they_stand_in_a_long_document() -> None:
    description = "&eacute;&amp;amp;é & " * 30_000
    (story,) = read(rss(f"<item><title>Dijk</title><description>{description * 2}</description></item>")).stories
    assert set(story.paragraphs[0].removesuffix("…").split()[:-1]) == {"é&é", "&"}
