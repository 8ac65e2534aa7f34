"""Fetching: HTTP with manners, when to ask again, one task a feed."""

import logging

from tickertui.polling.any_retriever import AnyRetriever
from tickertui.polling.file_retriever import FileRetriever
from tickertui.polling.http_retriever import HttpRetriever
from tickertui.polling.poller import Poller
from tickertui.polling.progress import Phase, PollResult, PollState
from tickertui.polling.retrieval import RefusedError, Request, Retrieved, Retriever

__all__ = [
    "AnyRetriever",
    "FileRetriever",
    "HttpRetriever",
    "Phase",
    "PollResult",
    "PollState",
    "Poller",
    "RefusedError",
    "Request",
    "Retrieved",
    "Retriever",
]

# Without a log of its own a program would print what is logged, across the screen.
logging.getLogger(__name__).addHandler(logging.NullHandler())
