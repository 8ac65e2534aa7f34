"""Atom 1.0 and 0.3."""

from datetime import UTC, datetime

import pytest

from tests.sources.reading import NOW, atom, entry, only, read
from tickertui.model.interval import Interval
from tickertui.model.story import Enclosure, Image, Link, SourceKind

XHTML = 'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{}</div>'


def test_every_field_comes_through() -> None:
    document = read(
        atom(
            """<link href="/"/><link rel="self" href="/feed"/><entry xml:lang="nl-BE"><id>urn:dijk</id>
            <title type="html">Dijk &amp;amp; &lt;b&gt;dam&lt;/b&gt;</title><link rel="enclosure" href="/g.mp3"
            type="audio/mpeg" length="12"/><link rel="alternate" type="application/json" href="/d.json"/>
            <link rel="alternate" type="text/html" href="/d"/><published>2026-01-21T10:00:00+01:00</published>
            <updated>2026-01-21T09:30:00Z</updated><author><name>Ada Vos</name><email>a@wire.example</email></author>
            <author><name>Bo Maas</name></author><category term="w1" label="Water"/><category term="zee"/>
            <summary>GENT (BELGA) - De dijk houdt.</summary><content type="html">&lt;p&gt;GENT (BELGA) - De dijk houdt.
            &lt;/p&gt;&lt;p&gt;Zie &lt;a href="kaart"&gt;de kaart&lt;/a&gt;.&lt;img src="f.jpg" alt="Dijk"&gt;</content></entry>""",
            attributes='xml:base="https://basis.example/map/" xml:lang="nl"',
        )
    )
    assert (document.kind, document.title, document.link) == (
        SourceKind.ATOM,
        "Wereldbericht",
        "https://basis.example/",
    )
    (story,) = document.stories
    assert (story.key, story.title, story.url) == ("urn:dijk", "Dijk & dam", "https://basis.example/d")
    assert (story.place, story.agencies) == ("GENT", ("BELGA",))
    assert (story.lead, story.paragraphs) == ("De dijk houdt.", ("De dijk houdt.", "Zie de kaart."))
    assert story.published == Interval.at(datetime(2026, 1, 21, 9, tzinfo=UTC))
    assert story.updated == datetime(2026, 1, 21, 9, 30, tzinfo=UTC)
    assert (story.author, story.categories, story.language) == ("Ada Vos, Bo Maas", ("Water", "zee"), "nl")
    assert story.links == (Link("https://basis.example/map/kaart", "de kaart"),)
    assert story.images == (Image("https://basis.example/map/f.jpg", "Dijk"),)
    assert story.enclosures == (Enclosure("https://basis.example/g.mp3", "audio/mpeg", 12),)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("<title>Dijk &lt;b&gt; houdt</title>", "Dijk <b> houdt"),
        ('<title type="text">Vis &amp;amp; friet</title>', "Vis &amp; friet"),
        ('<title type="html">Vis &amp;amp; friet</title>', "Vis & friet"),
        (f"<title {XHTML.format('Vis <b>en</b> friet')}</title>", "Vis en friet"),
    ],
)
def test_a_title_is_what_its_type_says(title: str, text: str) -> None:
    assert only(entry("").replace("<title>Dijk houdt stand</title>", title)).title == text


def test_xhtml_is_read_with_its_links_and_paragraphs() -> None:
    content = XHTML.format(
        "<p>Eén &lt; twee.</p><p>Zie <a href='/k'>kaart</a>.<br/>Regel</p><img src='/f.png' alt='F'/>"
    )
    story = only(entry(f"<content {content}</content>"))
    assert story.paragraphs == ("Eén < twee.", "Zie kaart. Regel")
    assert story.links == (Link("https://wire.example/k", "kaart"),)
    assert story.images == (Image("https://wire.example/f.png", "F"),)


def test_plain_content_keeps_its_angle_brackets() -> None:
    assert only(entry("<content>Een &lt;b&gt; en\n\nnog een.</content>")).paragraphs == ("Een <b> en", "nog een.")


def test_an_entry_with_an_update_alone_was_published_not_after_it() -> None:
    story = only(entry("<updated>2026-01-21T09:00:00Z</updated>"))
    assert story.published == Interval.not_after(datetime(2026, 1, 21, 9, tzinfo=UTC))
    assert only(entry("<updated>2027-01-21T09:00:00Z</updated>")).published == Interval.not_after(NOW)


def test_atom_03_is_read() -> None:
    story = only(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>W</title><entry><title mode="escaped" type="text/html">'
        "Dijk &amp;amp; dam</title><link rel='alternate' type='text/html' href='/d'/><id>tag:d</id>"
        "<issued>2026-01-21T10:00:00+01:00</issued><modified>2026-01-21T09:30:00Z</modified>"
        '<content type="text/html" mode="escaped">&lt;p&gt;Water.&lt;/p&gt;</content></entry></feed>'
    )
    assert (story.title, story.url, story.paragraphs) == ("Dijk & dam", "https://wire.example/d", ("Water.",))
    assert story.published == Interval.at(datetime(2026, 1, 21, 9, tzinfo=UTC))
    assert story.updated == datetime(2026, 1, 21, 9, 30, tzinfo=UTC)


def test_a_feed_without_its_namespace_is_still_atom() -> None:
    document = "<feed><title>W</title><entry><id>a</id><title>Dijk</title><link href='/d'/></entry></feed>"
    assert [(story.title, story.url) for story in read(document).stories] == [("Dijk", "https://wire.example/d")]


def test_the_feed_s_author_is_that_of_entries_without_one() -> None:
    document = atom("<author><name>Redactie</name></author><entry><id>a</id><title>D</title></entry>")
    assert only(document).author == "Redactie"


def test_html_that_says_it_is_text_is_read_as_what_it_is() -> None:
    assert only(entry("<summary>&lt;p&gt;Een &lt;b&gt;dijk&lt;/b&gt;.&lt;/p&gt;</summary>")).paragraphs == (
        "Een dijk.",
    )
