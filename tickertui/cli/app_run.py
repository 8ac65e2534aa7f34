"""Runs the app, and whatever happens gives the terminal back as it was with at most one line of explanation."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import StringIO

from rich.console import Console
from textual.worker import WorkerFailed

from tickertui.app.app import TickerApp
from tickertui.app.services import Services
from tickertui.cli.context import Context, UsageError
from tickertui.cli.passing_threads import PassingThreads
from tickertui.model.fault import FaultCode, fault

_PATIENCE = 5.0  # seconds; what is stored is stored in whole transactions
_ENDED_BY = 128  # a program ended by signal n has exit code 128 + n


def run_app(context: Context, services: Services) -> int:
    """Run the app on ``services``, and on those of the demo when the user goes there; gives the exit code.

    :raises UsageError: when there is no theme of the name that ``--theme`` gives.
    """
    following: Services | None = services
    code = 0
    while following is not None:
        current = following
        try:
            app = TickerApp(current)
            _check_theme(context, app)
            code, start_next = _run_to_end(context, app)
        finally:
            current.on_exit()
        following = start_next() if start_next else None
    return code


def _check_theme(context: Context, app: TickerApp) -> None:
    theme = context.options.theme
    if theme and theme not in app.available_themes:
        names = ", ".join(sorted(app.available_themes))
        raise UsageError(context.words("cli.no_such_theme", name=theme, names=names))


def _run_to_end(context: Context, app: TickerApp) -> tuple[int, Callable[[], Services] | None]:
    """The exit code, and what to go on with.

    :raises Exception: what ended the app where nobody foresaw it, once the terminal is as it was.
    """
    # Textual would print the values of variables with the trace.
    explained = StringIO()
    app.error_console = Console(file=explained, markup=False, highlight=False, width=100)
    result = asyncio.run(_until_ended(app))
    error = app._exception
    if error is not None:
        raise (error.error if isinstance(error, WorkerFailed) else error)
    if told := explained.getvalue().strip():
        context.tell(fault(FaultCode.INTERNAL, reason=told.splitlines()[-1]))
    return app.return_code or 0, result


def _end(app: TickerApp, code: int) -> None:
    """End the app; with force when it hangs, as writing to a terminal that is gone may make it do."""
    force = threading.Timer(_PATIENCE, os._exit, (code,))
    force.daemon = True
    force.start()
    app.exit(None, code)


async def _until_ended(app: TickerApp) -> Callable[[], Services] | None:
    """Run the app; a machine that shuts down and a window that closes end it as its own key does."""
    loop = asyncio.get_running_loop()
    loop.set_default_executor(PassingThreads())
    for name in ("SIGTERM", "SIGHUP"):
        with suppress(AttributeError, NotImplementedError):  # Windows has neither the one nor the other
            number = getattr(signal, name)
            loop.add_signal_handler(number, partial(_end, app, _ENDED_BY + number))
    return await app.run_async()
