"""What is asked of the demo's server, and what it answers, as HTTP has it (RFC 9110, RFC 9112). Pure."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import blake2b
from http import HTTPStatus

from tickertui.demo.documents import ServedDocument


@dataclass(frozen=True, slots=True)
class Request:
    """A request without its body: ``path`` without a query, ``headers`` by their names in lower case.

    ``keeps_alive``: whether another one may follow on its connection.
    """

    method: str
    path: str
    headers: Mapping[str, str]
    keeps_alive: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, its headers, and the body that a GET gets (a HEAD gets the headers alone)."""

    status: HTTPStatus
    headers: Mapping[str, str]
    body: bytes = b""


def read_request(head: bytes) -> Request | None:
    """The request whose head, up to the empty line, is ``head``; None when it is none of HTTP/1."""
    line, *fields = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    method, _, rest = line.partition(" ")
    target, _, version = rest.partition(" ")
    if version not in ("HTTP/1.0", "HTTP/1.1") or not method or not target:
        return None
    headers = {}
    for field in fields:
        name, colon, value = field.partition(":")
        if not colon or not name or name != name.strip():  # RFC 9112 section 5.1
            return None
        headers[name.lower()] = value.strip()
    return Request(method, target.partition("?")[0], headers, version == "HTTP/1.1" and _may_go_on(headers))


def _may_go_on(headers: Mapping[str, str]) -> bool:
    """Whether a connection stays open (RFC 9112 section 9.3); a body is not read, so nothing can follow one."""
    has_body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    return not has_body and "close" not in headers.get("connection", "").lower()


def answer_to(request: Request, document: ServedDocument) -> Answer:
    """The answer to a GET or HEAD of ``document``.

    The ETag is strong, so that each content coding has one of its own (RFC 9110 section 8.8.3.3).
    """
    asked = request.headers
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
    """Whether the client has it already; its time counts only where it names no ETag (RFC 9110 section 13.2.2)."""
    if named := asked.get("if-none-match"):
        known = {one.strip().removeprefix("W/") for one in named.split(",")}
        return "*" in known or etag in known
    try:
        return modified.replace(microsecond=0) <= parsedate_to_datetime(asked.get("if-modified-since", ""))
    except (TypeError, ValueError):  # no date, or one without a zone
        return False


def _takes_gzip(accepted: str) -> bool:
    """Whether ``Accept-Encoding`` takes gzip (RFC 9110 section 12.5.3): named, and not with a quality of nothing."""
    for coding in accepted.lower().split(","):
        name, _, quality = coding.replace(" ", "").partition(";q=")
        if name in ("gzip", "x-gzip"):
            return quality.rstrip("0") not in ("0.", "") if quality else True
    return False
