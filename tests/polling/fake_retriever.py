"""A retriever that answers what a test says."""

import asyncio
from collections.abc import Callable

from tickertui.polling import Request, Retrieved

Answer = bytes | Exception | Retrieved | None
"""A body, an error to raise, a whole answer, or None for "not changed"."""


class FakeRetriever:
    """``answers`` by address: one answer for always, or a list used up one by one, its last for always.

    ``held``: answers wait until ``release`` is called. ``asked`` are the requests, ``in_hand`` counts those under way.
    """

    def __init__(self, answers: dict[str, Answer | list[Answer]]) -> None:
        self.answers = answers
        self.asked: list[Request] = []
        self.in_hand = 0
        self.closed = 0
        self._gate = asyncio.Event()
        self._gate.set()

    async def retrieve(self, request: Request) -> Retrieved:
        self.asked.append(request)
        self.in_hand += 1
        try:
            await self._gate.wait()
        finally:
            self.in_hand -= 1
        answer = self.answers[request.address]
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Retrieved):
            return answer
        return Retrieved(answer, etag=request.etag, address=request.address)

    async def close(self) -> None:
        self.closed += 1

    def hold(self) -> Callable[[], None]:
        """Let answers wait; gives what lets them go."""
        self._gate.clear()
        return self._gate.set

    def times(self, address: str) -> int:
        """How often ``address`` was asked."""
        return sum(request.address == address for request in self.asked)
