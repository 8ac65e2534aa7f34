"""Looks words up: a message's key and fields in, a sentence in the interface's language out."""

import locale
import os
from collections.abc import Mapping
from enum import Enum

from tickertui.language.messages import MESSAGES


class Language(Enum):
    """A language of the interface, by its ISO 639-1 code."""

    DUTCH = "nl"
    ENGLISH = "en"


class Words:
    """The words of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._column = 0 if language is Language.DUTCH else 1

    def __call__(self, key: str, /, **fields: object) -> str:
        """The message ``key`` with its ``fields`` filled in; the field ``n`` chooses between singular and plural.

        :raises KeyError: when there is no such message or a field is missing.
        """
        message = MESSAGES[key][self._column]
        if not isinstance(message, str):
            message = message.one if fields["n"] == 1 else message.other
        return message.format_map(fields) if fields else message


def language_from(*, option: str | None, setting: str | None, environment: Mapping[str, str] | None = None) -> Language:
    """The language of the interface: the command line's, else the configuration's, else the locale's, else Dutch.

    ``option`` and ``setting`` are codes ("nl", "en"); others count as unset. The locale is read from ``LC_ALL``,
    ``LC_MESSAGES`` and ``LANG`` (POSIX order) of ``environment``; one of another language gives English, and none, "C"
    or "POSIX" gives Dutch.
    """
    for code in (option, setting):
        if code in ("nl", "en"):
            return Language(code)
    found = _locale_code(os.environ if environment is None else environment)
    if not found:
        return Language.DUTCH
    return Language.DUTCH if found in ("nl", "af", "fy", "nds", "li") else Language.ENGLISH


def _locale_code(environment: Mapping[str, str]) -> str:
    name = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "")
    if name.split(".")[0] in ("", "C", "POSIX"):  # Python takes "C.UTF-8" for American English
        return ""
    return locale.normalize(name).split(".")[0].split("_")[0].split("@")[0].lower()
