"""Bounds on what strangers send us, and the pace at which we ask. Values only; each is configurable."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentBounds:
    """Bounds on one document. Lengths of fields are in characters, after cleaning.

    ``elements`` bounds the work that a document may make, whatever its size: elements of XML, parts of JSON, and what of
    attributes, references and HTML goes with them. ``texts`` bounds the texts of all stories together.
    """

    bytes: int = 8 * 1024 * 1024
    stories: int = 2_000
    elements: int = 60_000
    depth: int = 200
    title: int = 500
    lead: int = 2_000
    text: int = 60_000
    texts: int = 1_600_000
    paragraphs: int = 400
    field: int = 300
    url: int = 2_000
    links: int = 100
    images: int = 20
    categories: int = 30


@dataclass(frozen=True, slots=True)
class PollRules:
    """How feeds are polled. Times are in seconds, sizes in bytes.

    ``wire_bytes`` bounds what comes over the wire, where each chunk counts for 256 bytes at least, ``body_bytes`` what
    it unpacks to. ``whole`` bounds one poll from first byte sent to last byte read. ``backoff_*``: exponential with
    full jitter after failures.
    """

    interval: float = 120.0
    least_interval: float = 15.0
    concurrency: int = 8
    connect: float = 10.0
    read: float = 15.0
    whole: float = 45.0
    wire_bytes: int = 8 * 1024 * 1024
    body_bytes: int = 8 * 1024 * 1024
    redirects: int = 5
    spread: float = 5.0
    backoff_first: float = 30.0
    backoff_most: float = 3_600.0
    longest_wait: float = 86_400.0
