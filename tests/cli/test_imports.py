"""What is loaded for what: the command line brings in only what it needs, and the app fetches after its first frame."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "end_to_end" / "draadpagina.txt"
SCREEN, FETCHING, PARSING = {"textual", "rich"}, {"httpx", "httpcore", "anyio"}, {"lxml"}
RUN = """
import json, sys
before = {*sys.modules}
from tickertui.cli.main import main
code = main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in {*sys.modules} - before})), file=sys.stderr)
"""
COMPOSE = """
import argparse, json, os, sys
before = {*sys.modules}
from tickertui.cli.arguments import build_parser
from tickertui.cli.compose import app_services
from tickertui.cli.context import Context
from tickertui.cli.output import Output
from tickertui.language.words import Language, Words
from tickertui.model.clock import SystemClock
from tickertui.settings.locations import locations
import tickertui.cli.app_run
words = Words(Language.DUTCH)
options = build_parser(words).parse_args(sys.argv[1:])
where = locations(config_dir=None, data_dir=None, environment=os.environ)
services = app_services(Context(options, words, SystemClock(), os.environ, where, Output(sys.stdout, sys.stderr)))
print(json.dumps(sorted({name.partition(".")[0] for name in {*sys.modules} - before})), file=sys.stderr)
services.on_exit()
"""


def loaded(program: str, *arguments: str, home: Path) -> set[str]:
    """The packages loaded by a program in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={"HOME": str(home), "TICKERTUI_CONFIG_DIR": str(home), "TICKERTUI_DATA_DIR": str(home), "PATH": ""},
        cwd=home,
        capture_output=True,
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["list", "--help"], ["config", "check"], ["list"]])
def test_what_needs_neither_screen_nor_network_loads_neither(arguments: list[str], tmp_path: Path) -> None:
    assert loaded(RUN, *arguments, home=tmp_path) & (SCREEN | FETCHING | PARSING) == set()


def test_listing_what_is_stored_loads_the_store_and_nothing_that_polls(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(f'[[feeds]]\naddress = "{PAGE}"\n')
    assert "tickertui" in loaded(RUN, "poll", home=tmp_path)
    packages = loaded(RUN, "list", "--limit", "20", home=tmp_path)
    assert "sqlite3" in packages
    assert packages & (SCREEN | FETCHING | PARSING) == set()


def test_a_page_of_text_is_read_without_screen_or_network(tmp_path: Path) -> None:
    assert loaded(RUN, "list", "--source", str(PAGE), home=tmp_path) & (SCREEN | FETCHING | PARSING) == set()


@pytest.mark.parametrize("arguments", [[], ["--source", str(PAGE)], ["--offline"]])
def test_before_its_first_frame_the_app_loads_nothing_that_fetches_or_parses(
    arguments: list[str], tmp_path: Path
) -> None:
    packages = loaded(COMPOSE, *arguments, home=tmp_path)
    assert "textual" in packages
    assert packages & (FETCHING | PARSING) == set()
