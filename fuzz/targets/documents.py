"""Documents of every kind that is read: the same bytes seen twice, and once within the narrowest bounds there can be."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from fuzz import promises
from fuzz.inputs import ADDRESS, NOW, assembled
from fuzz.target import Target
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError
from tickertui.model.story import Document
from tickertui.sources import read_document

_USUAL = DocumentBounds()
_NARROW = DocumentBounds(
    stories=1, depth=10, title=40, lead=40, text=100, paragraphs=1, field=40, url=100, links=0, images=0, categories=0
)
_FEW = DocumentBounds(
    stories=3, depth=30, title=60, lead=80, text=300, paragraphs=3, field=40, url=100, links=2, images=2, categories=2
)
_LATER = NOW + timedelta(days=3)


def _read(body: bytes, bounds: DocumentBounds, now: datetime) -> Document | None:
    try:
        found = read_document(body, address=ADDRESS, now=now, bounds=bounds)
    except DocumentError as error:
        promises.all_clean(error.fault)
        promises.told(error.fault)
        return None
    promises.document(found, bounds, now)
    return found


def check(body: bytes) -> None:
    """A document or a refusal, as promised; three days later it holds the same stories by the same keys."""
    found = _read(body, _USUAL, NOW)
    later = _read(body, _USUAL, _LATER)
    assert (found is None) == (later is None)
    if found is not None and later is not None:
        assert [story.key for story in found.stories] == [story.key for story in later.stories]
    _read(body, _NARROW if len(body) % 2 else _FEW, NOW)


def check_assembled(data: bytes, pieces: tuple[str, ...]) -> None:
    """The same for a heap of markup."""
    check(assembled(data, pieces).encode("utf-8", "surrogatepass"))


_XML_WORDS = (
    "<item>", "</item>", "<title>", "</title>", "<link>", "</link>", "<guid>", "</guid>", "<description>", "</description>",
    "<pubDate>", "</pubDate>", "<![CDATA[", "]]>", "<!--", "-->", "<content:encoded>", "</content:encoded>", "<dc:date>",
    "<dc:creator>", "<media:content", "<enclosure", " url=\"", " length=\"", "<category>", "<?xml", "<!DOCTYPE", "[<!ENTITY",
    "&amp;", "&#x1b;", "&#8203;", "&eacute;", "xml:base=\"", "xml:lang=\"", "xmlns=\"", "https://", "?utm_source=", "<ttl>",
    "<sy:updatePeriod>", "<p>", "<br/>", "<a href=\"", "<img src=\"", "OSLO (ANP) - ", "2026-01-21T", "Wed, 21 Jan 2026",
)  # fmt: skip

_RSS = (
    b'<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bode</title>'
    b"<link>https://bode.example/</link><ttl>15</ttl><item><title>Dijk houdt stand</title><link>/een</link><guid>een</guid>"
    b"<description>OSLO (ANP) - De dijk houdt. &lt;b&gt;Nog&lt;/b&gt;.</description>"
    b"<pubDate>Wed, 21 Jan 2026 10:00:00 +0100</pubDate><category>Weer</category>"
    b'<enclosure url="/a.mp3" length="12" type="audio/mpeg"/></item></channel></rss>',
    b'<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    b"<title>B</title><item><title>T</title><link>https://b.example/1#3</link><guid>https://b.example/1#3</guid>"
    b"<content:encoded><![CDATA[<p>Een <a href='/x?utm_source=a'>link</a></p><p><img src='/y.jpg' alt='z'>Twee</p>]]>"
    b"</content:encoded><media:group><media:content url='/p.jpg' medium='image'><media:title>F</media:title></media:content>"
    b"</media:group></item><item><description>Zonder titel. En meer.</description></item></channel></rss>",
)
_RDF = (
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>'
    b"<title>R</title><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>"
    b'<item rdf:about="https://r.example/1"><title>Eerste</title><link>https://r.example/1</link>'
    b"<dc:date>2026-01-20T08:00:00Z</dc:date><dc:creator>A. de Wit</dc:creator></item></rdf:RDF>",
)
_ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/" xml:lang="nl"><title>Atoom</title>'
    b'<link href="/"/><author><name>Redactie</name></author><entry><id>urn:een</id><title type="html">Een &amp;amp; twee'
    b'</title><link rel="alternate" type="text/html" href="een"/><link rel="enclosure" href="a.mp3" length="3"/>'
    b"<published>2026-01-20T10:00:00+01:00</published><updated>2026-01-21T10:00:00Z</updated>"
    b'<summary type="html">&lt;p&gt;Kort&lt;/p&gt;</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
    b'<p>Lang <a href="x">x</a></p></div></content><category term="weer" label="Weer"/></entry></feed>',
    b"<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>O</title><entry><title mode='escaped'>A</title>"
    b"<id>a</id><issued>2026-01-19</issued><content><p>x</p></content></entry></feed>",
)
_ATOM_WORDS = (
    *_XML_WORDS, "<entry>", "</entry>", "<id>", "</id>", "<updated>", "<published>", "<summary>", "<content", "</content>",
    " type=\"html\"", " type=\"xhtml\"", " mode=\"escaped\"", "<author><name>", " rel=\"enclosure\"", " href=\"", " term=\"",
)  # fmt: skip
_JSON = (
    b'{"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/","language":"nl",'
    b'"items":[{"id":1,"url":"/een","title":"Een","content_html":"<p>OSLO (ANP) - Ja.</p>","summary":"Kort",'
    b'"date_published":"2026-01-20T10:00:00Z","date_modified":"2026-01-21T10:00:00Z","tags":["a","b"],'
    b'"authors":[{"name":"A"}],"image":"/i.png","attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg",'
    b'"size_in_bytes":12}]},{"id":"2","content_text":"Een.\\n\\nTwee.","external_url":"https://x.example/"}]}',
)
_JSON_WORDS = (
    '{"items":[', '"id":', '"url":"', '"title":"', '"content_html":"', '"content_text":"', '"summary":"', '"tags":[',
    '"date_published":"', '"date_modified":"', '"authors":[{"name":"', '"author":{', '"attachments":[{', '"image":"',
    '"size_in_bytes":', '"language":"', "\\u0000", "\\ud800", "\\u202e", "null", "true", "1e999", "-0", "NaN", "]}", "},{",
)  # fmt: skip
_WIRE = (
    "Dijk houdt stand\nOSLO (ANP) - De dijk bij Oslo houdt stand. Dat zegt het bestuur.\nEr valt meer regen.\n"
    "5 uur geleden\nMeer uit Buitenland\nKIEV (RTR/AFP) - De brug is dicht. Er is een omleiding.\n34 minuten geleden\n"
    "PARIJS (DPA) – Het museum is open.\ngisteren 23:10\nLees ook\nIets anders\n1 uur en 5 minuten geleden",
    "Bridge closed\n3 hours ago\nLONDON (AP) - The bridge is closed.\nMore from World\nROME (AFP) - Rain.2 days agoOSLO "
    "(NTB) - Snow falls. Nov 24, 2025 at 3:04 p.m.\n- BERN (DPA) - Ja.\n(zojuist)\n24 nov\n12-01-2026 14:05",
)
_WIRE_WORDS = (
    "Meer uit Buitenland\n", "More from World\n", "OSLO (ANP) - ", "KIEV (RTR/AFP) – ", "PARIJS - ", "(AP) - ", " uur geleden\n",
    " minuten geleden", " days ago", "gisteren 23:10", "vandaag", "zojuist", "29 feb", "maandag 14:05", "2026-01-21", "Lees ook\n",
    "minder dan een uur geleden", "een paar dagen geleden", "anderhalf uur geleden", "Bijgewerkt: ", " · ", "• ", ". ", "? ", "\n",
    "5h ago", "3 p.m.", "'s-HERTOGENBOSCH", ", Feb 26 (AP) - ", "Door onze correspondent\n",
)  # fmt: skip
_PAGE = (
    b"<!doctype html><html><head><title>W</title><base href='/b/'></head><body><nav><a href='/n'>Menu</a></nav><main>"
    b"<h1><a href='/kop'>Dijk houdt stand</a></h1><p>OSLO (ANP) - De dijk houdt stand.</p><p><time datetime='2026-01-21T"
    b"10:00:00Z'>2 uur geleden</time></p><h2>Meer uit Buitenland</h2><ul><li><p>KIEV (RTR) - De brug is dicht."
    b"<br>34 minuten geleden</p></li><li>PARIJS (AFP) - Open. <span>gisteren</span></li></ul><aside><p>Reclame</p></aside>"
    b"</main><footer>Over ons</footer></body></html>",
    b"<pre>Kop\nOSLO (ANP) - Een zin.\n3 uur geleden\nMeer uit Buitenland\nROME (AFP) - Nog een zin.\n5 uur geleden</pre>",
)
_PAGE_WORDS = (
    *_WIRE_WORDS, "<p>", "</p>", "<br>", "<h1>", "</h1>", "<h2>", "<li>", "<time datetime='", "</time>", "<span>", "</span>",
    "<a href='", "</a>", "<aside>", "</aside>", "<footer>", "<article>", "</article>", "<form>", "<script>", "</script>",
    "<template>", "<svg>", "<pre>", "<table><tr><td>", "<base href='", "<!--", "&nbsp;",
    "<link rel=alternate type=application/rss+xml",
)  # fmt: skip

PIECES = (
    *_XML_WORDS, "<rss>", "<channel>", "</channel>", "</rss>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>",
    "</entry>", "</feed>", "<id>", "</id>", "<link href='/a'/>", "<updated>", "</updated>", "<content type='html'>",
    "<content type='xhtml'>", "</content>", "<summary>", "</summary>", "21 Jan 2026", "T10:00:00Z", "x", " ", "\x1b[31m",
    "\u202e", "\ud800", "&", "<", "'/>", "\"/>", "Een zin.", "<author><name>", "</name></author>",
)  # fmt: skip
PAGE_PIECES = (
    *_PAGE_WORDS,
    "<html>",
    "<body>",
    "<main>",
    "<div>",
    "</div>",
    "Een zin.",
    " ",
    "3",
    "'>",
    "A",
    "\x00",
    "\ud800",
)


def _named(name: str, seeds: tuple[bytes, ...], words: tuple[str, ...]) -> Target:
    return Target(name, check, seeds, words)


def _heap(name: str, pieces: tuple[str, ...]) -> Target:
    made: Callable[[bytes], None] = partial(check_assembled, pieces=pieces)
    return Target(name, made, (bytes(range(len(pieces))), bytes(reversed(range(len(pieces))))), longest=300)


TARGETS = (
    _named("rss", _RSS, _XML_WORDS),
    _named("rdf", _RDF, _XML_WORDS),
    _named("atom", _ATOM, _ATOM_WORDS),
    _named("json_feed", _JSON, _JSON_WORDS),
    _named("wire_text", tuple(page.encode() for page in _WIRE), _WIRE_WORDS),
    _named("wire_html", _PAGE, _PAGE_WORDS),
    _heap("feed_heap", PIECES),
    _heap("page_heap", PAGE_PIECES),
)
