"""http(s) addresses → bytes: bounded, conditional, redirects followed by hand."""

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tickertui import __version__
from tickertui.model.bounds import PollRules
from tickertui.model.clock import Clock
from tickertui.model.fault import Fault, FaultCode, FetchError, fault
from tickertui.model.text import clean, cut
from tickertui.polling import headers as fields
from tickertui.polling.http_faults import fault_of
from tickertui.polling.inside import InsideError, is_inside
from tickertui.polling.keyrings import Keyring
from tickertui.polling.login_scope import same_owner
from tickertui.polling.redirects import FOLLOWED, Trail
from tickertui.polling.resolving import Resolver
from tickertui.polling.retrieval import RefusedError, Request, Retrieved
from tickertui.polling.secrets import login_field
from tickertui.polling.turns import Turns
from tickertui.polling.unpacking import ACCEPTED, unpacker_for
from tickertui.sources.addresses import absolute

if TYPE_CHECKING:
    import httpx

USER_AGENT = f"tickertui/{__version__}"
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, text/plain;q=0.6, */*;q=0.1"
)
_WITH_BODY = frozenset({200, 203, 204, 226})
# A chunk of a byte makes as much work as one of so many.
_LEAST_PIECE = 256
_ASKED_TO_LOG_IN = frozenset({401, 403, 407})


class HttpRetriever:
    """Fetches over one shared client. Each hop of a redirect has its own turn at its host.

    ``transport`` stands in for the network where there is none.
    """

    def __init__(self, rules: PollRules, *, clock: Clock, transport: "httpx.AsyncBaseTransport | None" = None) -> None:
        self._rules, self._clock, self._transport = rules, clock, transport
        self._turns, self._resolver, self._keyring = Turns(rules.concurrency), Resolver(), Keyring()
        self._opening: asyncio.Task[httpx.AsyncClient] | None = None

    async def retrieve(self, request: Request) -> Retrieved:
        """Fetch ``request``; waiting for a turn does not count against the time for a whole poll.

        :raises FetchError: with a fault that says what went wrong, in plain kinds.
        """
        start = absolute(request.address, request.address)
        if start is None:
            raise FetchError(fault(FaultCode.BAD_ADDRESS))
        client = await self._client()
        given = request.outside_only or request.login_for not in ("", request.address)
        try:
            return await self._walk(client, Trail(start, self._rules.redirects, given), request)
        except InsideError:
            # What is inside itself may have been led there: a router's name leads to its other name.
            owner = urlsplit(request.login_for).hostname or ""
            if request.outside_only or not given or not await self._resolver.is_inside(owner):
                raise
        return await self._walk(client, Trail(start, self._rules.redirects), request)

    async def _walk(self, client: "httpx.AsyncClient", trail: Trail, request: Request) -> Retrieved:
        left, login = self._rules.whole, request.login
        looked_up: dict[str, str] = {}
        while True:
            wanted = login is not None and same_owner(request.login_for, trail.address)
            if login is not None and wanted and not looked_up:  # a keyring may ask its user: not where it goes nowhere
                looked_up = await login_field(login, self._keyring, patience=self._rules.whole)
            sent = looked_up if wanted else {}
            async with self._turns.at(urlsplit(trail.address).hostname or ""):
                began = _seconds()
                got = await self._ask(client, trail, request, sent, left)
            if got is not None:
                return got
            left = max(0.01, left - (_seconds() - began))

    async def close(self) -> None:
        """Close the connections. The next request opens new ones."""
        opening, self._opening = self._opening, None
        self._resolver.close()
        if opening is None or opening.cancel() or opening.cancelled() or opening.exception() is not None:
            return
        await opening.result().aclose()

    async def _client(self) -> "httpx.AsyncClient":
        if self._opening is None:
            # Importing httpx and loading certificates takes a tenth of a second: not on the event loop.
            self._opening = asyncio.create_task(
                asyncio.to_thread(_new_client, self._transport, self._resolver, self._rules)
            )
        try:
            return await asyncio.shield(self._opening)
        except OSError as error:
            self._opening = None
            reason = cut(clean(error.strerror or type(error).__name__), 200)
            raise FetchError(fault(FaultCode.NO_AUTHORITIES, reason=reason)) from error
        except Exception:
            self._opening = None
            raise

    async def _ask(
        self, client: "httpx.AsyncClient", trail: Trail, request: Request, login: dict[str, str], left: float
    ) -> Retrieved | None:
        """One hop: what was fetched, or None when the trail has gone on."""
        import httpx

        answer = _Answer(self._rules, self._clock)
        # Connecting ends by httpx's own time and not by ours: cancelled in a handshake, it leaves its socket open.
        times = httpx.Timeout(self._rules.read, connect=min(self._rules.connect, left * 0.9), pool=None)
        try:
            async with asyncio.timeout(left):
                async with client.stream(
                    "GET",
                    trail.address,
                    headers=_headers(request) | login,
                    timeout=times,
                    extensions={"outside_only": trail.outside_only},
                ) as response:
                    answer.begun = True
                    inside: bool | None = response.extensions.get("inside")
                    if response.status_code in FOLLOWED:
                        trail.follow(response.status_code, response.headers.get("location", ""), inside=inside)
                        return None
                    return await answer.read(response, request, trail, logged_in=bool(login))
        except FetchError:
            raise
        except TimeoutError:
            raise FetchError(fault(FaultCode.TIMEOUT, seconds=f"{self._rules.whole:g}")) from None
        except Exception as error:
            host = urlsplit(trail.address).hostname or ""
            found = fault_of(error, host=host, rules=self._rules, answered=answer.begun)
            if found is None:
                raise
            raise FetchError(found) from error


class _Answer:
    """Reads one answer."""

    def __init__(self, rules: PollRules, clock: Clock) -> None:
        self._rules, self._clock = rules, clock
        self.begun = False

    async def read(self, response: "httpx.Response", request: Request, trail: Trail, *, logged_in: bool) -> Retrieved:
        conditional = bool(request.etag or request.last_modified)
        unchanged = response.status_code == HTTPStatus.NOT_MODIFIED and conditional
        if not unchanged and response.status_code not in _WITH_BODY:
            raise self._refusal(response, request, logged_in=logged_in)
        etag, last_modified = (fields.validator(response.headers, name) for name in ("etag", "last-modified"))
        return Retrieved(
            body=None if unchanged else await self._body(response),
            content_type=cut(clean(response.headers.get("content-type", "")), 200),
            etag=etag or (request.etag if unchanged else ""),
            last_modified=last_modified or (request.last_modified if unchanged else ""),
            address=trail.address,
            permanent_address=trail.permanent_address,
            max_age=fields.fresh_for(response.headers),
            age=fields.age(response.headers),
            inside=bool(response.extensions.get("inside", is_inside(trail.address))),
        )

    async def _body(self, response: "httpx.Response") -> bytes:
        """The body, unpacked as it comes in and given up at either bound."""
        stated = response.headers.get("content-length", "")
        if stated.isdecimal() and len(stated) < 20 and int(stated) > self._rules.wire_bytes:
            raise _too_large(self._rules.wire_bytes)
        unpacker = unpacker_for(response.headers.get("content-encoding", ""))
        pieces: list[bytes] = []
        wire = size = 0
        async for raw in response.aiter_raw():
            wire += max(len(raw), _LEAST_PIECE)
            if wire > self._rules.wire_bytes:
                raise _too_large(self._rules.wire_bytes)
            for piece in unpacker.unpack(raw):
                size += len(piece)
                if size > self._rules.body_bytes:
                    raise _too_large(self._rules.body_bytes)
                pieces.append(piece)
                await asyncio.sleep(0)  # what unpacks to much keeps nobody else waiting
        unpacker.finish()
        return b"".join(pieces)

    def _refusal(self, response: "httpx.Response", request: Request, *, logged_in: bool) -> RefusedError:
        status = response.status_code
        wait = fields.retry_after(response.headers, self._clock.now()) if status >= 400 else None
        if status == HTTPStatus.GONE:
            return RefusedError(fault(FaultCode.GONE))
        if status in _ASKED_TO_LOG_IN:
            return RefusedError(_login_fault(status, response, request, logged_in=logged_in), wait)
        if status == HTTPStatus.TOO_MANY_REQUESTS or wait is not None:
            return RefusedError(fault(FaultCode.RATE_LIMITED, status=status), wait)
        return RefusedError(fault(FaultCode.STATUS, status=status, phrase=_phrase(status)))


def _headers(request: Request) -> dict[str, str]:
    sent = {
        "If-None-Match": request.etag,
        "If-Modified-Since": request.last_modified,
    }
    return {name: value for name, value in sent.items() if value}


def _login_fault(status: int, response: "httpx.Response", request: Request, *, logged_in: bool) -> Fault:
    if logged_in:
        return fault(FaultCode.LOGIN_REFUSED, status=status)
    if request.login is not None:  # it was not sent: this is not where it is for
        return fault(FaultCode.LOGIN_ELSEWHERE, status=status, host=response.url.netloc.decode("ascii", "replace"))
    return fault(FaultCode.FORBIDDEN if status == HTTPStatus.FORBIDDEN else FaultCode.NEEDS_LOGIN, status=status)


def _phrase(status: int) -> str:
    """The standard phrase; the server's own is a stranger's text that says no more."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "?"


def _too_large(most: int) -> FetchError:
    return FetchError(fault(FaultCode.TOO_LARGE, most=most))


def _seconds() -> float:
    return asyncio.get_running_loop().time()


def _new_client(
    transport: "httpx.AsyncBaseTransport | None", resolver: Resolver, rules: PollRules
) -> "httpx.AsyncClient":
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx

    from tickertui.polling.transport import Transport

    return httpx.AsyncClient(
        headers={"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED},
        follow_redirects=False,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # nobody follows the reader from poll to poll
        transport=transport or Transport(resolver, httpx.create_ssl_context(), wire_bytes=rules.wire_bytes),
    )
