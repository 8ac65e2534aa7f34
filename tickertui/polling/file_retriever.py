"""Files → bytes."""

import asyncio
import os
import stat
from pathlib import Path
from urllib.parse import urlsplit

from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.polling.retrieval import Request, Retrieved

# A pipe that nobody writes to must not hold us up before we see that it is one.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class FileRetriever:
    """Reads ordinary files. What counts as validator is the time of the last change, the size and the file's number."""

    def __init__(self, rules: PollRules) -> None:
        self._most, self._whole = rules.body_bytes, rules.whole

    async def retrieve(self, request: Request) -> Retrieved:
        """Read the file at ``request.address`` (a path, or a ``file:`` address).

        :raises FetchError: ``NO_FILE``, ``NOT_A_FILE``, ``UNREADABLE_FILE``, ``TOO_LARGE``, or ``TIMEOUT`` where a
            file system that is far away does not answer.
        """
        try:
            async with asyncio.timeout(self._whole):
                return await asyncio.to_thread(self._read, request)
        except TimeoutError:
            raise FetchError(fault(FaultCode.TIMEOUT, seconds=f"{self._whole:g}")) from None

    async def close(self) -> None:
        """Files are closed as soon as they are read."""

    def _read(self, request: Request) -> Retrieved:
        try:
            path = _path(request.address)
            with os.fdopen(os.open(path, _FLAGS), "rb") as file:
                found = os.fstat(file.fileno())
                if not stat.S_ISREG(found.st_mode):
                    raise FetchError(fault(FaultCode.NOT_A_FILE))
                mark = f"{found.st_mtime_ns}-{found.st_size}-{found.st_ino}"
                if mark == request.etag:
                    return Retrieved(None, etag=mark, address=str(path))
                body = file.read(self._most + 1)
        except (FileNotFoundError, NotADirectoryError, RuntimeError):  # RuntimeError: "~somebody" who is not there
            raise FetchError(fault(FaultCode.NO_FILE)) from None
        except IsADirectoryError:
            raise FetchError(fault(FaultCode.NOT_A_FILE)) from None
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "?"
            raise FetchError(fault(FaultCode.UNREADABLE_FILE, reason=reason)) from None
        if len(body) > self._most:
            raise FetchError(fault(FaultCode.TOO_LARGE, most=self._most))
        return Retrieved(body, etag=mark, address=str(path))


def _path(address: str) -> Path:
    if address[:5].lower() == "file:":
        from urllib.request import url2pathname  # brings all of HTTP with it

        address = url2pathname(urlsplit(address).path)
    return Path(address).expanduser()
