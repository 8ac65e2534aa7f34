"""Homes that lack, are no folders or were deleted: the program says so and does what can be done."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.terminal import command, environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such homes")
PAGE = Path(__file__).parent / "draadpagina.txt"


def run(*arguments: str, folder: Path, home: Path | str, before: str = "", after: str = "") -> tuple[int, str, str]:
    """Run the command in a shell in ``folder``, after the commands ``before``; its exit code and what it printed."""
    line = subprocess.list2cmdline([*command(), *arguments])
    done = subprocess.run(
        ["bash", "-c", f"{before}{line}{after}"],
        env={**environment(folder), "HOME": str(home), "TICKERTUI_NOW": "2026-11-24T12:00:00Z"},
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_without_a_usable_home_a_source_is_read_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "geen-map"
    file.write_text("")
    for home in (file, "/dev/null/weg"):
        code, out, err = run("list", "--source", str(PAGE), folder=tmp_path, home=home)
        assert (code, out.count("\n")) == (0, 5)
        assert "Traceback" not in err
        assert all(line.startswith("tickertui: ") for line in err.splitlines())


def test_what_cannot_be_stored_is_said_and_has_a_code(tmp_path: Path) -> None:
    file = tmp_path / "geen-map"
    file.write_text("")
    code, _, err = run("poll", folder=tmp_path, home=file)
    assert code == 1
    assert "stories.sqlite" in err
    assert all(line.startswith("tickertui: ") for line in err.splitlines())


def test_whoever_stops_reading_the_errors_changes_no_exit_code(tmp_path: Path) -> None:
    file = tmp_path / "geen-map"
    file.write_text("")
    code, _, _ = run("poll", folder=tmp_path, home=file, after=" 2> >(true); code=$?; exit $code")
    assert code == 1


def test_in_a_folder_that_was_deleted_it_does_what_needs_none(tmp_path: Path) -> None:
    before = "mkdir weg; cd weg; rmdir ../weg; "
    code, out, err = run("list", "--source", str(PAGE), folder=tmp_path, home=tmp_path, before=before)
    assert (code, out.count("\n"), err) == (0, 5, "")
    code, _, err = run("list", "--lang", "nl", "--source", "x.xml", folder=tmp_path, home=tmp_path, before=before)
    assert (code, err) == (1, "tickertui: x.xml: dit bestand bestaat niet\n")
