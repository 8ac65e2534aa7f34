"""Content codings taken off piece by piece, so that what unpacks to too much stops at the bound.

Nothing here holds more than one piece of output at a time; whoever collects the pieces counts them.
"""

import zlib
from collections.abc import Iterator
from typing import Protocol

from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.model.text import clean, cut

PIECE = 256 * 1024
"""The most bytes a piece of output has, about."""

ACCEPTED = "gzip, br, deflate"
"""What we say that we can unpack (RFC 9110 section 12.5.3)."""

_GZIP_MAGIC = b"\x1f\x8b"
_MOST_MEMBERS = 64


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


def unpacker_for(content_encoding: str) -> Unpacker:
    """The unpacker for a ``Content-Encoding`` field (RFC 9110 section 8.4).

    :raises FetchError: ``BAD_ENCODING`` for a coding we did not ask for, or several on top of each other.
    """
    names = [name for part in content_encoding.split(",") if (name := part.strip().lower()) not in ("", "identity")]
    if not names:
        return PlainUnpacker()
    if len(names) > 1:
        raise _broken(content_encoding)
    match names[0].removeprefix("x-"):
        case "gzip":
            return GzipUnpacker()
        case "deflate":
            return DeflateUnpacker()
        case "br":
            return BrotliUnpacker()
    raise _broken(content_encoding)


class PlainUnpacker:
    """What is not packed."""

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """``data`` itself."""
        yield data

    def finish(self) -> None:
        """Plain bytes end where they end."""


class GzipUnpacker:
    """gzip (RFC 1952): one member or some in a row; padding after the last is left out."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(31)
        self._members = 1
        self._begun = self._padding = False

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """See :class:`Unpacker`."""
        while data and not self._padding:
            if self._stream.eof and not self._next_member(data):
                return
            self._begun = True
            yield from _inflated(self._stream, data, "gzip")
            data = self._stream.unused_data

    def _next_member(self, data: bytes) -> bool:
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise _broken("gzip")
        self._padding = not _GZIP_MAGIC.startswith(data[:2])
        self._stream = self._stream if self._padding else zlib.decompressobj(31)
        return not self._padding

    def finish(self) -> None:
        """See :class:`Unpacker`."""
        if self._begun and not self._stream.eof:
            raise _broken("gzip")


class DeflateUnpacker:
    """deflate: in its zlib wrapping (RFC 1950) as HTTP has it, or raw (RFC 1951) as some servers send it."""

    def __init__(self) -> None:
        self._stream: zlib._Decompress | None = None
        self._held = b""

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """See :class:`Unpacker`."""
        if self._stream is None:
            self._held = data = self._held + data
            if len(data) < 2:
                return
            wrapped = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            self._stream = zlib.decompressobj(15 if wrapped else -15)
        if not self._stream.eof:
            yield from _inflated(self._stream, data, "deflate")

    def finish(self) -> None:
        """See :class:`Unpacker`."""
        if self._held and not (self._stream and self._stream.eof):
            raise _broken("deflate")


class BrotliUnpacker:
    """Brotli (RFC 7932)."""

    def __init__(self) -> None:
        import brotli  # type: ignore[import-untyped]  # it ships no types

        self._stream = brotli.Decompressor()
        self._error = brotli.error
        self._begun = False

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """See :class:`Unpacker`."""
        self._begun = self._begun or bool(data)
        if data and self._stream.is_finished():  # refused when it comes in one piece with the rest, so then too
            raise _broken("br")
        while not self._stream.is_finished():
            try:
                out: bytes = self._stream.process(data, output_buffer_limit=PIECE)
            except self._error:
                raise _broken("br") from None
            data = b""
            if not out:  # not can_accept_more_data(): that says yes while there is output to come
                return
            yield out

    def finish(self) -> None:
        """See :class:`Unpacker`."""
        if self._begun and not self._stream.is_finished():
            raise _broken("br")


def _inflated(stream: "zlib._Decompress", data: bytes, name: str) -> Iterator[bytes]:
    full = False
    while (data or full) and not stream.eof:
        try:
            out = stream.decompress(data, PIECE)
        except zlib.error:
            raise _broken(name) from None
        data = stream.unconsumed_tail
        full = len(out) >= PIECE  # then more may wait inside although all input is taken
        if out:
            yield out


def _broken(name: str) -> FetchError:
    return FetchError(fault(FaultCode.BAD_ENCODING, name=cut(clean(name), 40)))
