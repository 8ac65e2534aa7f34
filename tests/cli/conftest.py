"""Runs the command line inside the test's own process, on an empty home and a clock that stands."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tickertui.cli.main import main

NOW = "2026-11-24T12:00:00Z"


@dataclass(frozen=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> list[dict[str, Any]]:
        """Standard output's lines as objects."""
        return [json.loads(line) for line in self.out.splitlines()]


Ticker = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, with configuration in ``config`` and data in ``data``; the interface is Dutch."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TICKERTUI_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("TICKERTUI_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("TICKERTUI_NOW", NOW)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("TICKERTUI_DEBUG", raising=False)
    monkeypatch.delenv("TICKERTUI_LOG_DIR", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ticker(home: Path, capfd: pytest.CaptureFixture[str]) -> Ticker:
    """``ticker("list", "--json")`` runs the command and gives what came of it."""

    def run(*arguments: str) -> Ran:
        capfd.readouterr()
        code = main(arguments)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        return Ran(code, *capfd.readouterr())

    return run


def rss(*items: str, title: str = "Proefwire") -> str:
    """An RSS 2.0 document of these items."""
    return f'<rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'


def item(title: str, *, hour: int = 10, text: str = "Tekst.", guid: str = "") -> str:
    """An item published at this hour of the day on which the clock stands."""
    return (
        f"<item><title>{title}</title><description>{text}</description><guid isPermaLink='false'>{guid or title}</guid>"
        f"<pubDate>Tue, 24 Nov 2026 {hour:02}:00:00 GMT</pubDate></item>"
    )


@pytest.fixture
def page(home: Path) -> Path:
    """A feed of two stories, one in Europe and one in Asia."""
    path = home / "wire.xml"
    path.write_text(
        rss(
            item("Brug bij Lissabon weer open", text="LISSABON (ANP/LUSA) - De brug is weer open. Het verkeer rijdt."),
            item("Trein naar Hanoi rijdt weer", hour=11, text="HANOI (AFP) - De trein rijdt weer."),
        ),
        "utf-8",
    )
    return path
