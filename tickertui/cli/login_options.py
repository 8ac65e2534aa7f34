"""The options of ``feeds add`` that say how to log in → a login. A secret itself is no argument: others would see it."""

from getpass import getpass
from typing import Any

from tickertui.cli.context import Context, UsageError
from tickertui.model.credentials import AUTHORIZATION, Login, Secret, SecretKind, field_name, secret_from, user_name


def login_from(context: Context) -> Login | None:
    """The login that ``--user``, ``--password``, ``--token`` and ``--header`` say, None without; the password of a user
    is asked for on the terminal where the options say nothing of it.

    :raises UsageError: when they do not go together, or one is not what it should be.
    """
    options, words = context.options, context.words
    for option, other in (("password", "token"), ("user", "token"), ("header", "password"), ("header", "user")):
        if getattr(options, option) is not None and getattr(options, other) is not None:
            raise UsageError(words("cli.not_with", option=f"--{option}", other=f"--{other}"))
    for option, other in (("password", "user"), ("header", "token")):
        if getattr(options, option) is not None and getattr(options, other) is None:
            raise UsageError(words("cli.login.needs", option=f"--{option}", other=f"--{other}"))
    if options.token is not None:
        header = _checked(field_name, options.header, context, "expected.field") if options.header else AUTHORIZATION
        return Login(_kept(options.token, "--token", context), None, header)
    if options.user is None:
        return None
    user = _checked(user_name, options.user, context, "expected.user")
    if options.password is not None:
        return Login(_kept(options.password, "--password", context), user)
    return Login(_asked(user, context), user)


def _checked(check: Any, text: str, context: Context, expected: str) -> str:
    try:
        return str(check(text))
    except ValueError:
        raise UsageError(context.words("cli.login.expected", what=context.words(expected))) from None


def _kept(text: str, option: str, context: Context) -> Secret:
    """Where a secret is kept; the secret itself is refused, and not repeated."""
    try:
        secret = secret_from(text)
    except ValueError:
        secret = None
    if secret is None or secret.kind is SecretKind.PLAIN:
        raise UsageError(context.words("cli.login.not_itself", option=option))
    return secret


def _asked(user: str, context: Context) -> Secret:
    if not context.output.is_watched:
        raise UsageError(context.words("cli.login.needs", option="--user", other="--password"))
    try:
        typed = getpass(f"{context.words('cli.login.ask', user=user)} ")
        return Secret(SecretKind.PLAIN, secret_from(f"plain:{typed}").value if typed else "")
    except (ValueError, EOFError):
        raise UsageError(context.words("cli.login.expected", what=context.words("expected.secret"))) from None
