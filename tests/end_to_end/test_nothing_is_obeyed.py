"""Whatever a document, a file of settings or a file's name holds: the terminal obeys nothing of it."""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.end_to_end.hostile_home import ADDRESS, CANARY, SEQUENCES, HostileHome, hostile_home
from tests.end_to_end.obeyed import slips
from tests.end_to_end.terminal import Terminal

LOOK_ALIKE = "https://xn--80ak6aa92e.example/1"


@dataclass
class Shown:
    """A terminal in which the program runs on what is hostile, and where its browser writes what it opens."""

    terminal: Terminal
    home: HostileHome

    def press(self, keys: str, pattern: str) -> None:
        """Type ``keys`` and wait for what they show."""
        self.terminal.press(keys)
        self.terminal.wait_for(pattern)

    def visit(self, keys: str, *patterns: str) -> None:
        """Go to another screen with ``keys``, see ``patterns`` there, and come back."""
        self.terminal.press(keys)
        self.terminal.wait_until_gone("Meer uit")
        for pattern in patterns:
            self.terminal.wait_for(pattern)
        self.press("\x1b", "Meer uit")

    def leave(self) -> None:
        """Quit, and read on to the end."""
        self.terminal.press("q")
        assert self.terminal.wait_for_end() == 0
        assert self.terminal.left_over() == []

    @property
    def opened(self) -> list[str]:
        """The arguments that the browser got."""
        file = self.home.folder / "opened"
        return file.read_text().splitlines() if file.exists() else []

    @property
    def copied(self) -> list[str]:
        """What went to the clipboard."""
        found = re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", self.terminal.raw)
        return [base64.b64decode(text).decode() for text in found]


@pytest.fixture(params=[(80, 24), (120, 40)], ids=["small", "large"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    columns, rows = request.param
    return columns, rows


@pytest.fixture
def hostile(tmp_path: Path) -> HostileHome:
    return hostile_home(tmp_path / "home")


@pytest.fixture
def documents(hostile: HostileHome, size: tuple[int, int]) -> Iterator[Shown]:
    """The program on the documents alone."""
    arguments = [word for source in hostile.sources for word in ("--source", str(source))]
    with _shown(arguments, hostile, size) as terminal:
        yield Shown(terminal, hostile)


@pytest.fixture
def settings(hostile: HostileHome, size: tuple[int, int]) -> Iterator[Shown]:
    """The program on the settings, which name some of the documents, a while after it read them for the first time."""
    with Terminal(["list", "--refresh"], home=hostile.folder, more=hostile.environment()) as terminal:
        assert terminal.wait_for_end() == 1, "one feed is out of reach"
    hostile.tell_more()
    with _shown([], hostile, size, "2026-11-24T12:10:00Z") as terminal:
        yield Shown(terminal, hostile)


def _shown(
    arguments: list[str], home: HostileHome, size: tuple[int, int], now: str = "2026-11-24T12:00:00Z"
) -> Terminal:
    browser = home.folder / "browser"
    browser.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >> "${0%/*}/opened"\n')
    browser.chmod(0o755)
    columns, rows = size
    more = {**home.environment(now), "TICKERTUI_BROWSER": str(browser)}
    return Terminal(arguments, home=home.folder, columns=columns, rows=rows, more=more)


def test_documents_in_list_reader_search_and_screens(documents: Shown) -> None:
    shown = documents
    shown.terminal.wait_for(r"Meer uit Buitenland \(\d+")
    shown.press("/", "woorden")
    shown.press("kenia\r", r"\(\d+ van \d+\)")
    shown.press("j\r", "Kenia stemt")
    shown.press("G", "Samen ")
    shown.press("o", r"goed\.example wordt geopend")
    shown.press("]]o", "een ander")
    shown.press("o", r"xn--80ak6aa92e\.example wordt geopend")
    shown.press("y", "gekopieerd")
    shown.press("\x1b", r"(?m)─ Lezen|━ Meer uit[^\nL]*$")
    shown.press("x", r"Buitenland \(\d+\)")
    shown.terminal.press("G")
    shown.visit("e", "Bronnen")
    shown.visit("f", "Persbureaus")
    shown.visit("?", "Hulp")
    shown.press("\x10", "zoek een opdracht")
    shown.press("bold", "> +bold")
    shown.terminal.wait_for(r"(?:Haal op|Filter): .*(?:bold|EIG)")
    shown.terminal.press("\x1b")
    shown.terminal.wait_until_gone("> +bold")
    shown.leave()
    assert shown.opened == [f"{ADDRESS}/1", LOOK_ALIKE]
    assert slips(shown.terminal.raw, copied=[LOOK_ALIKE]) == []
    assert CANARY in shown.terminal.raw.decode(), "it was there to be read"


def test_versions_filters_searches_and_what_is_pasted(settings: Shown) -> None:
    shown = settings
    shown.terminal.wait_for(r"Meer uit Buitenland \(\d+")
    shown.press("/", "woorden")
    shown.press("kenia\r", r"\(\d+ van \d+\)")
    shown.press("j\r", "nog eens")
    shown.press("d", "Versie 1|versie 1")
    shown.press("G", "nog eens")
    shown.press("d", "nog eens")
    shown.press("\x1b", "━ Meer uit")
    shown.press("x", r"Buitenland \(\d+\)")
    shown.visit("f", "Bewaarde filters", r"\[bold\]")
    shown.press("/", "woorden")
    shown.press(f"\x1b[200~nooit{''.join(SEQUENCES)}[bold]\x1b[201~\r", "Niets gevonden")
    shown.press("x", r"Buitenland \(\d+\)")
    shown.press("/", "woorden")
    shown.press("bron:", r"\"\[bold\]")
    shown.terminal.press("\x1b")
    shown.terminal.wait_until_gone(r"\"\[bold\]")
    shown.terminal.press("\x1b")
    shown.terminal.wait_until_gone("bron:")
    shown.press("\x10", "zoek een opdracht")
    shown.press("bold", "> +bold")
    shown.terminal.wait_for(r"(?:Haal op|Filter): .*(?:bold|EIG)")
    shown.terminal.press("\x1b")
    shown.terminal.wait_until_gone("> +bold")
    shown.leave()
    assert slips(shown.terminal.raw) == []


def test_a_store_that_somebody_else_wrote(hostile: HostileHome, size: tuple[int, int]) -> None:
    with Terminal(["list", "--refresh"], home=hostile.folder, more=hostile.environment()) as terminal:
        terminal.wait_for_end()
    hostile.write_into_store()
    for command in (["list"], ["list", "--json"], ["feeds"]):
        with Terminal(command, home=hostile.folder, more=hostile.environment()) as terminal:
            assert terminal.wait_for_end() == 0
        assert slips(terminal.raw) == []
    with _shown(["--offline"], hostile, size) as terminal:
        terminal.wait_for(r"Meer uit Buitenland \(\d+")
        terminal.press("j\r")
        terminal.wait_for("Lezen")
        terminal.wait_for("]0;")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert slips(terminal.raw) == []


def test_what_is_told_of_wrong_settings_at_the_start(tmp_path: Path, size: tuple[int, int]) -> None:
    home = hostile_home(tmp_path / "home", wrong=True)
    with _shown([], home, size) as terminal:
        terminal.wait_for("onbekende sleutel")
        terminal.wait_for("Meer uit")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert slips(terminal.raw) == []


@pytest.mark.parametrize(
    "arguments", [["--source", f"weg{SEQUENCES[0]}{SEQUENCES[10]}"], ["--limit", SEQUENCES[1]], [SEQUENCES[4]]]
)
def test_arguments_that_are_wrong(hostile: HostileHome, arguments: list[str]) -> None:
    with Terminal(["list", *arguments], home=hostile.folder, more=hostile.environment()) as terminal:
        assert terminal.wait_for_end() != 0
    assert slips(terminal.raw) == []
    assert CANARY in terminal.raw.decode(), "it was told"


@pytest.mark.parametrize(
    "command",
    [
        ["list", "--refresh"],
        ["list", "--refresh", "--json"],
        ["poll"],
        ["feeds"],
        ["feeds", "--json"],
        ["config", "check"],
    ],
)
def test_what_commands_print(tmp_path: Path, command: list[str]) -> None:
    hostile = hostile_home(tmp_path / "home", wrong=True)
    with Terminal(command, home=hostile.folder, more=hostile.environment()) as terminal:
        terminal.wait_for_end()
    assert slips(terminal.raw) == []
    assert "bold" in terminal.raw.decode()


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (f"a{SEQUENCES[0]}".encode(), "]0;"),
        (f"\x1b]2;{CANARY}\x1b\\".encode(), "the title"),
        (SEQUENCES[2].encode(), "copied"),
        (SEQUENCES[3].encode(), "]8;"),
        (b"\x1b[2J", "[2J"),
        (b"\x1bc", "x1bc"),
        (b"a\rb", "r"),
        ("\x9b2J".encode(), "U+009B"),
        (b"\x9b2J", "no UTF-8"),
        ("\u202e".encode(), "U+202E"),
        (("z" + "\u0301" * 9).encode(), "9 marks"),
    ],
)
def test_the_reading_of_what_was_written_is_strict(raw: bytes, told: str) -> None:
    assert any(told in slip for slip in slips(raw))
    assert slips(b"\x1b[1;1H\x1b[1mtekst\x1b[0m\r\n\x1b]2;(3) tickertui\x1b\\") == []
