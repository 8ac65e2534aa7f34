"""What stands behind a Brotli stream is refused however the bytes happen to arrive."""

import brotli  # type: ignore[import-untyped]  # it ships no types
import pytest

from tickertui.model.fault import FaultCode, FetchError
from tickertui.polling.unpacking import unpacker_for

PACKED = brotli.compress(b"De dijk houdt stand.")


@pytest.mark.parametrize("step", [1, len(PACKED), len(PACKED) + 1, 1_000])
def test_what_stands_behind_the_stream_is_refused(step: int) -> None:
    body = PACKED + b"rommel"
    unpacker = unpacker_for("br")
    with pytest.raises(FetchError) as refused:
        for start in range(0, len(body), step):
            list(unpacker.unpack(body[start : start + step]))
    assert refused.value.fault.code is FaultCode.BAD_ENCODING


def test_an_empty_piece_behind_the_stream_is_nothing() -> None:
    unpacker = unpacker_for("br")
    assert b"".join(unpacker.unpack(PACKED)) == b"De dijk houdt stand."
    assert list(unpacker.unpack(b"")) == []
    unpacker.finish()
