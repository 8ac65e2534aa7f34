"""XML that names what must not be fetched, unfolds without end, or says what cannot be."""

from tests.hostile.kinds import Kinds, Outcome
from tests.hostile.shells import GOOD, atom, item, rss

KINDS = Kinds()
_add = KINDS.add

SECRET = "/etc/passwd"
_NEVER = ("root:", "haha")


def _with_doctype(subset: str, inner: str = GOOD, external: str = "") -> str:
    return f'<?xml version="1.0"?><!DOCTYPE rss {external} [{subset}]><rss><channel><title>W</title>{inner}</channel></rss>'


def _laughs(levels: int) -> str:
    first = '<!ENTITY a0 "haha">'
    return first + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, levels))


_add(
    "laughs.xml",
    lambda n: _with_doctype(_laughs(n), item(f"<description>Ja &a{n - 1};</description>")),
    light=10,
    heavy=60,
    never=_NEVER,
)
_add(
    "laughs-in-attribute.xml",
    lambda n: _with_doctype(_laughs(n), item("", f'x="&a{n - 1};"')),
    light=10,
    heavy=60,
    never=_NEVER,
)
_add(
    "laughs-quadratic.xml",
    lambda n: _with_doctype(f'<!ENTITY a "{"haha" * n}">', item(f"<description>{'&a;' * n}</description>")),
    heavy=400_000,
    never=_NEVER,
)
_add(
    "laughs-of-itself.xml",
    lambda n: _with_doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">', item("<description>&a;</description>" * n)),
    heavy=200_000,
)
_add(
    "laughs-parameter.xml",
    lambda n: _with_doctype("<!ENTITY % p \"<!ENTITY q 'haha'>\"> %p;" * n, item("&q;")),
    heavy=100_000,
    never=_NEVER,
)
_add(
    "laughs-in-title.xml",
    lambda n: _with_doctype(_laughs(n), f"<item><title>Ja &a{n - 1};</title></item>"),
    light=10,
    heavy=60,
    never=_NEVER,
)
_add(
    "laughs-no-brackets.xml",
    lambda n: f"<!DOCTYPE rss [{_laughs(n)}<rss><channel>{GOOD}</channel></rss>",
    light=10,
    heavy=60,
    never=_NEVER,
)
_add("subset-huge.xml", lambda n: _with_doctype('<!ENTITY x "y">' * n), heavy=600_000)
_add("subset-elements.xml", lambda n: _with_doctype("<!ELEMENT x (#PCDATA)>" * n), heavy=400_000)
_add("subset-comments.xml", lambda n: _with_doctype("<!-- ]> -->" * n), heavy=800_000)
_add("subset-quotes.xml", lambda n: _with_doctype(f"<!ENTITY x '{']> ' * n}'>"), heavy=3_000_000)
_add("subset-unclosed.xml", lambda n: f"<!DOCTYPE rss [{'<!ENTITY x ' * n}", heavy=800_000)
_add(
    "doctype-late.xml",
    lambda n: f"<!--{'x' * n}--><!DOCTYPE rss [{_laughs(30)}]><rss><channel>{item('&a29;')}</channel></rss>",
    heavy=9_000_000,
    never=_NEVER,
)
_add("doctype-in-item.xml", lambda n: rss(item(f"<!DOCTYPE x [{_laughs(20)}]>&a19;" * n)), heavy=5_000, never=_NEVER)
_add("doctypes.xml", lambda n: "<!DOCTYPE rss>" * n + rss(GOOD), heavy=600_000)
_add(
    "doctype-lower-case.xml",
    lambda n: f"<!doctype rss [{_laughs(30)}]>{'<rss><channel>' + item('&a29;') + '</channel></rss>'}",
    never=_NEVER,
)
_add(
    "external-entity.xml",
    lambda n: _with_doctype(f'<!ENTITY x SYSTEM "file://{SECRET}">', item("<description>Zie &x;</description>")),
    never=_NEVER,
)
_add("external-parameter.xml", lambda n: _with_doctype(f'<!ENTITY % x SYSTEM "file://{SECRET}"> %x;'), never=_NEVER)
_add("external-subset.xml", lambda n: _with_doctype("", item("&x;"), f'SYSTEM "file://{SECRET}"'), never=_NEVER)
_add(
    "external-network.xml",
    lambda n: _with_doctype(
        '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', item("&x;"), 'PUBLIC "-//x" "http://127.0.0.1:9/d"'
    ),
)
_add(
    "xinclude.xml",
    lambda n: rss(
        item(f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{SECRET}" parse="text"/>')
    ),
    outcome=Outcome.STORIES,
    never=_NEVER,
)
_add(
    "stylesheet.xml",
    lambda n: f'<?xml-stylesheet type="text/xsl" href="file://{SECRET}"?>{rss(GOOD)}',
    outcome=Outcome.STORIES,
    never=_NEVER,
)
_add(
    "schema.xml",
    lambda n: rss(
        item("", f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a file://{SECRET}"')
    ),
    outcome=Outcome.STORIES,
    never=_NEVER,
)
_add(
    "atom-src.xml",
    lambda n: atom(f'<entry><title>Dijk</title><content src="file://{SECRET}"/></entry>'),
    outcome=Outcome.STORIES,
    never=_NEVER,
)
_add(
    "xml-base-file.xml",
    lambda n: atom('<entry xml:base="file:///etc/"><title>Dijk</title><link href="passwd"/></entry>'),
    outcome=Outcome.STORIES,
    never=("file:",),
)
_add(
    "xml-base-script.xml",
    lambda n: atom('<entry xml:base="javascript:"><title>Dijk</title><link href="alert(1)"/></entry>'),
    outcome=Outcome.STORIES,
    never=("javascript:",),
)
_add(
    "declaration-odd.xml",
    lambda n: f'<?xml version="9.{"9" * n}" standalone="perhaps"?>' + rss(GOOD).split("?>", 1)[1],
    heavy=5_000_000,
)
_add("declarations.xml", lambda n: '<?xml version="1.0"?>' * n + rss(GOOD), heavy=400_000)

DATES = (
    "Mon, 00 Jan 0000 00:00:00 GMT",
    "99999-01-01T00:00:00Z",
    "-0001-01-01T00:00:00Z",
    "1e308",
    "2026-02-30T25:61:61Z",
    "2025-12-31T23:59:60Z",
    "Wed, 21 Jan 2026 12:00:00 +9999",
    "Wed, 21 Jan 2026 12:00:00 XYZZY",
    "woensdag 21 januari 2026 om 12.00 uur",
    "9" * 60,
    "2026-01-21T12:00:00+99:99",
    "0000-00-00",
    "21 Jan 99",
    "٢٠٢٦-٠١-٢١T١٢:٠٠:٠٠Z",
    "not a date",
    "1700000000",
    "2026-W04-3",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "Wed, 21 Jan 2026 99:99:99 GMT",
    "²⁰²⁶-01-21",
    "1 mrt 2026 24:00",
    "Wed, 21 Jan 2026 12:00:00 -",
    "Wed, 21 Jan 2026 12:00:00 +1",
    "21 Jan 9223372036854775807 10:00",
    "Thu, 01 Jan 1970 00:00:00 +0000",
)
_add(
    "dates.xml",
    lambda n: rss(
        "".join(f"<item><title>Bericht {i}</title><pubDate>{d}</pubDate></item>" for i, d in enumerate(DATES))
    ),
    outcome=Outcome.STORIES,
)
_add(
    "dates-of-atom.xml",
    lambda n: atom("".join(f"<entry><title>B{i}</title><updated>{d}</updated></entry>" for i, d in enumerate(DATES))),
    outcome=Outcome.STORIES,
)
_add("date-long.xml", lambda n: rss(item(f"<pubDate>{'1 ' * n}</pubDate>")), heavy=4_500_000, outcome=Outcome.STORIES)
_add(
    "date-digits.xml",
    lambda n: rss("".join(f"<item><title>B{i}</title><pubDate>{'9' * 40}:{i}</pubDate></item>" for i in range(n))),
    heavy=50_000,
    outcome=Outcome.STORIES,
)
_add(
    "date-parentheses.xml",
    lambda n: rss(f"<item><title>B</title><pubDate>{'(' * 70}</pubDate></item>" * n),
    heavy=40_000,
)
_add("ttl-digits.xml", lambda n: rss(f"<ttl>{'9' * n}</ttl>{GOOD}"), heavy=9_000_000)
_add(
    "frequency-digits.xml",
    lambda n: rss(f"<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>{'0' * n}</sy:updateFrequency>{GOOD}"),
    heavy=5_000_000,
    outcome=Outcome.STORIES,
)
_add(
    "frequency-superscript.xml",
    lambda n: rss(f"<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>²</sy:updateFrequency>{GOOD}"),
    outcome=Outcome.STORIES,
)
_add(
    "length-superscript.xml",
    lambda n: rss(item('<enclosure url="https://a.example/a.mp3" length="²³"/>')),
    outcome=Outcome.STORIES,
)
