"""Threads that nobody waits for at the end: a name lookup that hangs must not keep the program from ending."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class PassingThreads(ThreadPoolExecutor):
    """For an event loop's ``set_default_executor``: each call has a daemon thread of its own.

    asyncio looks names up in the default executor and waits for it when a loop ends; a lookup without a network can
    take half a minute.
    """

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> "Future[R]":
        """Begin the call at once."""
        future: Future[Any] = Future()
        threading.Thread(target=_run, args=(future, fn, args, kwargs), daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Wait for nothing, whatever ``wait`` says."""
        del wait
        super().shutdown(wait=False, cancel_futures=cancel_futures)


def _run(future: "Future[Any]", fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as error:  # whoever waits for the future gets it
        future.set_exception(error)
    else:
        future.set_result(result)
