"""What hostile parts stand in: a feed that is good but for them."""

import json

ATOM_NS = "http://www.w3.org/2005/Atom"
GOOD = "<item><title>Goed bericht</title><description>De sluis is weer open.</description></item>"
GOOD_ENTRY = "<entry><id>urn:goed</id><title>Goed bericht</title></entry>"
GOOD_WIRE = "UTRECHT (ANP) - De sluis is weer open.\n3 uur geleden\n"


def rss(inner: str) -> str:
    """An RSS document around items."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wereldbericht</title>{inner}</channel></rss>'


def item(inner: str, attributes: str = "") -> str:
    """An item with a title and something more."""
    return f"<item {attributes}><title>Dijk houdt stand</title>{inner}</item>"


def told_item(html: str) -> str:
    """An item with ``html`` in a CDATA section."""
    return item(f"<description><![CDATA[{html}]]></description>")


def told(html: str) -> str:
    """An RSS document of one such item."""
    return rss(told_item(html))


def atom(inner: str) -> str:
    """An Atom document around entries."""
    return f'<feed xmlns="{ATOM_NS}"><title>Wereldbericht</title>{inner}</feed>'


def json_feed(*items: object) -> str:
    """A JSON Feed around items."""
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Wereldbericht", "items": items})


def json_item(raw: str) -> str:
    """A JSON Feed of one item, whose members beside a title stand in ``raw`` as they are."""
    return '{"title":"Wereldbericht","items":[{"id":"1","title":"Dijk houdt stand",' + raw + "}]}"
