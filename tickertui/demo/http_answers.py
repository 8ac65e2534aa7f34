"""A document and a request's headers → the answer, as HTTP has it (RFC 9110). Pure."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import blake2b
from http import HTTPStatus

from tickertui.demo.documents import ServedDocument


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, its headers, and the body that a GET gets (a HEAD gets the headers alone)."""

    status: HTTPStatus
    headers: Mapping[str, str]
    body: bytes = b""


def answer_to(asked: Mapping[str, str], document: ServedDocument) -> Answer:
    """The answer to a GET or HEAD of ``document`` with the headers ``asked`` (names in any case, when the mapping is so).

    The ETag is strong, so that each content coding has one of its own (section 8.8.3.3).
    """
    zipped = _takes_gzip(asked.get("accept-encoding", ""))
    body = gzip.compress(document.body, mtime=0) if zipped else document.body
    headers = {
        "ETag": f'"{blake2b(document.body, digest_size=12).hexdigest()}{"-gzip" if zipped else ""}"',
        "Last-Modified": format_datetime(document.modified, usegmt=True),
        "Cache-Control": "no-cache",
        "Vary": "Accept-Encoding",
    }
    if _is_current(asked, headers["ETag"], document.modified):
        return Answer(HTTPStatus.NOT_MODIFIED, headers)
    headers |= {"Content-Type": document.content_type} | ({"Content-Encoding": "gzip"} if zipped else {})
    return Answer(HTTPStatus.OK, headers, body)


def refusal(status: HTTPStatus, headers: Mapping[str, str] | None = None) -> Answer:
    """An answer that says no more than its ``status``."""
    return Answer(
        status, {"Content-Type": "text/plain; charset=utf-8", **(headers or {})}, f"{status.phrase}\n".encode()
    )


def _is_current(asked: Mapping[str, str], etag: str, modified: datetime) -> bool:
    """Whether the client has it already; its time counts only where it names no ETag (section 13.2.2)."""
    if named := asked.get("if-none-match"):
        known = {one.strip().removeprefix("W/") for one in named.split(",")}
        return "*" in known or etag in known
    try:
        return modified.replace(microsecond=0) <= parsedate_to_datetime(asked.get("if-modified-since", ""))
    except (TypeError, ValueError):  # no date, or one without a zone
        return False


def _takes_gzip(accepted: str) -> bool:
    """Whether ``Accept-Encoding`` takes gzip (section 12.5.3): named, and not with a quality of nothing."""
    for coding in accepted.lower().split(","):
        name, _, quality = coding.replace(" ", "").partition(";q=")
        if name in ("gzip", "x-gzip"):
            return quality.rstrip("0") not in ("0.", "") if quality else True
    return False
