"""What goes wrong behind a key or in the background, told on screen; the app goes on."""

import logging
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Words
from tickertui.model.fault import Fault, FaultCode, TickerError, fault

if TYPE_CHECKING:
    from textual.screen import Screen

    from tickertui.app.screens.main_screen import MainScreen

P = ParamSpec("P")
S = TypeVar("S", bound="MainScreen")
_SECONDS = 15
_log = logging.getLogger(__name__)


def tell(screen: "MainScreen", error: BaseException) -> None:
    """Say what went wrong, in words; see :func:`tell_on`."""
    tell_on(screen, error, screen.words)


def tell_on(screen: "Screen[Any]", error: BaseException, words: Words) -> None:
    """Say on ``screen`` what went wrong; what was not foreseen goes into the log with where it was."""
    if not isinstance(error, TickerError):
        _log.error("a fault in the background", exc_info=(type(error), error, error.__traceback__))
    screen.notify(fault_in_words(fault_of(error), words), severity="error", markup=False, timeout=_SECONDS)


def fault_of(error: BaseException) -> Fault:
    """The fault that one of our own errors carries; of an unforeseen one the kind alone, since its words may
    hold anything; the log has more."""
    if isinstance(error, TickerError):
        return error.fault
    return fault(FaultCode.INTERNAL, reason=type(error).__name__)


def tells_faults(
    action: Callable[Concatenate[S, P], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[S, P], Coroutine[Any, Any, None]]:
    """For an action of a screen: one of our own errors is told instead of ending the app."""

    @wraps(action)
    async def told(self: S, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            await action(self, *args, **kwargs)
        except TickerError as error:
            tell(self, error)

    return told
