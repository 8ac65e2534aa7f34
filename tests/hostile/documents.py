"""Every kind of hostile document, by name."""

from tests.hostile import html_documents, json_documents, raw_bytes, wire_documents, xml_floods, xml_traps
from tests.hostile.kinds import Hostile

ALL: tuple[Hostile, ...] = tuple(
    kind
    for module in (xml_floods, xml_traps, json_documents, html_documents, wire_documents, raw_bytes)
    for kind in module.KINDS.all
)
