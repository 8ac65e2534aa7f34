"""``tickertui`` without a command: the app."""

import os
import sys

from tickertui.cli.compose import app_services
from tickertui.cli.context import Context
from tickertui.cli.library_switches import drop_odd_switches
from tickertui.cli.logbook import begin_log
from tickertui.cli.source_addresses import missing_source
from tickertui.model.fault import FaultCode, fault

_WITHOUT_SCREEN = ("dumb", "unknown")


def run(context: Context) -> int:
    """Run the app until it is quit; see the package."""
    if problem := _no_screen(context.environment.get("TERM", "")):
        context.output.error(context.words(problem, term=context.environment.get("TERM", "")))
        return 1
    _forget_size()
    if missing := missing_source(getattr(context.options, "source", None) or ()):
        context.tell(fault(FaultCode.NO_FILE), about=missing)
        return 1
    begin_log(context)
    services = app_services(context)
    drop_odd_switches(os.environ)
    from tickertui.cli.app_run import run_app

    return run_app(context, services)


def _no_screen(term: str) -> str:
    """The message that says why there is no screen and keyboard; "" where there are. The screen is drawn on standard
    error, which must be a terminal too.
    """
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    if not all(stream is not None and not stream.closed and stream.isatty() for stream in streams):
        return "cli.no_terminal"
    return "cli.dumb_terminal" if term in _WITHOUT_SCREEN else ""


def _forget_size() -> None:
    """Take a size out of the environment that would go before the window's own, for the screen and all it starts: a shell
    that exports it tells the size of the window that it began in.
    """
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
