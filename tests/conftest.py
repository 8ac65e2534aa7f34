"""What holds for every test."""

import signal
from collections.abc import Iterator
from contextlib import suppress

import pytest

_NOT_IGNORED = ("SIGINT", "SIGQUIT", "SIGHUP", "SIGTERM", "SIGTSTP")


@pytest.fixture(scope="session", autouse=True)
def _signals_are_heard() -> Iterator[None]:
    """``nohup`` and a shell's background jobs have some signals ignored, by the programs that tests start as well."""
    ignored = [
        number
        for number in (getattr(signal, name, None) for name in _NOT_IGNORED)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN
    ]
    with suppress(ValueError):  # not the main thread
        for number in ignored:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    yield
    with suppress(ValueError):
        for number in ignored:
            signal.signal(number, signal.SIG_IGN)
