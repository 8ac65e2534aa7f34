"""The system's keyring, asked in a thread: it may wait for its user to unlock it, and may never answer."""

import asyncio
import threading
from contextlib import suppress

from tickertui.model.credentials import Secret
from tickertui.model.fault import FaultCode, FetchError, fault

_Question = tuple[Secret, str]
_Waiting = tuple[asyncio.AbstractEventLoop, "asyncio.Future[str]"]


class Keyring:
    """Asks one question at a time: a locked keyring asks its user once, and one that never answers keeps one thread.

    Who asks what is being asked already waits for the same answer. Nothing is kept once it was given.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[_Question, list[_Waiting]] = {}
        self._thread: threading.Thread | None = None

    async def password(self, secret: Secret, entry: str, *, patience: float) -> str:
        """What the keyring holds under the secret's service and ``entry``, within ``patience`` seconds.

        :raises FetchError: NO_KEYRING, KEYRING_LOCKED or KEYRING_EMPTY.
        """
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[str] = loop.create_future()
        question, waiting = (secret, entry), (loop, answer)
        self._ask(question, waiting)
        try:
            async with asyncio.timeout(patience):
                return await answer
        except TimeoutError:
            raise _locked(secret) from None
        finally:
            with self._lock:
                if waiting in (others := self._waiting.get(question, [])):
                    others.remove(waiting)

    def _ask(self, question: _Question, waiting: _Waiting) -> None:
        with self._lock:
            self._waiting.setdefault(question, []).append(waiting)
            if self._thread is None:
                # None of the loop's: those are waited for when the program ends.
                thread = threading.Thread(target=self._answer_all, name="tickertui-keyring", daemon=True)
                with suppress(RuntimeError):  # the system gives no thread now: at the next question
                    thread.start()
                    self._thread = thread

    def _answer_all(self) -> None:
        while (question := self._next()) is not None:
            try:
                answer: str | FetchError = _asked(*question)
            except FetchError as error:
                answer = error
            with self._lock:
                told = self._waiting.pop(question)
            for loop, future in told:
                with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                    loop.call_soon_threadsafe(_settle, future, answer)

    def _next(self) -> _Question | None:
        """The next question that somebody waits for; None when this thread is done."""
        with self._lock:
            for forgotten in [one for one, told in self._waiting.items() if not told]:
                del self._waiting[forgotten]
            question = next(iter(self._waiting), None)
            if question is None:
                self._thread = None
            return question


def _settle(future: "asyncio.Future[str]", answer: str | FetchError) -> None:
    if future.done():
        return
    if isinstance(answer, FetchError):
        future.set_exception(answer)
    else:
        future.set_result(answer)


def _asked(secret: Secret, entry: str) -> str:
    try:
        import keyring  # an extra; it looks for keyrings as it is imported, which takes its time
        import keyring.errors

        try:
            found = keyring.get_password(secret.value, entry)
        except keyring.errors.NoKeyringError:
            raise _none(secret) from None
    except FetchError:
        raise
    except ImportError:
        raise _none(secret) from None
    except BaseException:  # whatever a keyring of some system raises; its words may hold what must not be shown
        raise _locked(secret) from None
    if not found:
        from shlex import join

        add = join(("keyring", "set", secret.value, entry))
        raise FetchError(fault(FaultCode.KEYRING_EMPTY, secret=secret.shown, command=add))
    return found


def _none(secret: Secret) -> FetchError:
    return FetchError(fault(FaultCode.NO_KEYRING, secret=secret.shown))


def _locked(secret: Secret) -> FetchError:
    return FetchError(fault(FaultCode.KEYRING_LOCKED, secret=secret.shown))
