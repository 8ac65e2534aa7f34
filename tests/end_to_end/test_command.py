"""The installed command in pipes: exit codes, encodings, readers that go away, streams that are closed or full."""

import json
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.terminal import command, environment
from tickertui import __version__

PAGE = Path(__file__).parent / "draadpagina.txt"
NOW = "2026-11-24T12:00:00Z"


def run(*arguments: str, home: Path, shell: str = "", **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command; ``shell`` is what follows it on a shell's command line."""
    line = subprocess.list2cmdline([*command(), *arguments]) + shell
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        env=environment(home, TICKERTUI_NOW=NOW, **more),
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_version(home: Path) -> None:
    done = run("--version", home=home)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"tickertui {__version__}\n", b"")


def test_a_wire_page_as_json(home: Path) -> None:
    done = run("list", "--source", str(PAGE), "--json", home=home)
    stories = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [(story["place"], story["age"], story["region"]) for story in stories] == [
        ("VARNA", "nu", "Europa"),
        ("NAIROBI", "12 minuten geleden", "Afrika"),
        ("LIMA", "1 uur geleden", "Latijns-Amerika"),
        ("PHNOM PENH", "3 uur geleden", "Azië"),
        ("SUVA", "2 dagen geleden", "Oceanië"),
    ]
    assert [story["headline"] for story in stories] == [True, False, False, False, False]
    assert len(stories[0]["paragraphs"]) == 2


def test_reading_leaves_nothing_behind(home: Path) -> None:
    run("list", "--source", str(PAGE), home=home)
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_failure_and_wrong_usage_have_codes_of_their_own(home: Path) -> None:
    assert run("list", "--source", "weg.xml", home=home).returncode == 1
    assert run("list", "--sourc", "weg.xml", home=home).returncode == 2


def test_a_reader_that_goes_away_is_no_failure(home: Path) -> None:
    done = run("list", "--source", str(PAGE), home=home, shell=" | head -n 1; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (0, b"")
    done = run("list", "--source", str(PAGE), home=home, shell=" | true; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (0, b"")


def test_closed_streams_are_quiet(home: Path) -> None:
    done = run("list", "--source", str(PAGE), home=home, shell=" >&-")
    assert (done.returncode, done.stderr) == (0, b"")
    done = run("list", "--source", "weg.xml", home=home, shell=" 2>&-")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_told_in_one_line(home: Path) -> None:
    done = run("list", "--source", str(PAGE), home=home, shell=" >/dev/full")
    assert (done.returncode, done.stderr.decode()) == (1, "tickertui: No space left on device\n")


def test_an_output_without_unicode_gets_what_it_can_carry(home: Path) -> None:
    plain = run("list", "--source", str(PAGE), home=home, PYTHONIOENCODING="ascii")
    assert (plain.returncode, plain.stderr) == (0, b"")
    assert b"\tAzi?\t" in plain.stdout
    done = run("list", "--source", str(PAGE), "--json", home=home, PYTHONIOENCODING="latin-1")
    assert done.stdout.isascii()
    assert json.loads(done.stdout.splitlines()[3])["region"] == "Azië"


def test_colour_is_for_terminals_alone(home: Path) -> None:
    done = run("list", "--source", str(PAGE), home=home)
    assert b"\x1b" not in done.stdout


def test_the_app_asks_for_a_terminal(home: Path) -> None:
    done = run("--demo", home=home)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)
    assert b"tickertui list" in done.stderr


def test_an_interruption_is_quiet(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(30)
        process = subprocess.Popen(
            [*command(), "list", "--source", f"http://127.0.0.1:{silent.getsockname()[1]}/"],
            env=environment(home),
            cwd=home,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        connection, _ = silent.accept()  # it waits for an answer now
        with connection:
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")
