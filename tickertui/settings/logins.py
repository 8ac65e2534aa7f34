"""How a feed's table says how to log in: ``user`` and ``password``, or ``token`` and perhaps ``header``."""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tickertui.model.credentials import AUTHORIZATION, Login, Secret, SecretKind, field_name, secret_from, user_name
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.feed import Feed
from tickertui.settings.kinds import Kind
from tickertui.settings.locations import short_path
from tickertui.settings.reading import Reader, Table


@dataclass(frozen=True, slots=True)
class SecretText:
    """A secret, or where it is kept."""

    def read(self, value: object) -> Secret:
        """See :meth:`Kind.read`."""
        if not isinstance(value, str):
            raise ValueError("no secret")
        return secret_from(value)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.secret"}


@dataclass(frozen=True, slots=True)
class UserName:
    """A user's name for HTTP basic."""

    def read(self, value: object) -> str:
        """See :meth:`Kind.read`."""
        if not isinstance(value, str):
            raise ValueError("no name")
        return user_name(value)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.user"}


@dataclass(frozen=True, slots=True)
class FieldName:
    """The name of a request's field that holds a token."""

    def read(self, value: object) -> str:
        """See :meth:`Kind.read`."""
        if not isinstance(value, str):
            raise ValueError("no field")
        return field_name(value)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.field"}


LOGIN_KINDS: dict[str, Kind] = {
    "user": UserName(),
    "password": SecretText(),
    "token": SecretText(),
    "header": FieldName(),
}


def take_login(good: Table, table: Table, where: str, reader: Reader) -> Login | None:
    """The login that a feed's values say, taken out of ``good``; None for none, or for half of one, which is told.

    ``table`` is as it was written: a value that was told of already is not told to be missing.
    """
    user, password = good.pop("user", None), good.pop("password", None)
    token, header = good.pop("token", None), good.pop("header", None)
    lacking = None
    if token is not None and (user is not None or password is not None):
        lacking = ("token", "expected.no_token")
    elif user is not None and password is None and "password" not in table:
        lacking = ("password", "expected.password_too")
    elif password is not None and user is None and "user" not in table:
        lacking = ("user", "expected.user_too")
    elif header is not None and token is None and "token" not in table:
        lacking = ("token", "expected.token_too")
    if lacking is not None:
        reader.expected(f"{where}.{lacking[0]}", {"expected": lacking[1]})
    if user is not None and password is not None:
        return Login(password, user)
    if token is not None and ("header" not in table or header is not None):
        return Login(token, None, header or AUTHORIZATION)
    return None


def login_table(login: Login) -> dict[str, str]:
    """A login as values that :func:`take_login` reads back as the same."""
    if login.user is not None:
        return {"user": login.user, "password": login.secret.written}
    header = {} if login.header == AUTHORIZATION else {"header": login.header}
    return {"token": login.secret.written, **header}


def holds_secret(feeds: Iterable[Feed]) -> bool:
    """Whether the password or token of one of them stands in the file itself."""
    return any(feed.login is not None and feed.login.secret.kind is SecretKind.PLAIN for feed in feeds)


def exposed(path: Path, feeds: Iterable[Feed]) -> tuple[Fault, ...]:
    """A fault when a file that holds one of the feeds' secrets may be read by others (POSIX alone knows)."""
    if os.name != "posix" or not holds_secret(feeds):
        return ()
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return ()
    return (fault(FaultCode.SECRET_EXPOSED, file=short_path(path)),) if mode & 0o077 else ()
