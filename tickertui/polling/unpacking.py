"""Content codings taken off piece by piece, so that what unpacks to too much stops at the bound.

Nothing here holds more than one piece of output at a time; whoever collects the pieces counts them.
"""

import zlib
from collections.abc import Iterator
from typing import Protocol

from tickertui.model.fault import FaultCode, FetchError, fault

PIECE = 256 * 1024
"""The most bytes one piece of output has, about."""

ACCEPTED = "gzip, br, deflate"
"""What we say we can unpack (RFC 9110 section 12.5.3)."""

_MOST_CODINGS = 3


class Unpacker(Protocol):
    """Takes off one coding."""

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """The output that ``data`` completes, in pieces.

        :raises FetchError: ``BAD_ENCODING`` when it is broken.
        """
        ...

    def finish(self) -> None:
        """Say that nothing more comes.

        :raises FetchError: ``BAD_ENCODING`` when the packed data ends halfway.
        """
        ...


class ZlibUnpacker:
    """gzip (RFC 1952, several members in a row too) and deflate, with or without its zlib wrapping (RFC 1950, 1951)."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bits = 31 if name == "gzip" else 15
        self._stream = zlib.decompressobj(self._bits)
        self._seen = 0
        self._done = False

    def unpack(self, data: bytes) -> Iterator[bytes]:  # noqa: D102 - the protocol says it
        while data and not self._done:
            out = self._step(data)
            self._seen += len(data)
            data = self._stream.unconsumed_tail
            if self._stream.eof:
                data = self._next_member()
            if out:
                yield out

    def _step(self, data: bytes) -> bytes:
        try:
            return self._stream.decompress(data, PIECE)
        except zlib.error:
            if self._seen or self._name == "gzip":
                raise _broken(self._name) from None
        self._stream = zlib.decompressobj(-15)  # servers that send raw deflate under that name
        try:
            return self._stream.decompress(data, PIECE)
        except zlib.error:
            raise _broken(self._name) from None

    def _next_member(self) -> bytes:
        """What follows the end: another gzip member, or padding that nobody needs."""
        rest = self._stream.unused_data
        if self._name == "gzip" and rest.startswith(b"\x1f\x8b"):
            self._stream = zlib.decompressobj(self._bits)
            return rest
        self._done = bool(rest) or self._name != "gzip"
        if not self._done:
            self._stream = zlib.decompressobj(self._bits)
            self._seen = 0
        return b""

    def finish(self) -> None:  # noqa: D102
        if self._seen and not self._done and not self._stream.eof:
            raise _broken(self._name)
