"""Options that do not go together: told before anything begins."""

import argparse

from tickertui.cli.context import UsageError
from tickertui.language.words import Words

_APP_ONLY = ("demo", "offline", "theme", "interval")
_SELECTION = ("source", "region")
_BOTH = {("doctor", "offline")}


def check_combinations(options: argparse.Namespace, words: Words) -> None:
    """Do nothing when the options go together.

    :raises UsageError: naming two that do not.
    """
    given = {name for name in (*_APP_ONLY, *_SELECTION) if getattr(options, name, None)}
    if options.command is None:
        for other in ("source", "offline"):
            if {"demo", other} <= given:
                raise UsageError(words("cli.not_with", option=f"--{other}", other="--demo"))
        return
    misplaced = [name for name in _APP_ONLY if name in given and (options.command, name) not in _BOTH]
    if options.command != "list":
        misplaced += [name for name in _SELECTION if name in given]
    elif options.refresh and "source" in given:
        raise UsageError(words("cli.not_with", option="--refresh", other="--source"))
    if misplaced:
        raise UsageError(words("cli.not_with", option=f"--{misplaced[0]}", other=options.command))
