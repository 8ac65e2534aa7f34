"""Sends each address to the retriever for its kind."""

from tickertui.model.address import is_web
from tickertui.model.bounds import PollRules
from tickertui.model.clock import Clock
from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.polling.file_retriever import FileRetriever
from tickertui.polling.http_retriever import HttpRetriever
from tickertui.polling.retrieval import Request, Retrieved


class AnyRetriever:
    """Fetches whatever a user may give as a feed: http(s) addresses, paths, ``file:`` addresses."""

    def __init__(self, rules: PollRules, *, clock: Clock) -> None:
        self._web, self._files = HttpRetriever(rules, clock=clock), FileRetriever(rules)

    async def retrieve(self, request: Request) -> Retrieved:
        """Fetch ``request``.

        :raises FetchError: as the retriever for its kind does; ``BAD_ADDRESS`` where there is none.
        """
        if is_web(request.address):
            return await self._web.retrieve(request)
        if "://" in request.address and not request.address[:7].lower() == "file://":
            raise FetchError(fault(FaultCode.BAD_ADDRESS))
        return await self._files.retrieve(request)

    async def close(self) -> None:
        """Let go of connections."""
        await self._web.close()
