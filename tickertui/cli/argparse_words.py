"""argparse's own sentences in Dutch: it asks gettext for them, and this answers in gettext's place."""

import argparse
from collections.abc import Callable

from tickertui.language.words import Language

_DUTCH = {
    "usage: ": "gebruik: ",
    "positional arguments": "argumenten",
    "options": "opties",
    "subcommands": "opdrachten",
    "show this help message and exit": "toon deze hulp",
    "show program's version number and exit": "toon de versie",
    " (default: %(default)s)": " (standaard: %(default)s)",
    "(default: %(default)s)": "(standaard: %(default)s)",
    "%(heading)s:": "%(heading)s:",
    "deprecated": "verouderd",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "dit ontbreekt: %s",
    "one of the arguments %s is required": "een van deze is nodig: %s",
    "unrecognized arguments: %s": "onbekend: %s",
    "not allowed with argument %s": "gaat niet samen met %s",
    "ignored explicit argument %r": "neemt geen waarde, maar kreeg %r",
    "expected one argument": "hier hoort één waarde bij",
    "expected at most one argument": "hier hoort hoogstens één waarde bij",
    "expected at least one argument": "hier hoort minstens één waarde bij",
    "expected %s argument": "hier hoort %s waarde bij",
    "expected %s arguments": "hier horen %s waarden bij",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan meer betekenen: %(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r kan niet; kies uit %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "%(value)r kan niet, bedoelt u %(closest)r? Kies uit %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "geen goede waarde (%(type)s): %(value)r",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "onbekende opdracht %(parser_name)r; kies uit %(choices)s",
    "can't open '%(filename)s': %(error)s": "kan '%(filename)s' niet openen: %(error)s",
    "option '%(option)s' is deprecated": "de optie %(option)s is verouderd",
    "command '%(parser_name)s' is deprecated": "de opdracht %(parser_name)s is verouderd",
    "argument '%(argument_name)s' is deprecated": "het argument %(argument_name)s is verouderd",
}


def speak(language: Language) -> None:
    """Let argparse speak ``language`` from now on. A sentence that a later Python adds stays English."""
    dutch = language is Language.DUTCH
    say: Callable[[str], str] = (lambda text: _DUTCH.get(text, text)) if dutch else (lambda text: text)
    # argparse takes its sentences from gettext's catalogues, which would have to be compiled files on disk chosen by
    # the environment; these two names are where it asks.
    for name, answer in (("_", say), ("ngettext", lambda one, other, n: say(one if n == 1 else other))):
        setattr(argparse, name, answer)
