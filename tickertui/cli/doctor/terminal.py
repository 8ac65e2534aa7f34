"""The terminal: what it says of itself, and what it can show."""

import locale
import os
import re
import sys
from collections.abc import Mapping

from tickertui.cli.context import Context
from tickertui.cli.doctor.asking import ask
from tickertui.cli.doctor.findings import Finding, Section, Verdict
from tickertui.model.text import clean, cut

_SMALL = (60, 18)
_NAMED = ("TERM", "COLORTERM", "TERM_PROGRAM", "TMUX", "SSH_TTY", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG")
_PROGRAM = re.compile(r"\x1bP>\|([^\x1b]{0,80})\x1b\\")
_MODE = re.compile(r"\x1b\[\?(\d+);(\d)\$y")
_KEYS = re.compile(r"\x1b\[\?\d+u")
_SYNCHRONISED = "2026"
# XTVERSION; DECRQM of synchronised output; kitty's keyboard protocol; last DA1, which every terminal answers.
_QUESTIONS = "\x1b[>0q\x1b[?2026$p\x1b[?u\x1b[c"


def examine_terminal(context: Context) -> Section:
    """What the environment and the terminal itself tell; without a terminal only that there is none."""
    words, environment = context.words, context.environment
    told = " ".join(f"{name}={_shown(environment[name])}" for name in _NAMED if environment.get(name))
    findings = [Finding(words("doctor.environment"), told or "-"), _encoding(context)]
    missing = [stream for stream in ("stdin", "stdout", "stderr") if not _is_terminal(stream)]
    if missing:
        why = words("doctor.no_screen", streams=", ".join(missing))
        return Section("terminal", (*findings, Finding(words("doctor.screen"), "-", Verdict.NOTE, why)))
    if environment.get("TERM", "dumb") == "dumb":
        findings.append(Finding(words("doctor.screen"), "TERM=dumb", Verdict.WRONG, words("doctor.dumb")))
        return Section("terminal", tuple(findings))
    findings += [_size(context), Finding(words("doctor.colours"), _colours(environment))]
    return Section("terminal", (*findings, *_answers(context)))


def _shown(value: str) -> str:
    return cut(clean(value), 80)


def _is_terminal(name: str) -> bool:
    stream = getattr(sys, f"__{name}__")
    return stream is not None and not stream.closed and stream.isatty()


def _encoding(context: Context) -> Finding:
    name = locale.getpreferredencoding(do_setlocale=False)
    if context.output.is_unicode:
        return Finding(context.words("doctor.encoding"), name)
    return Finding(context.words("doctor.encoding"), name, Verdict.WRONG, context.words("doctor.no_unicode"))


def _size(context: Context) -> Finding:
    columns, rows = os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1)
    small = columns < _SMALL[0] or rows < _SMALL[1]
    why = context.words("doctor.small", columns=_SMALL[0], rows=_SMALL[1]) if small else ""
    return Finding(context.words("doctor.size"), f"{columns}x{rows}", Verdict.NOTE if small else Verdict.WELL, why)


def _colours(environment: Mapping[str, str]) -> str:
    if environment.get("NO_COLOR"):
        return "NO_COLOR"
    from rich.console import Console

    names = {None: "-", "standard": "16", "256": "256", "truecolor": "16 777 216", "windows": "16"}
    return names[Console(force_terminal=True).color_system]


def _answers(context: Context) -> list[Finding]:
    """What the terminal answers when asked: its name, whole frames at once, keys told apart."""
    words = context.words
    answer = ask(_QUESTIONS)
    if not answer:
        return [Finding(words("doctor.answers"), words("doctor.silent"), Verdict.NOTE, words("doctor.silent.why"))]
    program = _PROGRAM.search(answer)
    modes = dict(_MODE.findall(answer))
    whole = modes.get(_SYNCHRONISED, "0") in "123"
    yes, no = words("doctor.yes"), words("doctor.no")
    found = [Finding(words("doctor.program"), _shown(program[1]))] if program else []
    return [
        *found,
        Finding(words("doctor.synchronised"), yes if whole else no),
        Finding(words("doctor.keyboard"), yes if _KEYS.search(answer) else no),
    ]
