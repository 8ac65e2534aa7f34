"""Runs the app, and whatever happens gives the terminal back as it was with at most one line of explanation."""

import asyncio
from collections.abc import Callable
from io import StringIO

from rich.console import Console
from textual.worker import WorkerFailed

from tickertui.app.app import TickerApp
from tickertui.app.services import Services
from tickertui.cli.context import Context, UsageError
from tickertui.cli.ending import Ending
from tickertui.cli.passing_threads import PassingThreads
from tickertui.model.fault import FaultCode, fault


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
    with Ending(app) as ending:
        result = asyncio.run(_until_ended(app, ending))
    error = app._exception
    if error is not None:
        raise (error.error if isinstance(error, WorkerFailed) else error)
    if told := explained.getvalue().strip():
        context.tell(fault(FaultCode.INTERNAL, reason=told.splitlines()[-1]))
    if ending.code is not None:
        return ending.code, None
    return app.return_code or 0, result


async def _until_ended(app: TickerApp, ending: Ending) -> Callable[[], Services] | None:
    """Run the app until its own key or a signal ends it."""
    loop = asyncio.get_running_loop()
    loop.set_default_executor(PassingThreads())
    app.on_leaving = ending.within_bounds
    return await app.run_async() if ending.begin(loop) else None
