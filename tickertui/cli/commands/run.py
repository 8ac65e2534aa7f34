"""``tickertui`` without a command: the app."""

import sys

from tickertui.cli.compose import app_services
from tickertui.cli.context import Context
from tickertui.cli.logbook import begin_log
from tickertui.cli.source_addresses import missing_source
from tickertui.model.fault import FaultCode, fault


def run(context: Context) -> int:
    """Run the app until it is quit; see the package."""
    if not _on_a_terminal(context):
        context.output.error(context.words("cli.no_terminal"))
        return 1
    if missing := missing_source(getattr(context.options, "source", None) or ()):
        context.tell(fault(FaultCode.NO_FILE), about=missing)
        return 1
    begin_log(context)
    services = app_services(context)
    from tickertui.cli.app_run import run_app

    return run_app(context, services)


def _on_a_terminal(context: Context) -> bool:
    """Whether there is a screen and a keyboard. The screen is drawn on standard error, which must be one too."""
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    all_terminals = all(stream is not None and not stream.closed and stream.isatty() for stream in streams)
    return all_terminals and context.environment.get("TERM") != "dumb"
