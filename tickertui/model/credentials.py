"""What a feed's server wants to be told before it answers. A secret is never shown: not by repr, not in a fault."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

from tickertui.model.address import is_web

_MOST = 1_000
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,199}")
_FIELD_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")  # RFC 9110 section 5.6.2
# Those that mean something else, or that say where a message ends.
_OTHERS = re.compile(
    r"host|cookie2?|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|via|from|referer|origin|date|range"
    r"|user-agent|accept(-.+)?|content-.+|if-.+|cache-control|pragma|max-forwards|proxy-.+|sec-.+|forwarded|x-forwarded-.+",
    re.I,
)
_LATER = ("cmd:",)
"""Prefixes that are kept free: a password that begins so would mean something else one day."""

AUTHORIZATION = "Authorization"
_NOWHERE = "{}://…"
_WITHOUT_SCHEME = re.compile(r"\A[^\s/\\@:]+:[^\s/\\@]*@")


class SecretKind(Enum):
    """Where a secret is kept; the value is the prefix it is written with."""

    PLAIN = "plain"
    ENVIRONMENT = "env"
    KEYRING = "keyring"


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A secret, or where it is kept: the secret itself, the name of a variable, or a keyring's service and entry ("" the
    user's name).
    """

    kind: SecretKind
    value: str
    entry: str = ""

    def __repr__(self) -> str:
        return f"Secret({self.shown})"

    __str__ = __repr__

    @property
    def shown(self) -> str:
        """Where it is kept, as it is written; of one in plain, that it is one."""
        if self.kind is SecretKind.PLAIN:
            return "…"
        return f"{self.kind.value}:{self.value}" + (f"/{self.entry}" if self.entry else "")

    @property
    def written(self) -> str:
        """As :func:`secret_from` reads it: for the user's own file alone."""
        if self.kind is not SecretKind.PLAIN:
            return self.shown
        prefixes = (*(f"{kind.value}:" for kind in SecretKind), *_LATER)
        return f"plain:{self.value}" if self.value.startswith(prefixes) else self.value


@dataclass(frozen=True, slots=True)
class Login:
    """How to log in: HTTP basic (RFC 7617) where there is a ``user``, else the secret as a token in the field ``header``;
    in ``Authorization`` as a bearer's (RFC 6750).
    """

    secret: Secret
    user: str | None = None
    header: str = AUTHORIZATION


def secret_from(text: str) -> Secret:
    """The secret written as ``env:NAME``, ``keyring:SERVICE``, ``keyring:SERVICE/ENTRY``, or as it is (after ``plain:``
    where it begins with a prefix).

    :raises ValueError: when it is none, holds what cannot be sent in one line, or begins with a prefix kept free.
    """
    if not text or len(text) > _MOST or not text.isprintable():
        raise ValueError("no secret")
    prefix, colon, rest = text.partition(":")
    if colon and prefix == SecretKind.ENVIRONMENT.value:
        if not _VARIABLE.fullmatch(rest):
            raise ValueError("no variable")
        return Secret(SecretKind.ENVIRONMENT, rest)
    if colon and prefix == SecretKind.KEYRING.value:
        service, _, entry = rest.partition("/")
        if not service:
            raise ValueError("no service")
        return Secret(SecretKind.KEYRING, service, entry)
    if text.startswith(_LATER):
        raise ValueError("a prefix kept free")
    return Secret(SecretKind.PLAIN, rest if colon and prefix == SecretKind.PLAIN.value else text)


def field_name(text: str) -> str:
    """``text`` as the name of a request's field for a token (RFC 9110 section 5.1).

    :raises ValueError: when it is none, or one that means something else.
    """
    if not _FIELD_NAME.fullmatch(text) or _OTHERS.fullmatch(text):
        raise ValueError("no field for a token")
    return text


def user_name(text: str) -> str:
    """``text`` as the user's name of HTTP basic, in which a colon ends it (RFC 7617 section 2).

    :raises ValueError: when it cannot be one.
    """
    if not text or len(text) > _MOST or ":" in text or not text.isprintable():
        raise ValueError("no user name")
    return text


def without_user(address: str) -> str:
    """An http(s) address without what stands before its host, ``user:password@host`` without a scheme too; anything else
    as it is.
    """
    return _WITHOUT_SCHEME.sub("", apart(address)[0])


def apart(address: str) -> tuple[str, Login | None]:
    """An http(s) address without its user part, and the login that this part is; None where there is none to speak of.

    A user part that is no login (RFC 3986 section 3.2.1 lets it be anything) is taken off all the same. Of an address
    whose user part ends too early, at a "/" that should be %2F, nothing is left that could be asked or shown.
    """
    if not is_web(address):
        return address, None
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, None
    user, at, host = parts.netloc.rpartition("@")
    if not at:
        return (_NOWHERE.format(parts.scheme) if _is_cut_short(parts) else address), None
    name, _, password = user.partition(":")
    bare = urlunsplit(parts._replace(netloc=host))
    try:
        return bare, Login(_plain(unquote(password)), user_name(unquote(name)))
    except ValueError:
        return bare, None


def _is_cut_short(parts: SplitResult) -> bool:
    try:
        _ = parts.port
    except ValueError:
        return "@" in parts.path + parts.query + parts.fragment
    return False


def _plain(text: str) -> Secret:
    # A user's name alone is a login too: its password is empty.
    if len(text) > _MOST or not (text.isprintable() or not text):
        raise ValueError("no secret")
    return Secret(SecretKind.PLAIN, text)
