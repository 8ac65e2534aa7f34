"""httpx's way to the network over connections of our own making, through the environment's proxies where it names any."""

import ssl
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.model.text import clean, cut
from tickertui.polling.connecting import Bounded, Connecting
from tickertui.polling.inside import is_inside_number
from tickertui.polling.resolving import Resolver

_KINDS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
_SUSPENDED = 5.0
_PROXY_WANTS_A_LOGIN = 407  # RFC 9110 section 15.5.8
_LONGEST_REASON = 100
_LOST = (httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError)


class Transport(httpx.AsyncBaseTransport):
    """Sends requests; ``wire_bytes`` bounds an answer's body with all that is put around it.

    A request's extension ``outside_only`` keeps it from addresses inside; a proxy connects by its own rules. The
    response's extension ``inside`` tells whether it came from there, None where a proxy or the system does not say.
    """

    def __init__(self, resolver: Resolver, context: ssl.SSLContext, *, wire_bytes: int) -> None:
        self._resolver, self._context, self._wire_bytes = resolver, context, wire_bytes
        self._proxies = getproxies()
        self._pools: dict[tuple[str, bool], httpcore.AsyncConnectionPool] = {}
        self._left: list[httpcore.AsyncConnectionPool] = []
        self._slept = _slept()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """See :meth:`httpx.AsyncBaseTransport.handle_async_request`.

        A connection that was kept and is lost before an answer begins was closed meanwhile, as either side may (RFC 9112
        section 9.3.1); then one of its own is opened.

        :raises InsideError: when the request may not go where it leads.
        :raises FetchError: ``BAD_PROXY``, ``PROXY_UNREACHABLE``, ``PROXY_REFUSES``.
        """
        await self._leave_what_was_slept_through()
        proxy = self._proxy_for(request.url)
        pool = self._pool(proxy, outside_only=bool(request.extensions.get("outside_only")))
        opened = reached = False

        async def trace(event: str, _: object) -> None:
            nonlocal opened, reached
            opened = opened or event == "connection.connect_tcp.started"
            reached = reached or event == "connection.connect_tcp.complete"

        sent = _for_httpcore(request, {**request.extensions, "trace": trace})
        with _told_as_httpx():
            try:
                response = await pool.handle_async_request(sent)
            except _LOST:
                if opened:
                    raise
                response = await pool.handle_async_request(sent)
            except httpcore.ProxyError as error:
                raise _refused(proxy, str(error)) from error
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                if not proxy or reached:
                    raise
                raise FetchError(fault(FaultCode.PROXY_UNREACHABLE, host=httpx.URL(proxy).host)) from error
        if proxy and response.status == _PROXY_WANTS_A_LOGIN:
            await response.aclose()
            raise _refused(proxy, f"{response.status}")
        if isinstance(stream := response.extensions.get("network_stream"), Bounded):
            stream.head_has_come(self._wire_bytes)
        return httpx.Response(
            status_code=response.status,
            headers=response.headers,
            stream=_Body(response),
            extensions={**response.extensions, "inside": None if proxy else _from_inside(response)},
        )

    async def aclose(self) -> None:
        """Close all connections."""
        pools, self._pools, self._left = [*self._left, *self._pools.values()], {}, []
        for pool in pools:
            await pool.aclose()

    async def _leave_what_was_slept_through(self) -> None:
        """Use no connection from before the machine was suspended: nobody may be at its other end, nor ever say so.

        Its time does not pass meanwhile, and so it is not too old. Requests under way end as they may.
        """
        slept = _slept()
        if abs(slept - self._slept) < _SUSPENDED:
            return
        self._slept = slept
        left, self._left, self._pools = self._left, list(self._pools.values()), {}
        for pool in left:
            await pool.aclose()

    def _proxy_for(self, url: httpx.URL) -> str:
        proxy = self._proxies.get(url.scheme) or self._proxies.get("all") or ""
        if not proxy or proxy_bypass(url.host):
            return ""
        return proxy if "://" in proxy else f"http://{proxy}"

    def _pool(self, proxy: str, *, outside_only: bool) -> httpcore.AsyncConnectionPool:
        kind = (proxy, outside_only and not proxy)
        if kind not in self._pools:
            self._pools[kind] = httpcore.AsyncConnectionPool(
                ssl_context=self._context,
                proxy=_proxy(proxy) if proxy else None,
                max_connections=None,  # how many there are is a matter of turns
                max_keepalive_connections=20,
                keepalive_expiry=5.0,
                network_backend=Connecting(self._resolver, outside_only=kind[1]),
            )
        return self._pools[kind]


class _Body(httpx.AsyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _told_as_httpx():
            async for piece in self._response.aiter_stream():
                yield piece

    async def aclose(self) -> None:
        await self._response.aclose()


def _slept() -> float:
    """Grows by as long as the machine was suspended, and by as much as its clock was set."""
    return time.time() - time.monotonic()


def _for_httpcore(request: httpx.Request, extensions: dict[str, Any]) -> httpcore.Request:
    url = request.url
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    return httpcore.Request(request.method, target, headers=request.headers.raw, extensions=extensions)


def _proxy(address: str) -> httpcore.Proxy:
    try:
        proxy = httpx.Proxy(address)
    except (ValueError, httpx.InvalidURL):  # its words may hold a password
        raise FetchError(fault(FaultCode.BAD_PROXY)) from None
    url = proxy.url
    if not url.host or (url.scheme.startswith("socks") and find_spec("socksio") is None):
        raise FetchError(fault(FaultCode.BAD_PROXY))
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    return httpcore.Proxy(target, auth=proxy.raw_auth, headers=proxy.headers.raw)


def _refused(proxy: str, reason: str) -> FetchError:
    told = cut(clean(reason), _LONGEST_REASON)
    return FetchError(fault(FaultCode.PROXY_REFUSES, host=httpx.URL(proxy).host, reason=told))


def _from_inside(response: httpcore.Response) -> bool | None:
    try:
        return is_inside_number(response.extensions["network_stream"].get_extra_info("server_addr")[0])
    except (KeyError, TypeError, OSError):  # the connection is gone already
        return None


@contextmanager
def _told_as_httpx() -> Iterator[None]:
    """httpx's exceptions are httpcore's under the same names."""
    try:
        yield
    except _KINDS as error:
        raise getattr(httpx, type(error).__name__)(str(error)) from error
