"""What is left of a word when its endings and the ways of spelling its sounds are taken away."""

import re
from functools import lru_cache

_DUTCH_ENDINGS = ("heden", "ingen", "tten", "dden", "en", "e", "s")
_ENGLISH_ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s", "e")
_SHORTEST = 3
# One letter for each sound that newsrooms write in several ways: Poetin/Putin, Loekasjenko/Lukashenko, Zelensky/Zelenskyy.
_SOUNDS = (
    (re.compile("tsj|tsch|tch|sch|sj|sh|ch|kh|zj|zh|dzj|dzh"), "x"),
    (re.compile("oe|ou|oo|w(?=[rk])"), "u"),
    (re.compile("ph"), "f"),
    (re.compile("ck|c(?![eiy])|q"), "k"),
    (re.compile("[czß]"), "s"),
    (re.compile("th|dh"), "t"),
    (re.compile("gh"), "g"),
    (re.compile("w"), "v"),
    (re.compile("e?ij|ei|[jy]"), "i"),
    (re.compile("ai|ei"), "ai"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("(?<=[aeiou])h(?![aeiou])|(?<![aeiou])(?<!^)h"), ""),
)
_LONGEST = 40


@lru_cache(maxsize=4_000)
def sound(word: str) -> str:
    """A folded name as it sounds, near enough: "poetin" and "putin" give the same."""
    if len(word) <= _SHORTEST or not word.isascii():
        return word
    found = word[:_LONGEST]
    for pattern, letter in _SOUNDS:
        found = pattern.sub(letter, found)
    for ending in ("s", "e"):
        if len(found) > 4 and found.endswith(ending):
            found = found[:-1]
    return found if len(found) > 1 else word


@lru_cache(maxsize=4_000)
def stem(word: str, language: str) -> str:
    """A folded word without its endings, the same for most forms of a word; not a word itself."""
    word = word[:_LONGEST]
    return _dutch(word) if language == "nl" else _english(word)


def _dutch(word: str) -> str:
    for ending in _DUTCH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST + (ending == "s"):
            word = word[: -len(ending)] + {"heden": "heid", "ingen": "ing", "tten": "t", "dden": "d"}.get(ending, "")
            break
    if len(word) > 3:
        if word[-1] == word[-2]:
            word = word[:-1]
        elif word[-2] == word[-3] and word[-2] in "aeou":
            word = word[:-2] + word[-1]
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1]) if word else word


def _english(word: str) -> str:
    for ending in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            if ending in ("ied", "ies"):
                word += "y"
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word
