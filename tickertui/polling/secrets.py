"""Logins → the field of a request that holds them: secrets are looked up anew at each poll and kept nowhere."""

import asyncio
import os
import threading
from base64 import b64encode
from collections.abc import Mapping

from tickertui.model.credentials import AUTHORIZATION, Login, Secret, SecretKind
from tickertui.model.fault import FaultCode, FetchError, fault

_MOST = 8_000


async def login_field(login: Login, *, patience: float, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The request's field for ``login``. A keyring, which may ask its user for a password, is given ``patience`` seconds.

    :raises FetchError: SECRET_UNSET, NO_KEYRING, KEYRING_LOCKED, KEYRING_EMPTY, or BAD_SECRET for what cannot be sent.
    """
    secret = await _looked_up(login.secret, login.user or "", patience, environment)
    if len(secret) > _MOST or any(char < " " or char == "\x7f" for char in secret):
        raise FetchError(fault(FaultCode.BAD_SECRET, secret=login.secret.shown))
    if login.user is not None:
        pair = b64encode(f"{login.user}:{secret}".encode("utf-8", "replace")).decode("ascii")
        return {AUTHORIZATION: f"Basic {pair}"}
    if not secret.isascii():  # RFC 9110 section 5.5
        raise FetchError(fault(FaultCode.BAD_SECRET, secret=login.secret.shown))
    return {login.header: f"Bearer {secret}" if login.header.lower() == AUTHORIZATION.lower() else secret}


async def _looked_up(secret: Secret, user: str, patience: float, environment: Mapping[str, str]) -> str:
    match secret.kind:
        case SecretKind.PLAIN:
            return secret.value
        case SecretKind.ENVIRONMENT:
            if not (found := environment.get(secret.value)):
                raise FetchError(fault(FaultCode.SECRET_UNSET, name=secret.value))
            return found
        case SecretKind.KEYRING:
            return await _from_keyring(secret, secret.entry or user, patience)


async def _from_keyring(secret: Secret, entry: str, patience: float) -> str:
    # A thread of its own: one that waits for the user must keep neither the loop's threads nor the program's end.
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[str] = loop.create_future()

    def ask() -> None:
        try:
            found: str | FetchError = _ask_keyring(secret, entry)
        except FetchError as error:
            found = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, answer, found)

    threading.Thread(target=ask, name="tickertui-keyring", daemon=True).start()
    try:
        async with asyncio.timeout(patience):
            return await answer
    except TimeoutError:
        raise FetchError(fault(FaultCode.KEYRING_LOCKED, secret=secret.shown)) from None


def _settle(answer: "asyncio.Future[str]", found: str | FetchError) -> None:
    if answer.done():
        return
    if isinstance(found, FetchError):
        answer.set_exception(found)
    else:
        answer.set_result(found)


def _ask_keyring(secret: Secret, entry: str) -> str:
    try:
        import keyring
        import keyring.errors
    except ImportError:
        raise FetchError(fault(FaultCode.NO_KEYRING, secret=secret.shown)) from None
    try:
        found = keyring.get_password(secret.value, entry)
    except keyring.errors.NoKeyringError:
        raise FetchError(fault(FaultCode.NO_KEYRING, secret=secret.shown)) from None
    except Exception:  # whatever a keyring of some system raises, its words may hold what must not be shown
        raise FetchError(fault(FaultCode.KEYRING_LOCKED, secret=secret.shown)) from None
    if not found:
        raise FetchError(fault(FaultCode.KEYRING_EMPTY, secret=secret.shown, entry=entry or "-"))
    return found
