"""The command line: what it prints, and its exit code."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from fuzz import command
from fuzz.running import Result, run
from fuzz.targets import NAMES, target


def test_an_input_is_replayed_without_atheris(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    file = tmp_path / "input"
    file.write_bytes(target("date").seeds[0])
    assert command.main(["date", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: as promised\n"


def test_a_broken_promise_is_told_with_where_it_was_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("fuzz.targets.texts.parse_date", lambda text: 1 / 0)
    file = tmp_path / "input"
    file.write_bytes(b"x")
    assert command.main(["date", str(file)]) == 1
    out = capsys.readouterr().out
    assert f"{file}: broken" in out
    assert "ZeroDivisionError" in out


def test_without_atheris_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    assert command.main(["--seconds", "1"]) == 2
    assert "atheris is not installed" in capsys.readouterr().out


def test_a_target_that_there_is_not_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["zomaar"])
    assert ended.value.code == 2
    assert "no target zomaar" in capsys.readouterr().err


def test_a_finding_is_told_with_how_to_see_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[tuple[str, ...], float, int]] = []

    def run_all(names: tuple[str, ...], seconds: float, *, corpus: Path, jobs: int) -> Iterator[Result]:
        asked.append((names, seconds, jobs))
        yield Result("rss", 2, 400, 70, 9, None, failed=False, output="")
        yield Result(
            "date",
            2,
            None,
            None,
            None,
            tmp_path / "crash-1",
            failed=True,
            output="x\n === Uncaught Python exception: ===\nE\n",
        )

    monkeypatch.setattr(command, "run_all", run_all)
    monkeypatch.setattr(command, "find_spec", lambda name: object())
    assert command.main(["--minutes", "2", "--jobs", "3"]) == 1
    assert asked == [(NAMES, 120, 3)]
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["rss", "400", "200", "70", "9"]
    assert lines[2].split() == ["date", "?", "?", "?", "?"]
    assert lines[-1] == f"again: python -m fuzz date {tmp_path / 'crash-1'}"
    assert "x" not in lines


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is for Linux and Python before 3.14")
def test_a_run_tries_inputs_and_keeps_those_that_reach_something(tmp_path: Path) -> None:
    result = run("headers", seconds=1, corpus=tmp_path)
    assert not result.failed, result.output
    assert result.executed is not None
    assert result.executed > 100
    assert result.covered is not None
    assert result.covered > 5
    assert any((tmp_path / "headers").iterdir())
    assert not any((tmp_path / "findings" / "headers").iterdir())


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is for Linux and Python before 3.14")
def test_a_fault_is_found_and_its_input_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that fuzzes is started with a module in which a reader is broken."""
    (tmp_path / "sitecustomize.py").write_text(
        "import fuzz.promises\ndef broken(time):\n    raise AssertionError('broken on purpose')\nfuzz.promises.moment = broken\n",
        "ascii",
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path), str(Path(command.__file__).parent.parent))))
    result = run("headers", seconds=5, corpus=tmp_path / "corpus")
    assert result.failed
    assert "broken on purpose" in result.output
    assert result.finding is not None
    assert result.finding.parent == tmp_path / "corpus" / "findings" / "headers"
    assert result.finding.exists()
