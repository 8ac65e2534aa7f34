"""HTML of masses, in a feed's description and as a page; and addresses that lead where none may go."""

from html import escape

from tests.hostile.kinds import Kinds, Outcome
from tests.hostile.shells import GOOD_WIRE, atom, item, json_feed, rss, told, told_item

KINDS = Kinds()
_add = KINDS.add


def _page(inner: str) -> str:
    story, age = GOOD_WIRE.splitlines()
    begin, end = f"<p>{story}</p><p>{age}</p>", f"<p>{story.replace('sluis', 'brug')}</p><p>{age}</p>"
    return f"<!DOCTYPE html><html><body>{begin}{inner}{end}</body></html>"


def _described(text: str) -> str:
    return rss(item(f"<description>{text}</description>"))


def _xhtml(inner: str) -> str:
    div = f"<div xmlns='http://www.w3.org/1999/xhtml'>{inner}</div>"
    return atom(f"<entry><title>Dijk</title><content type='xhtml'>{div}</content></entry>")


def _title(inner: str) -> str:
    cdata = f"<![CDATA[{inner}]]>"
    return rss(f"<item><title>Dijk {cdata}</title><guid>{escape(inner)}</guid><author>{cdata}</author></item>")


def _content(inner: str) -> str:
    return json_feed({"id": "1", "title": "D", "content_html": inner})


# Each is a piece of HTML to repeat, and how often it fills some nine megabytes.
PIECES = {
    "p": ("<p>", 3_000_000),
    "p-text": ("<p>a", 2_000_000),
    "div": ("<div>", 1_800_000),
    "div-closed": ("<div></div>", 800_000),
    "br": ("<br>", 2_200_000),
    "b": ("<b>", 3_000_000),
    "span-attributes": ("<span a=b c=d e=f>", 500_000),
    "a": ("<a>", 3_000_000),
    "a-open": ("<a href=/b>x", 750_000),
    "a-script": ("<a href='javascript:x'>x</a>", 320_000),
    "img": ("<img src=/p.jpg>", 560_000),
    "img-data": (f"<img src='data:image/png;base64,{'A' * 3_000}'>", 3_000),
    "table": ("<table>", 1_200_000),
    "table-cells": ("<table><tr><td>", 600_000),
    "li": ("<li>", 2_200_000),
    "ul": ("<ul><li>", 1_100_000),
    "time": ("<time datetime='2026-01-21'>", 320_000),
    "font": ("<font>", 1_500_000),
    "form": ("<form>", 1_500_000),
    "select": ("<select><option>", 560_000),
    "h1": ("<h1>", 2_200_000),
    "nav": ("<nav>", 1_800_000),
    "aside": ("<aside>", 1_100_000),
    "svg": ("<svg>", 1_800_000),
    "math": ("<math><mi>", 900_000),
    "script": ("<script>a</script>", 500_000),
    "style": ("<style>a</style>", 560_000),
    "script-unclosed": ("<script>a(1 < 2);", 520_000),
    "comment": ("<!--x-->", 1_100_000),
    "comment-unclosed": ("<!-- - ", 1_200_000),
    "end-p": ("</p>", 2_200_000),
    "end-unknown": ("</zzz>", 1_500_000),
    "unknown": ("<zzz>", 1_800_000),
    "body": ("<body>", 1_500_000),
    "html": ("<html>", 1_500_000),
    "less-than": ("<", 9_000_000),
    "less-than-apart": ("< ", 4_500_000),
    "less-than-letter": ("<a ", 3_000_000),
    "ampersand": ("&", 9_000_000),
    "ampersand-apart": ("& ", 4_500_000),
    "reference": ("&amp;", 1_800_000),
    "reference-named": ("&eacute;", 1_100_000),
    "reference-numbered": ("&#101;", 1_500_000),
    "reference-unknown": ("&zeedijk;", 1_000_000),
    "nul": ("a\x00", 4_500_000),
    "quote": ("<a href=\"", 1_000_000),
    "word": ("a", 9_000_000),
    "space": (" ", 9_000_000),
    "break": ("\n", 9_000_000),
    "nbsp": ("\xa0", 4_500_000),
    "mark": ("\u0301", 4_500_000),
    "joiner": ("\u200d", 3_000_000),
    "unseen": ("\u200b", 3_000_000),
    "right-to-left": ("\u202e", 3_000_000),
    "astral": ("\U0001f600", 2_200_000),
    "tag-character": ("\U000e0041", 2_200_000),
    "noframes": ("<noframes>", 900_000),
    "pre": ("<pre>\n\n", 1_100_000),
    "textarea": ("<textarea>", 900_000),
    "template": ("<template>", 900_000),
    "dateline": ("<p>OSLO (ANP) - De brug is dicht.</p>", 250_000),
    "dateline-nested": ("<div>OSLO (ANP) - De brug is dicht.", 250_000),
    "age": ("<p>3 uur geleden</p>", 450_000),
    "more-of": ("<p>Meer uit Buitenland</p>", 370_000),
}  # fmt: skip

for _name, (_piece, _heavy) in PIECES.items():
    KINDS.repeat(f"description-{_name}.xml", told, _piece, heavy=_heavy)
    KINDS.repeat(f"page-{_name}.html", _page, _piece, heavy=_heavy)
    KINDS.repeat(f"head-{_name}.html", lambda inner: f"<html><body>{inner}", _piece, heavy=_heavy)

for _name in ("p", "b", "a-open", "less-than", "ampersand", "comment", "script", "table-cells", "img", "word", "space"):
    _piece, _heavy = PIECES[_name]
    KINDS.repeat(f"escaped-{_name}.xml", _described, escape(_piece), heavy=_heavy // 4)
    KINDS.repeat(f"xhtml-{_name}.xml", _xhtml, _piece, heavy=_heavy)
    KINDS.repeat(f"title-{_name}.xml", _title, _piece, heavy=_heavy)
    KINDS.repeat(f"content-{_name}.json", _content, _piece, heavy=_heavy // 2, outcome=Outcome.STORIES)
    KINDS.repeat(f"items-of-{_name}.xml", rss, told_item(_piece * 50), heavy=_heavy // 100)

BAD_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "file:///etc/passwd",
    "vbscript:msgbox",
    "view-source:https://a.example",
    "blob:https://a.example/1",
    "//",
    "///",
    "https://",
    "https:///a",
    "http://[::1",
    "http://[zz]/",
    "https://a.example:99999/",
    "https://a.example:-1/",
    "https://a.example:x/",
    "https://user:secret@a.example/",
    "https://user:secret@/",
    "https://a.example/%00%0a%1b[2J",
    "https://a.example/\x1b[2J",
    "https://\u202ea.example/",
    "https://xn--/",
    "https://" + "a" * 70 + ".example/",
    "https://a..example/",
    "https://.../",
    "https://\u3002/",
    "https://a.example\\@b.example/",
    "https://a.example/" + "\u0301" * 50,
    "http://1.2.3.4.5/",
    "http://0x7f.1/",
    "http:a",
    "https:a.example",
    "https:\\\\a.example",
    "ftp://a.example/",
    "mailto:a@a.example",
    "tel:112",
    "about:blank",
    "urn:isbn:1",
    "https://a.example/\ud800",
    "HTTPS://A.EXAMPLE/",
    "https://a.example/ a b",
    "?",
    "#",
    "#x",
    "",
    " ",
    "//[",
    "https://[::ffff:1.2.3.4]:80/",
)
_SCHEMES = ("javascript:", "data:", "file:", "vbscript:", "blob:", "view-source:")
_LINKS = "".join(f'<a href="{escape(a)}">x</a><img src="{escape(a)}" alt=\'y\'>' for a in BAD_ADDRESSES)
_add("addresses.xml", lambda n: told(f"<p>Dijk {_LINKS}</p>"), outcome=Outcome.STORIES, never=_SCHEMES)
_add(
    "addresses-of-items.xml",
    lambda n: rss(
        "".join(
            f'<item><title>B{i}</title><link>{escape(a)}</link><enclosure url="{escape(a)}"/></item>'
            for i, a in enumerate(BAD_ADDRESSES)
        )
    ),
    outcome=Outcome.STORIES,
    never=_SCHEMES,
)
_add(
    "addresses-of-entries.xml",
    lambda n: atom(
        "".join(
            f'<entry><title>B{i}</title><link href="{escape(a)}"/><link rel=\'enclosure\' href="{escape(a)}"/></entry>'
            for i, a in enumerate(BAD_ADDRESSES)
        )
    ),
    outcome=Outcome.STORIES,
    never=_SCHEMES,
)
_add(
    "addresses.json",
    lambda n: json_feed(
        *(
            {"id": str(i), "title": f"B{i}", "url": a, "image": a, "attachments": [{"url": a}]}
            for i, a in enumerate(BAD_ADDRESSES)
        )
    ),
    outcome=Outcome.STORIES,
    never=_SCHEMES,
)
_add("links-different.xml", lambda n: told("".join(f"<a href=/{i}>x</a>" for i in range(n))), heavy=450_000)
_add("pictures-different.xml", lambda n: told("".join(f"<img src=/{i}>" for i in range(n))), heavy=500_000)
_add(
    "links-long.xml",
    lambda n: rss(
        "".join(f"<item><title>B{i}</title><link>https://a.example/{'é' * 1_900}</link></item>" for i in range(n))
    ),
    heavy=2_500,
)
_add(
    "hosts-long.xml",
    lambda n: rss("".join(f"<item><title>B{i}</title><link>https://{'é.' * 900}{i}/</link></item>" for i in range(n))),
    heavy=3_000,
)
_add(
    "addresses-percent.xml",
    lambda n: rss(
        "".join(f"<item><title>B{i}</title><link>https://a.example/?{'%&a=' * 450}{i}</link></item>" for i in range(n))
    ),
    heavy=4_000,
)
_add("base.html", lambda n: _page("<base href='javascript:'>" * n), heavy=400_000, never=("javascript:",))
_add("alternates.html", lambda n: "<html>" + "<link rel=alternate type=application/rss+xml href=/x>" * n, heavy=180_000)
_add(
    "refresh.html",
    lambda n: "<html><head><meta http-equiv=refresh content='0; url=file:///etc/passwd'></head></html>",
    outcome=Outcome.REFUSED,
)
_add(
    "imports.html",
    lambda n: _page("<link rel=import href='file:///etc/passwd'><link rel=stylesheet href='http://127.0.0.1:9/'>"),
    outcome=Outcome.STORIES,
)
_add("frames.html", lambda n: "<html><frameset>" + "<frame src=/x>" * n, heavy=600_000, outcome=Outcome.REFUSED)
_add(
    "of-nothing.html",
    lambda n: "<html><body>" + "<p>Welkom op onze website.</p>" * n,
    heavy=300_000,
    outcome=Outcome.REFUSED,
)
_add("ages-alone.html", lambda n: "<html>" + "<p>De winkel. 3 uur geleden</p>" * n, heavy=300_000)
