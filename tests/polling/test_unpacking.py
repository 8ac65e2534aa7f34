import gzip
import zlib
from collections.abc import Callable

import brotli  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tickertui.model.fault import FaultCode, FetchError
from tickertui.polling.unpacking import PIECE, unpacker_for


def raw_deflate(data: bytes) -> bytes:
    squeeze = zlib.compressobj(wbits=-15)
    return squeeze.compress(data) + squeeze.flush()


PACKED: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("X-GZip", gzip.compress),
    "deflate": ("deflate", zlib.compress),
    "raw deflate": ("deflate", raw_deflate),
    "brotli": ("br", brotli.compress),
    "plain": ("identity", bytes),
    "nothing said": ("", bytes),
}


def unpacked(encoding: str, data: bytes, step: int) -> bytes:
    unpacker = unpacker_for(encoding)
    out = b"".join(piece for at in range(0, len(data), step) for piece in unpacker.unpack(data[at : at + step]))
    unpacker.finish()
    return out


@pytest.mark.parametrize("kind", PACKED)
@settings(max_examples=25)
@given(body=st.binary(max_size=300), times=st.sampled_from([1, 50]), step=st.integers(1, 400))
def test_what_was_packed_comes_out_however_it_is_cut(kind: str, body: bytes, times: int, step: int) -> None:
    encoding, pack = PACKED[kind]
    assert unpacked(encoding, pack(body * times), step) == body * times


@pytest.mark.parametrize("kind", ["gzip", "deflate", "raw deflate", "brotli"])
def test_a_bomb_comes_in_pieces_that_can_be_counted(kind: str) -> None:
    encoding, pack = PACKED[kind]
    pieces = unpacker_for(encoding).unpack(pack(bytes(20 * PIECE)))
    sizes = [len(piece) for piece in pieces]
    assert sum(sizes) == 20 * PIECE
    assert max(sizes) <= 2 * PIECE


@pytest.mark.parametrize("kind", ["gzip", "deflate", "raw deflate", "brotli"])
def test_what_ends_halfway_is_broken(kind: str) -> None:
    encoding, pack = PACKED[kind]
    with pytest.raises(FetchError) as caught:
        unpacked(encoding, pack(b"nieuws uit het buitenland")[:-3], 7)
    assert caught.value.fault.code is FaultCode.BAD_ENCODING


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
@given(data=st.binary(max_size=200), step=st.integers(1, 50))
def test_garbage_is_broken_and_nothing_worse(encoding: str, data: bytes, step: int) -> None:
    try:
        unpacked(encoding, data, step)
    except FetchError as error:
        assert error.fault.code is FaultCode.BAD_ENCODING


def test_gzip_members_follow_each_other_and_padding_is_left_out() -> None:
    assert unpacked("gzip", gzip.compress(b"a") + gzip.compress(b"b") + b"\0\0\0", 1) == b"ab"
    assert unpacked("gzip", gzip.compress(b"a") + b"rommel", 5) == b"a"


def test_members_without_end_are_not_followed() -> None:
    with pytest.raises(FetchError):
        unpacked("gzip", gzip.compress(b"") * 1_000, 4_096)


@pytest.mark.parametrize("encoding", ["zstd", "gzip, br", "\x1b[31m"])
def test_codings_we_did_not_ask_for_are_refused_with_a_clean_name(encoding: str) -> None:
    with pytest.raises(FetchError) as caught:
        unpacker_for(encoding)
    assert caught.value.fault.particulars["name"].isprintable()


def test_an_empty_body_is_whole_whatever_its_coding() -> None:
    assert [unpacked(encoding, b"", 1) for encoding in ("gzip", "deflate", "br")] == [b"", b"", b""]
