"""The network as httpx sees it: the program's own fetching runs whole, up to the socket that is not there."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from random import Random
from urllib.parse import urlsplit

import httpx

from benchmarks.soak.schedule import Schedule
from benchmarks.soak.weather import Weather, weather
from benchmarks.soak.world import World
from tickertui.demo.http import Request, answer_to
from tickertui.model.clock import Clock

_MOVED_HOST = "moved."
_RETRY_AFTER = 7_200


class SimulatedNetwork(httpx.AsyncBaseTransport):
    """Answers for the world's feeds, in this weather; ``schedule`` is told of each poll, ``answers`` counts them."""

    def __init__(self, world: World, schedule: Schedule, clock: Clock) -> None:
        self._world, self._schedule, self._clock = world, schedule, clock
        self._start = clock.now()
        self._random = Random(3)
        self._numbers = {urlsplit(address).hostname or "": number for number, address in enumerate(world.feeds)}
        self._addresses = dict(enumerate(world.feeds))
        self.answers: Counter[str] = Counter()
        self.in_hand = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One request over the wire that is not there."""
        host = request.url.host
        number = self._numbers[host.removeprefix(_MOVED_HOST)]
        address = self._addresses[number]
        now = self._clock.now()
        found = weather(number, self._start, now)
        if found is Weather.MOVED and not host.startswith(_MOVED_HOST):
            self._schedule.asked(address, now)
            moved = request.url.copy_with(host=f"{_MOVED_HOST}{host}")
            return self._answer("moved", 301, {"Location": str(moved)})
        hop = host.startswith(_MOVED_HOST) and self._schedule.in_hand(address)
        if not hop:
            self._schedule.asked(address, now)
        self.in_hand += 1
        try:
            await asyncio.sleep(self._random.expovariate(4))
            return await self._answered(request, address, found)
        finally:
            self.in_hand -= 1

    async def _answered(self, request: httpx.Request, address: str, found: Weather) -> httpx.Response:
        schedule = self._schedule
        if found is Weather.NO_NETWORK:
            schedule.failed(address, self._clock.now(), nobody=True)
            self.answers[found.value] += 1
            raise httpx.ConnectError("[Errno -3] Temporary failure in name resolution")
        if found in (Weather.HANGING, Weather.LOST):
            if found is Weather.HANGING:
                await asyncio.sleep(15.0)
            schedule.failed(address, self._clock.now(), unreached=True)
            self.answers[found.value] += 1
            raise httpx.ReadTimeout("") if found is Weather.HANGING else httpx.ReadError("")
        if found is Weather.GONE:
            schedule.gone(address)
            return self._answer(found.value, 410, {})
        if found in (Weather.BUSY, Weather.LIMITED):
            schedule.failed(address, self._clock.now(), retry_after=_RETRY_AFTER)
            status = 503 if found is Weather.BUSY else 429
            return self._answer(found.value, status, {"Retry-After": str(_RETRY_AFTER)})
        served = self._world.document(address, self._clock.now())
        if found is Weather.BROKEN:
            schedule.failed(address, self._clock.now(), page=True)
            return self._answer(
                found.value, 200, {"Content-Type": "text/html"}, b"<html><body>?" + served.body[:200][::-1]
            )
        headers = {name.lower(): value for name, value in request.headers.items()}
        answer = answer_to(Request("GET", request.url.path, headers, keeps_alive=True), served)
        schedule.answered(address, self._clock.now(), ttl=self._world.feeds[address].ttl)
        return self._answer(str(int(answer.status)), answer.status, answer.headers, answer.body)

    def _answer(self, name: str, status: int, headers: object, body: bytes = b"") -> httpx.Response:
        self.answers[name] += 1
        return httpx.Response(status, headers=headers, stream=_Pieces(body))  # type: ignore[arg-type]  # mappings all


class _Pieces(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self._body), 16_384):
            yield self._body[start : start + 16_384]
