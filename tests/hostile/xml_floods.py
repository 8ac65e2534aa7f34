"""XML of masses: of attributes, namespaces, elements, items, characters; and nested deeply."""

from tests.hostile.kinds import Kinds, Outcome
from tests.hostile.shells import ATOM_NS, GOOD, GOOD_ENTRY, atom, item, rss

KINDS = Kinds()
_add = KINDS.add


def _attributes(count: int, value: str = "") -> str:
    return " ".join(f'a{number}="{value}"' for number in range(count))


_add(
    "attributes-of-one.xml", lambda n: rss(f"<item {_attributes(n)}><title>Dijk houdt</title></item>"), heavy=1_000_000
)
_add("attributes-of-root.xml", lambda n: f"<rss {_attributes(n)}><channel>{GOOD}</channel></rss>", heavy=800_000)
_add(
    "attributes-of-all.xml", lambda n: rss(f"<item><title>Dijk</title><x {_attributes(10)}/></item>" * n), heavy=60_000
)
_add("attributes-of-children.xml", lambda n: rss(item(f"<x {_attributes(10)}/>" * n)), heavy=100_000)
_add("attribute-long.xml", lambda n: rss(f'<item x="{"a" * n}"><title>Dijk houdt</title></item>'), heavy=9_000_000)
_add("attribute-references.xml", lambda n: rss(f'<item x="{"&amp;" * n}"><title>Dijk</title></item>'), heavy=1_800_000)
_add("attribute-unclosed.xml", lambda n: rss(f'<item x="{"a " * n}'), heavy=4_000_000)
_add("attribute-no-quotes.xml", lambda n: rss(f"<item {'a=b ' * n}><title>Dijk</title></item>"), heavy=2_000_000)
_add("attribute-same.xml", lambda n: rss("<item " + "a='' " * n + "><title>Dijk</title></item>"), heavy=1_500_000)
_add("name-long.xml", lambda n: rss(item(f"<{'n' * n}/>")), heavy=9_000_000)
_add("name-long-root.xml", lambda n: f"<{'n' * n}>", heavy=9_000_000)
_add("names-all-different.xml", lambda n: rss(item("".join(f"<n{i}/>" for i in range(n)))), heavy=900_000)
_add("names-in-items.xml", lambda n: rss("".join(item(f"<n{i}/>") for i in range(n))), heavy=150_000)
_add("tag-unclosed.xml", lambda n: rss("<item " * n), heavy=1_500_000)
_add("namespaces.xml", lambda n: rss(item("", " ".join(f'xmlns:n{i}="urn:{i}"' for i in range(n)))), heavy=400_000)
_add("namespaces-of-all.xml", lambda n: rss("".join(item("", f'xmlns:n="urn:{i}"') for i in range(n))), heavy=100_000)
_add(
    "namespaces-nested.xml",
    lambda n: rss(item("".join(f'<n{i}:a xmlns:n{i}="urn:{i}">' for i in range(n)))),
    heavy=200_000,
)
_add("namespace-undeclared.xml", lambda n: rss(item("<p:q>x</p:q>" * n)), heavy=700_000, outcome=Outcome.STORIES)
_add("prefix-colons.xml", lambda n: rss(item(f"<a{':a' * n}/>")), heavy=4_000_000)

_add("deep.xml", lambda n: rss(item("<b>" * n + "x" + "</b>" * n)), heavy=1_000_000)
_add("deep-unclosed.xml", lambda n: rss(item("<b>" * n)), heavy=4_000_000)
_add("deep-in-channel.xml", lambda n: rss("<b>" * n + GOOD), heavy=2_000_000)
_add("deep-in-root.xml", lambda n: "<rss>" * n, heavy=2_000_000)
_add("deep-in-atom.xml", lambda n: atom(f"<entry><title>D</title><content type='xhtml'>{'<div>' * n}"), heavy=2_000_000)
_add("items-nested.xml", lambda n: rss("<item><title>Dijk houdt</title>" * n), heavy=300_000)
_add("entries-nested.xml", lambda n: atom("<entry><title>Dijk houdt</title>" * n), heavy=250_000)
_add("items-in-description.xml", lambda n: rss(item(f"<description>{GOOD * n}</description>")), heavy=100_000)

_add("wide-children.xml", lambda n: rss(item("<b/>" * n)), heavy=3_000_000)
_add("wide-channel.xml", lambda n: rss("<b/>" * n + GOOD), heavy=3_000_000)
_add("wide-channel-text.xml", lambda n: rss("<b>x</b> " * n + GOOD), heavy=1_200_000)
_add("wide-description.xml", lambda n: rss(item(f"<description>{'<b>x</b>' * n}</description>")), heavy=1_300_000)
_add("items-tiny.xml", lambda n: rss("<item/>" * n), heavy=1_500_000)
_add(
    "items-tiny-titled.xml", lambda n: rss("<item><title>D</title></item>" * n), heavy=400_000, outcome=Outcome.STORIES
)
_add("items-many.xml", lambda n: rss("".join(_story(i) for i in range(n))), heavy=60_000, outcome=Outcome.STORIES)
_add("entries-many.xml", lambda n: atom("".join(_entry(i) for i in range(n))), heavy=60_000, outcome=Outcome.STORIES)
_add("items-fat.xml", lambda n: rss("".join(_fat(i) for i in range(n))), heavy=2_000, outcome=Outcome.STORIES)
_add("items-fat-few.xml", lambda n: rss("".join(_fat(i, 30) for i in range(n))), heavy=66, outcome=Outcome.STORIES)
_add("entries-tiny.xml", lambda n: atom("<entry/>" * n), heavy=1_500_000)
_add("items-oldest-first.xml", lambda n: rss("".join(_dated(i, n) for i in range(n))), heavy=60_000)
_add("items-same-guid.xml", lambda n: rss("".join(_same(i) for i in range(n))), heavy=60_000, outcome=Outcome.STORIES)
_add("channels.xml", lambda n: f"<rss>{'<channel>' + GOOD + '</channel>'}" * n, heavy=50_000)
_add("roots.xml", lambda n: rss(GOOD) * n, heavy=50_000, outcome=Outcome.STORIES)
_add("titles.xml", lambda n: rss(item("<title>T</title>" * n)), heavy=600_000)
_add("titles-empty.xml", lambda n: rss(f"<item>{'<title/>' * n}<title>Dijk</title></item>"), heavy=1_000_000)
_add("descriptions.xml", lambda n: rss(item("<description> </description>" * n)), heavy=400_000)
_add("categories.xml", lambda n: rss(item("".join(f"<category>c{i}</category>" for i in range(n)))), heavy=300_000)
_add("links.xml", lambda n: rss(item("".join(f"<link>https://a.example/{i}</link>" for i in range(n)))), heavy=300_000)
_add(
    "links-bad.xml", lambda n: rss(item("<link>javascript:alert(1)</link>" * n)), heavy=250_000, never=("javascript:",)
)
_add("authors.xml", lambda n: rss(item("<author>Jan Veen</author>" * n)), heavy=350_000)
_add(
    "enclosures.xml",
    lambda n: rss(item("".join(f'<enclosure url="https://a.example/{i}.mp3"/>' for i in range(n)))),
    heavy=200_000,
)
_add(
    "pictures.xml",
    lambda n: rss(item('<media:content url="https://a.example/p.jpg" medium="image"/>' * n)),
    heavy=150_000,
)
_add(
    "pictures-in-group.xml",
    lambda n: rss(item("<media:group>" + "<media:thumbnail url='https://a.example/p'/>" * n + "</media:group>")),
    heavy=200_000,
)
_add(
    "links-of-atom.xml",
    lambda n: atom("<entry><title>D</title>" + "<link href='javascript:x'/>" * n + "</entry>"),
    heavy=300_000,
)
_add("authors-of-atom.xml", lambda n: atom(f"{'<author><name>N</name></author>' * n}{GOOD_ENTRY}"), heavy=250_000)
_add(
    "base-of-all.xml",
    lambda n: atom(f"<entry xml:base='https://a.example/{'b/' * 50}'><title>D</title></entry>" * n),
    heavy=50_000,
)
_add(
    "base-long.xml",
    lambda n: atom(f"<entry xml:base='https://a.example/{'b/' * n}'><title>D</title></entry>"),
    heavy=4_000_000,
)
_add("base-nested.xml", lambda n: atom("<a xml:base='../x/'>" * n + GOOD_ENTRY), heavy=400_000)
_add("lang-long.xml", lambda n: f'<feed xmlns="{ATOM_NS}" xml:lang="{"nl-" * n}">{GOOD_ENTRY}</feed>', heavy=2_500_000)

_add("comment-huge.xml", lambda n: rss(f"<!--{'x ' * n}-->{GOOD}"), heavy=4_500_000)
_add("comment-before-root.xml", lambda n: f"<!--{'x ' * n}-->{rss(GOOD)}", heavy=4_500_000)
_add("comments.xml", lambda n: rss("<!--x-->" * n + GOOD), heavy=1_100_000)
_add("comments-before-root.xml", lambda n: "<!--x-->" * n + rss(GOOD), heavy=1_100_000)
_add("comments-in-item.xml", lambda n: rss(item("<!--x-->" * n)), heavy=1_100_000)
_add("comments-in-title.xml", lambda n: rss(f"<item><title>Dijk{'<!---->x' * n}</title></item>"), heavy=1_100_000)
_add("comment-unclosed.xml", lambda n: rss(f"{GOOD}<!--{'- -' * n}"), heavy=3_000_000)
_add("comment-openings.xml", lambda n: rss(GOOD) + "<!--" * n, heavy=2_200_000)
_add("comment-openings-first.xml", lambda n: "<!--" * n + rss(GOOD), heavy=2_200_000)
_add("instructions.xml", lambda n: rss("<?a b?>" * n + GOOD), heavy=1_200_000)
_add("instructions-first.xml", lambda n: "<?a b?>" * n + rss(GOOD), heavy=1_200_000)
_add("instruction-unclosed.xml", lambda n: rss(f"{GOOD}<?x {'a ' * n}"), heavy=4_500_000)
_add("instruction-openings.xml", lambda n: "<?" * n + rss(GOOD), heavy=4_500_000)
_add(
    "cdata-huge.xml",
    lambda n: rss(f"<item><title>D</title><description><![CDATA[{'x ' * n}]]></description></item>"),
    heavy=4_500_000,
)
_add("cdata-sections.xml", lambda n: rss(f"<item><title>D{'<![CDATA[x]]>' * n}</title></item>"), heavy=700_000)
_add("cdata-sections-amp.xml", lambda n: rss(f"<item><title>D{'<![CDATA[&]]>&' * n}</title></item>"), heavy=600_000)
_add("cdata-unclosed.xml", lambda n: rss(f"{GOOD}<item><title><![CDATA[{'&x ' * n}"), heavy=3_000_000)
_add("cdata-openings.xml", lambda n: rss(f"{GOOD}<item><title>&{'<![CDATA[' * n}"), heavy=1_000_000)
_add("cdata-brackets.xml", lambda n: rss(f"<item><title>D<![CDATA[{']' * n}]]></title></item>"), heavy=9_000_000)

_add(
    "less-than.xml",
    lambda n: rss(f"<item><title>D</title><description>{'<' * n}</description></item>"),
    heavy=9_000_000,
)
_add("less-than-and-space.xml", lambda n: rss(f"<item><title>D {'< ' * n}</title></item>"), heavy=4_500_000)
_add("greater-than.xml", lambda n: rss(f"<item><title>D {'>' * n}</title></item>"), heavy=9_000_000)
_add("ampersands.xml", lambda n: rss(f"<item><title>D {'&' * n}</title></item>"), heavy=9_000_000)
_add("ampersands-apart.xml", lambda n: rss(f"<item><title>D {'& ' * n}</title></item>"), heavy=4_500_000)
_add(
    "ampersands-in-words.xml",
    lambda n: rss(f"<item><title>D {'&abcdefghijklmnopqrstuvwxyzabcd ' * n}</title></item>"),
    heavy=280_000,
)
_add("references.xml", lambda n: rss(f"<item><title>D {'&amp;' * n}</title></item>"), heavy=1_800_000)
_add("references-named.xml", lambda n: rss(f"<item><title>D {'&eacute;' * n}</title></item>"), heavy=1_100_000)
_add("references-numbered.xml", lambda n: rss(f"<item><title>D {'&#233;' * n}</title></item>"), heavy=1_500_000)
_add("references-unknown.xml", lambda n: rss(f"<item><title>D {'&zeedijk;' * n}</title></item>"), heavy=1_000_000)
_add("references-of-refs.xml", lambda n: rss(f"<item><title>D {'&amp;amp;amp;lt;' * n}</title></item>"), heavy=550_000)
_add("references-digits.xml", lambda n: rss(f"<item><title>D &#{'9' * n};</title></item>"), heavy=9_000_000)
_add("end-tags.xml", lambda n: rss(GOOD + "</x>" * n), heavy=2_200_000)
_add("end-tags-first.xml", lambda n: rss("</x>" * n + GOOD), heavy=2_200_000)
_add("mismatched.xml", lambda n: rss("<item><title>Dijk</item></title>" * n), heavy=280_000)
_add("quotes.xml", lambda n: rss(GOOD + "<item " + "'" * n + ">"), heavy=9_000_000)


def _story(number: int) -> str:
    return (
        f"<item><title>Bericht {number} over de dijk</title><link>https://wire.example/{number}</link>"
        f"<description>De dijk bij kilometer {number} houdt stand.</description></item>"
    )


def _fat(number: int, times: int = 1) -> str:
    """An item whose text is full of places and numbers, and of nothing else."""
    text = " ".join(f"De brug {number}-{i} bij OSLO, Kiev en New York (ANP) is dicht." for i in range(62 * times))
    return f"<item><title>Bericht {number} uit Parijs</title><description>{text}</description></item>"


def _entry(number: int) -> str:
    return f"<entry><id>urn:{number}</id><title>Bericht {number}</title><summary>De dijk houdt stand.</summary></entry>"


def _dated(number: int, count: int) -> str:
    minutes = number * 500_000 // max(count, 1)
    date = f"2025-{1 + minutes // 50_000:02}-{1 + minutes // 2_000 % 25:02}T{minutes // 90 % 22:02}:00:00Z"
    return f"<item><title>Bericht {number}</title><pubDate>{date}</pubDate></item>"


def _same(number: int) -> str:
    return f"<item><guid>een</guid><title>Bericht {number}</title><link>https://wire.example/{number}</link></item>"
