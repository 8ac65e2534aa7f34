"""Address → bytes: the values that go in and come out, and the joint that each kind of address fills."""

from dataclasses import dataclass, field
from typing import Protocol

from tickertui.model.credentials import Login
from tickertui.model.fault import Fault, FetchError


@dataclass(frozen=True, slots=True)
class Request:
    """What to fetch: an http(s) address or a file's path, and the validators kept from last time ("" none).

    ``login`` goes to the owner of ``login_for`` alone, the address that it was configured with. Another address than that
    one was given by a stranger and leads nowhere inside, unless ``login_for`` is there itself; ``outside_only``: not even
    then.
    """

    address: str
    etag: str = ""
    last_modified: str = ""
    login: Login | None = None
    login_for: str = ""
    outside_only: bool = False


@dataclass(frozen=True, slots=True)
class Retrieved:
    """What came.

    ``body`` is unpacked, None when it is what it was (304, or a file untouched). ``address`` is where the body came
    from; ``permanent_address`` where to ask from now on, "" for where it was asked. ``etag`` and ``last_modified`` are
    for the next request. ``max_age`` is how many seconds the answer stays fresh (RFC 9111 section 5.2.2.1), None when
    unstated; ``age`` how many seconds ago it left its origin (section 5.1). ``inside``: it came from this machine or its
    own network.
    """

    body: bytes | None
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    address: str = ""
    permanent_address: str = ""
    max_age: float | None = None
    age: float = 0.0
    inside: bool = field(default=False, compare=False)


class RefusedError(FetchError):
    """An answer without a document. ``retry_after``: seconds the server asks us to stay away, None when unstated."""

    def __init__(self, fault: Fault, retry_after: float | None = None) -> None:
        super().__init__(fault)
        self.retry_after = retry_after


class Retriever(Protocol):
    """Fetches one kind of address."""

    async def retrieve(self, request: Request) -> Retrieved:
        """Fetch ``request``.

        :raises FetchError: when nothing usable came; a :class:`RefusedError` when a server said so.
        """
        ...

    async def close(self) -> None:
        """Let go of connections. It may be used again afterwards."""
        ...
