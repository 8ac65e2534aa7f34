"""Logins → the field of a request that holds them: secrets are looked up anew at each poll and kept nowhere."""

import os
from base64 import b64encode
from collections.abc import Mapping

from tickertui.model.credentials import AUTHORIZATION, Login, Secret, SecretKind
from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.polling.keyrings import Keyring

_MOST = 8_000
_OF_A_TOKEN = "token"  # noqa: S105
"""The keyring's entry for a token, which has no user to be called after."""


async def login_field(
    login: Login, keyring: Keyring, *, patience: float, environment: Mapping[str, str] = os.environ
) -> dict[str, str]:
    """The request's field for ``login``. A keyring, which may ask its user for a password, is given ``patience`` seconds.

    :raises FetchError: SECRET_UNSET, NO_KEYRING, KEYRING_LOCKED, KEYRING_EMPTY, or BAD_SECRET for what cannot be sent.
    """
    secret = await _looked_up(login, keyring, patience, environment)
    if len(secret) > _MOST or any(char < " " or char == "\x7f" for char in secret):
        raise _unfit(login.secret)
    if login.user is not None:
        return {AUTHORIZATION: f"Basic {_pair(login.user, login.secret, secret)}"}
    secret = secret.strip(" ")  # no part of a field's value (RFC 9110 section 5.5)
    if not secret or not secret.isascii():
        raise _unfit(login.secret)
    # A bearer's token has no space (RFC 6750 section 2.1): before one stands the name of another scheme.
    bare = login.header.lower() == AUTHORIZATION.lower() and " " not in secret
    return {login.header: f"Bearer {secret}" if bare else secret}


def _pair(user: str, kept: Secret, secret: str) -> str:
    try:
        # A variable that is no UTF-8 goes out as the bytes it is.
        return b64encode(f"{user}:{secret}".encode("utf-8", "surrogateescape")).decode("ascii")
    except UnicodeEncodeError:
        raise _unfit(kept) from None


async def _looked_up(login: Login, keyring: Keyring, patience: float, environment: Mapping[str, str]) -> str:
    secret = login.secret
    match secret.kind:
        case SecretKind.PLAIN:
            return secret.value
        case SecretKind.ENVIRONMENT:
            if not (found := environment.get(secret.value)):
                raise FetchError(fault(FaultCode.SECRET_UNSET, name=secret.value))
            return found
        case SecretKind.KEYRING:
            return await keyring.password(secret, secret.entry or login.user or _OF_A_TOKEN, patience=patience)


def _unfit(secret: Secret) -> FetchError:
    return FetchError(fault(FaultCode.BAD_SECRET, secret=secret.shown))
