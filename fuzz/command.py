"""The command line: ``python -m fuzz``."""

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from fuzz.running import Result, run_all
from fuzz.targets import NAMES, target

_ABOUT = """\
python -m fuzz                      all targets, a few seconds each
python -m fuzz rss --minutes 60     one target, for an hour
python -m fuzz rss FILE ...         replay inputs; needs no atheris
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments say; 1 where a promise was broken, 2 where the arguments say nothing that can be done."""
    parser = argparse.ArgumentParser(
        "python -m fuzz", description=__doc__, epilog=_ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", nargs="?", help=f"one of {', '.join(NAMES)}; without it all of them")
    parser.add_argument("file", nargs="*", type=Path, help="inputs to replay")
    parser.add_argument("--seconds", type=float, default=30, help="of fuzzing in all, beside what starting takes")
    parser.add_argument("--minutes", type=float, help="the same in minutes")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="targets at a time")
    parser.add_argument("--corpus", type=Path, default=default_corpus(), help="where inputs and findings are kept")
    chosen = parser.parse_args(arguments)
    if chosen.target is not None and chosen.target not in NAMES:
        parser.error(f"no target {chosen.target}; there are {', '.join(NAMES)}")
    if chosen.file:
        return _replay(chosen.target, chosen.file)
    if find_spec("atheris") is None:
        _say("atheris is not installed: it is for Linux and Python before 3.14. Inputs can be replayed without it.")
        return 2
    names = (chosen.target,) if chosen.target else NAMES
    seconds = chosen.seconds if chosen.minutes is None else chosen.minutes * 60
    return _fuzz(names, seconds, chosen.corpus, max(1, chosen.jobs))


def default_corpus() -> Path:
    """Where inputs are kept between runs: ``XDG_CACHE_HOME`` or what stands for it, else the folder for temporary files."""
    try:
        from platformdirs import user_cache_path

        return user_cache_path("tickertui") / "fuzz"
    except (ImportError, RuntimeError):
        return Path(tempfile.gettempdir()) / "tickertui-fuzz"


def _fuzz(names: tuple[str, ...], seconds: float, corpus: Path, jobs: int) -> int:
    _say(f"{'target':<12} {'inputs':>9} {'a second':>9} {'edges':>6} {'kept':>6}")
    failed = False
    for result in run_all(names, seconds, corpus=corpus, jobs=jobs):
        _say(_line(result))
        if result.failed:
            failed = True
            _say(_told(result))
    return int(failed)


def _line(result: Result) -> str:
    pace = "?" if result.executed is None else f"{result.executed / result.seconds:.0f}"
    numbers = ("?" if number is None else str(number) for number in (result.executed, result.covered, result.kept))
    executed, covered, kept = numbers
    return f"{result.name:<12} {executed:>9} {pace:>9} {covered:>6} {kept:>6}"


def _told(result: Result) -> str:
    """What went wrong, and how to see it again."""
    start = result.output.find(" === ")
    lines = result.output[max(start, 0) :].splitlines()[:40] if start >= 0 else result.output.splitlines()[-40:]
    again = f"again: python -m fuzz {result.name} {result.finding}" if result.finding else "no input was saved"
    return "\n".join([*lines, again])


def _replay(name: str, files: Sequence[Path]) -> int:
    check = target(name).check
    failed = False
    for file in files:
        try:
            check(file.read_bytes())
        except Exception:
            failed = True
            _say(f"{file}: broken\n{traceback.format_exc()}")
        else:
            _say(f"{file}: as promised")
    return int(failed)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
