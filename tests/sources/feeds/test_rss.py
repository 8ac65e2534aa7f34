"""RSS of every version: each field, and what is left of the broken kinds."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.sources.reading import NOW, item, only, read, rss
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import FaultCode
from tickertui.model.interval import Interval
from tickertui.model.story import Enclosure, Image, Link, SourceKind

SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
)
FULL = rss(
    """<item><title>Dijk bij Rørvik houdt <![CDATA[&amp; stijgt]]></title><link>/dijk?utm_source=rss</link>
    <guid isPermaLink="false">dijk-1</guid><pubDate>Wed, 21 Jan 2026 10:00:00 +0100</pubDate>
    <atom:updated>2026-01-21T09:30:00Z</atom:updated><dc:creator>Ada Vos</dc:creator><category>Water</category>
    <category domain="plaats">Noorwegen &amp;amp; zee</category>
    <description>&lt;p&gt;RØRVIK (ANP/NTB) - De dijk houdt.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>RØRVIK (ANP/NTB) - De dijk houdt.</p><p>Meer op <a href="/kaart">de kaart</a>.</p>
    <img src="foto.jpg" alt="Een dijk"><img src="https://meet.example/p.gif" width="1" height="1">]]></content:encoded>
    <media:group><media:content url="/media.jpg" medium="image"><media:description>Golven</media:description></media:content>
    </media:group><media:thumbnail url="/klein.png"/><media:content url="/film.mp4" type="video/mp4"/>
    <enclosure url="/geluid.mp3" type="audio/mpeg" length="1234"/></item>""",
    channel="<title>Wereld &amp;amp; water</title><link>https://wire.example/</link><language>nl-NL</language><ttl>15</ttl>",
    attributes=SPACES,
)


def test_every_field_comes_through() -> None:
    document = read(FULL)
    assert (document.kind, document.title, document.link) == (SourceKind.RSS, "Wereld & water", "https://wire.example/")
    assert (document.language, document.ttl_seconds, document.warnings) == ("nl", 900, ())
    (story,) = document.stories
    assert (story.key, story.title) == ("dijk-1", "Dijk bij Rørvik houdt & stijgt")
    assert (story.place, story.agencies) == ("RØRVIK", ("ANP", "NTB"))
    assert story.lead == "De dijk houdt."
    assert story.paragraphs == ("De dijk houdt.", "Meer op de kaart.")
    assert story.published == Interval.at(datetime(2026, 1, 21, 9, 0, tzinfo=UTC))
    assert story.updated == datetime(2026, 1, 21, 9, 30, tzinfo=UTC)
    assert story.url == "https://wire.example/dijk?utm_source=rss"
    assert (story.author, story.categories) == ("Ada Vos", ("Water", "Noorwegen & zee"))
    assert story.links == (Link("https://wire.example/kaart", "de kaart"),)
    assert story.images == (
        Image("https://wire.example/buitenland/foto.jpg", "Een dijk"),
        Image("https://wire.example/media.jpg", "Golven"),
        Image("https://wire.example/klein.png"),
    )
    assert story.enclosures == (Enclosure("https://wire.example/geluid.mp3", "audio/mpeg", 1234),)
    assert (story.language, story.headline, story.breaking) == ("nl", False, False)


def test_prefixes_that_nobody_declared_are_understood() -> None:
    assert read(FULL.replace(SPACES, "")).stories == read(FULL).stories


@pytest.mark.parametrize(
    "document",
    [
        "<rss version='0.91'><channel><title>W</title><item><title>Dijk</title><link>/d</link></item></channel></rss>",
        "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://wire.example/rss.dtd'><rss version='0.91'><channel>"
        "<title>W</title><item><title>Dijk</title><link>/d</link></item></channel></rss>",
        "<rss><channel><title>W</title></channel><item><title>Dijk</title><link>/d</link></item></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel>"
        "<title>W</title></channel><item rdf:about='/d'><title>Dijk</title><link>/d</link></item></rdf:RDF>",
        "<x:rss xmlns:x='http://backend.userland.com/rss2'><x:channel><x:title>W</x:title><x:item><x:title>Dijk</x:title>"
        "<x:link>/d</x:link></x:item></x:channel></x:rss>",
        "\n\n<?xml version='1.0'?><!-- een --><rss><channel><title>W</title><item><title>Dijk</title><link>/d</link></item>"
        "</channel></rss>",
        "Warning: iets mis in regel 3\n<rss><channel><title>W</title><item><title>Dijk</title><link>/d</link></item>"
        "</channel></rss>",
        "<rss><channel><title>W</title><item><title>Dijk</title><link href='/d'/></item></channel></rss>",
        "<rss><channel><title>W</title><item><title>Dijk</title><guid>https://wire.example/d</guid></item></channel></rss>",
    ],
)
def test_every_shape_of_rss_is_read(document: str) -> None:
    found = read(document)
    assert (found.kind, found.title) == (SourceKind.RSS, "W")
    assert [(story.title, story.url) for story in found.stories] == [("Dijk", "https://wire.example/d")]


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("<pubDate>Wed, 21 Jan 2026 09:00:00 GMT</pubDate>", Interval.at(datetime(2026, 1, 21, 9, tzinfo=UTC))),
        ("<dc:date>2026-01-21T10:00:00+01:00</dc:date>", Interval.at(datetime(2026, 1, 21, 9, tzinfo=UTC))),
        ("<pubDate>Thu, 22 Jan 2026 09:00:00 GMT</pubDate>", Interval.not_after(NOW)),
        ("<pubDate>gisteren</pubDate>", Interval.not_after(NOW)),
        ("", Interval.not_after(NOW)),
        ("<atom:updated>2026-01-21T09:00:00Z</atom:updated>", Interval.not_after(datetime(2026, 1, 21, 9, tzinfo=UTC))),
    ],
)
def test_a_date_is_believed_where_it_can_be(date: str, published: Interval) -> None:
    assert only(item(f"<title>Dijk</title>{date}")).published == published


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dijk &amp;lt;b&amp;gt; houdt", "Dijk <b> houdt"),
        ("Dijk &lt;b&gt;houdt&lt;/b&gt;", "Dijk houdt"),
        ("<![CDATA[Dijk <i>houdt</i> &eacute;cht]]>", "Dijk houdt écht"),
        ("Dijk &#233;cht &hellip; &eacute;&#x27;", "Dijk écht … é'"),
        ("Dijk &#150; dicht", "Dijk – dicht"),
        ("Vis & friet < 5 euro", "Vis & friet"),
        ("  Dijk\n\t houdt\u200b ", "Dijk houdt"),
        ("Dijk &onbekend; houdt", "Dijk houdt"),
        ("3 &lt; 5", "3 < 5"),
    ],
)
def test_a_title_is_html(title: str, text: str) -> None:
    assert only(item(f"<title>{title}</title><guid>a</guid>")).title.startswith(text)


def test_a_story_without_a_title_has_its_first_sentence() -> None:
    assert (
        only(item("<description>OSLO (ANP) - De dijk houdt. Het water zakt.</description>")).title == "De dijk houdt."
    )


def test_the_lead_is_the_summary_and_the_text_the_fullest_there_is() -> None:
    story = only(item("<title>D</title><description>Kort.</description><content:encoded>&lt;p&gt;Lang.&lt;p&gt;En langer."
                      "</content:encoded>"))  # fmt: skip
    assert (story.lead, story.paragraphs) == ("Kort.", ("Lang.", "En langer."))
    pointer = only(item("<title>D</title><description>Een heel verhaal in één zin.</description><content:encoded>Meer"
                        "</content:encoded>"))  # fmt: skip
    assert pointer.paragraphs == ("Een heel verhaal in één zin.",)


def test_pointers_to_the_site_are_left_out() -> None:
    html = "<p>Eerste.</p><p>Tweede.</p> <a href='/d'>Continue reading...</a>"
    story = only(item(f"<title>D</title><description><![CDATA[{html}]]></description>"))
    assert story.paragraphs == ("Eerste.", "Tweede.")
    assert only(item(f"<title>D</title><link>/d</link><description><![CDATA[{html}]]></description>")).links == ()


@pytest.mark.parametrize(
    ("hint", "seconds"),
    [
        ("<ttl>2</ttl>", 120),
        pytest.param(f"<ttl>012345{'0' * 5_000}</ttl>", None, id="endless"),
        ("<ttl>0</ttl>", None),
        ("<ttl>vaak</ttl>", None),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 900),
        ("<sy:updatePeriod>daily</sy:updatePeriod>", 86400),
        ("<sy:updatePeriod>soms</sy:updatePeriod>", None),
        ("", None),
    ],
)
def test_the_pace_that_a_publisher_asks_for(hint: str, seconds: int | None) -> None:
    assert read(rss("<item><title>D</title></item>", channel=hint)).ttl_seconds == seconds


def test_duplicates_are_one_unless_they_differ() -> None:
    same = "<item><title>Dijk</title><link>/d</link><guid>1</guid></item>"
    assert len(read(rss(same * 3)).stories) == 1
    corrected = same.replace("Dijk", "Dijk houdt")
    assert [story.title for story in read(rss(same + corrected)).stories] == ["Dijk"]
    other = same.replace("Dijk", "Brug").replace("/d", "/b")
    both = read(rss(same + other)).stories
    assert [story.title for story in both] == ["Dijk", "Brug"]
    assert len({story.key for story in both}) == 2
    assert {story.key for story in read(rss(other + same)).stories} == {story.key for story in both}


def test_an_identity_outlives_what_changes() -> None:
    first = only(item("<title>Dijk</title><link>/d?id=1&amp;utm_source=a</link>"))
    later = only(item("<title>Dijk houdt</title><link>/d?id=1&amp;utm_source=b</link><pubDate>21 Jan 2026</pubDate>"))
    assert first.key == later.key


def test_updates_counted_in_an_identity_make_no_new_story() -> None:
    link = "<title>Dijk</title><link>https://wire.example/d?at_medium=rss</link>"
    first, later = (only(item(f"{link}<guid isPermaLink='false'>https://wire.example/d#{at}</guid>")) for at in (0, 3))
    assert first.key == later.key
    parts = [
        f"<item><title>{at}</title><link>/d#{at}</link><guid>https://wire.example/d#{at}</guid></item>" for at in (1, 2)
    ]
    assert len({story.key for story in read(rss("".join(parts))).stories}) == 2


def test_of_too_many_stories_the_newest_stay() -> None:
    bounds = DocumentBounds(stories=3)
    dates = [NOW - timedelta(days=10) + timedelta(hours=hour) for hour in range(8)]
    items = [f"<item><title>{at}</title><pubDate>{date.isoformat()}</pubDate></item>" for at, date in enumerate(dates)]
    oldest_first, newest_first = (read(rss("".join(order)), bounds=bounds) for order in (items, items[::-1]))
    assert [story.title for story in oldest_first.stories] == ["5", "6", "7"]
    assert [story.title for story in newest_first.stories] == ["7", "6", "5"]
    assert [warning.code for warning in oldest_first.warnings] == [FaultCode.TOO_MANY_STORIES]


def test_what_is_cut_off_gives_what_is_whole() -> None:
    document = read(rss("<item><title>Dijk</title></item><item><title>Brug</title></item>").split("Brug")[0])
    assert document.stories[0].title == "Dijk"
    assert FaultCode.CUT_OFF in [warning.code for warning in document.warnings]


def test_an_empty_feed_is_a_feed() -> None:
    assert read(rss("")).stories == ()


def test_texts_are_bounded() -> None:
    bounds = DocumentBounds(title=20, lead=30, text=50, field=10, links=2, categories=2)
    links = "".join(f"<a href='/{at}'>x</a>" for at in range(9))
    categories = "".join(f"<category>{'c' * 50}{at}</category><category>{at}</category>" for at in range(9))
    document = item(
        f"<title>{'t ' * 99}</title><description><![CDATA[{'woord ' * 99}{links}]]></description>{categories}"
    )
    (story,) = read(document, bounds=bounds).stories
    assert len(story.title) <= 20
    assert len(story.lead) <= 30
    assert sum(map(len, story.paragraphs)) <= 50
    assert len(story.links) <= 2
    assert len(story.categories) == 2
    assert all(len(category) <= 10 for category in story.categories)


@pytest.mark.parametrize(
    ("author", "name"), [("ada@wire.example (Ada Vos)", "Ada Vos"), ("Ada Vos", "Ada Vos"), ("", "")]
)
def test_an_author_is_a_name(author: str, name: str) -> None:
    assert only(item(f"<title>D</title><author>{author}</author>")).author == name


def test_xml_base_makes_addresses_absolute() -> None:
    document = rss(
        "<item xml:base='/map/'><title>D</title><link>d</link></item>", attributes="xml:base='https://b.example/'"
    )
    assert only(document).url == "https://b.example/map/d"


def test_an_ampersand_in_a_cdata_section_is_itself() -> None:
    story = only(
        item(
            "<title><![CDATA[Vis & friet &lt;3]]></title><link><![CDATA[https://wire.example/d?a=1&b=2&eacute=3]]></link>"
        )
    )
    assert (story.title, story.url) == ("Vis & friet <3", "https://wire.example/d?a=1&b=2&eacute=3")
    assert (
        only(item("<title>D</title><link>https://wire.example/d?a=1&b=2</link>")).url
        == "https://wire.example/d?a=1&b=2"
    )


def test_html_that_nobody_escaped_is_html() -> None:
    story = only(
        item("<title>Een <i>b</i> c</title><description>Vooraf<p>Een <a href='/x'>l</a>.</p><p>Twee.</p></description>")
    )
    assert (story.title, story.paragraphs) == ("Een b c", ("Vooraf", "Een l.", "Twee."))
    assert story.links == (Link("https://wire.example/x", "l"),)


def test_items_that_were_never_closed_stay_in_order() -> None:
    items = "<item><title>A</title><description><p>Los <b>vet</p></description></item><item><title>B</titel></item>"
    stories = read(rss(items + "<item><title>C</title></item>")).stories
    assert [(story.title, story.paragraphs) for story in stories] == [("A", ("Los vet",)), ("B", ()), ("C", ())]


def test_a_heading_may_stand_above_the_dateline() -> None:
    story = only(item("<title>D</title><description><![CDATA[<h2>Brug</h2><p>OSLO (ANP) - Dicht.</p>]]></description>"))
    assert (story.place, story.paragraphs) == ("OSLO", ("Brug", "Dicht."))
