"""What goes wrong behind a key or in the background, told on screen; the app goes on."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from tickertui.language.faults import fault_in_words
from tickertui.model.fault import Fault, FaultCode, TickerError, fault
from tickertui.model.text import clean, cut

if TYPE_CHECKING:
    from tickertui.app.screens.main_screen import MainScreen

P = ParamSpec("P")
S = TypeVar("S", bound="MainScreen")
_SECONDS = 15


def tell(screen: "MainScreen", error: BaseException) -> None:
    """Say what went wrong, in words."""
    message = fault_in_words(fault_of(error), screen.words)
    screen.notify(message, severity="error", markup=False, timeout=_SECONDS)


def fault_of(error: BaseException) -> Fault:
    """The fault that one of our own errors carries; an unforeseen error in a few words, safe to show."""
    if isinstance(error, TickerError):
        return error.fault
    return fault(FaultCode.INTERNAL, reason=cut(clean(f"{type(error).__name__}: {error}"), 200))


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
