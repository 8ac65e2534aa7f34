"""The rooms: which imports which, and who knows the screen. Read from the code, whether or not it runs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tickertui

PACKAGE = Path(tickertui.__file__).parent
LEVELS = (
    ("model",),
    ("sources", "regions", "query", "language", "ranking"),
    ("clusters",),
    ("settings", "store", "polling", "demo"),
    ("app", "cli"),
)
LEVEL = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}
SCREEN = {"rich", "textual"}
SCREEN_ROOMS = {"app", "cli"}
# A room may use one beside it where data flows that way: each pair says who uses whom.
BESIDE = {
    ("polling", "store"),  # what came is saved
    ("store", "settings"),  # one program at a time replaces a file
    ("cli", "app"),  # the command line starts the app
    ("query", "language"),  # regions have names that people type
    ("query", "regions"),  # countries too
}
FILES = sorted(PACKAGE.rglob("*.py"))


def imports(tree: ast.AST, package: tuple[str, ...]) -> Iterator[str]:
    """The dotted names of all modules imported anywhere in a file of ``package``, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            yield from (f"{module}.{alias.name}" for alias in node.names)


def slips_of(room: str, names: Iterator[str]) -> list[str]:
    """The imports in a file of ``room`` that the rules do not allow."""
    slips = []
    for name in names:
        first, *rest = name.split(".")
        if first in SCREEN and room not in SCREEN_ROOMS:
            slips.append(f"{room} knows the screen: {name}")
        if first == "tickertui" and rest and rest[0] in LEVEL and rest[0] != room:
            there = rest[0]
            if LEVEL[there] > LEVEL[room]:
                slips.append(f"{room} is lower than {there}: {name}")
            elif LEVEL[there] == LEVEL[room] and (room, there) not in BESIDE:
                slips.append(f"{room} stands beside {there}: {name}")
    return slips


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_imports_what_is_higher(path: Path) -> None:
    parts = path.relative_to(PACKAGE).parts
    room = parts[0] if len(parts) > 1 else "cli"  # the package itself only starts the command line
    package = ("tickertui", *parts[:-1])
    assert slips_of(room, imports(ast.parse(path.read_text("utf-8")), package)) == []


def test_every_room_has_its_place() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert rooms == set(LEVEL)


def test_every_room_has_tests_of_its_own() -> None:
    tests = {path.name for path in Path(__file__).parent.iterdir() if path.is_dir()}
    assert set(LEVEL) <= tests


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("model", "from tickertui.language.words import Words"),
        ("sources", "def read():\n    from tickertui import store"),
        ("store", "import tickertui.app.actions"),
        ("settings", "from tickertui.store import schema"),
        ("settings", "from rich.text import Text"),
        ("polling", "import textual"),
        ("model", "from ..store import Store"),
        ("app", "from tickertui.cli.main import main"),
    ],
)
def test_the_rules_see_a_slip(room: str, source: str) -> None:
    assert slips_of(room, imports(ast.parse(source), ("tickertui", room)))
