"""The screen's stream: its encoding, a terminal that goes away or is slow, what a terminal without Unicode gets."""

import io
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tickertui.app.screen_stream import ScreenStream, in_ascii, screen_encoding


@pytest.fixture
def pipe() -> Iterator[tuple[int, io.TextIOWrapper]]:
    reading, writing = os.pipe()
    stream = os.fdopen(writing, "w", encoding="latin-1")
    yield reading, stream
    stream.close()
    os.close(reading)


def test_it_writes_in_the_encoding_of_its_stream(pipe: tuple[int, io.TextIOWrapper]) -> None:
    reading, stream = pipe
    screen = ScreenStream(stream)
    screen.write("\x1b[1mAzië ━━ ◌ Łódź … 東京")
    screen.flush()
    assert os.read(reading, 100) == "\x1b[1mAzië == o ?ódz . ????".encode("latin-1")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_it_waits_for_a_terminal_that_others_left_not_to_be_waited_for(pipe: tuple[int, io.TextIOWrapper]) -> None:
    reading, stream = pipe
    os.set_blocking(stream.fileno(), False)
    screen = ScreenStream(stream)
    text = "0123456789" * 50_000
    screen.write(text)
    writing = threading.Thread(target=screen.flush)
    writing.start()
    came = b""
    while len(came) < len(text):
        came += os.read(reading, 65_536)
    writing.join()
    assert came == text.encode()


def test_a_terminal_that_is_gone_gets_nothing_more(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        screen = ScreenStream(stream)
        for _ in range(3):
            screen.write("iets")
            screen.flush()


@pytest.mark.parametrize(
    ("name", "used"),
    [("utf-8", "utf-8"), ("ascii", "ascii"), ("iso8859-15", "iso8859-15"), ("utf-16", "utf-8"), ("cp037", "utf-8")],
)
def test_an_encoding_in_which_no_sequence_is_one_is_not_taken(name: str, used: str) -> None:
    assert screen_encoding(name) == used


@pytest.mark.parametrize("name", [None, "", "geen", "base64"])
def test_what_is_no_encoding_is_not_taken(name: str | None) -> None:
    assert screen_encoding(name) == "utf-8"


@given(st.text())
def test_in_ascii_all_is_as_wide_as_it_was(text: str) -> None:
    plain = in_ascii(text)
    assert plain.isascii()
    assert sum(cell_len(char) for char in plain) == sum(cell_len(char) for char in text)
