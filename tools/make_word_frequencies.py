"""Writes tickertui/clusters/data/frequencies.tsv: ``python -m tools.make_word_frequencies``.

How common Dutch and English words are, from wordfreq (its data CC BY-SA 4.0), which counts them in encyclopedias, subtitles,
news, books and the web. Only this tool needs wordfreq; install it by hand.
"""

import re
from collections import defaultdict
from pathlib import Path

import wordfreq

from tickertui.model.text import fold

TABLE = Path(__file__).parent.parent / "tickertui" / "clusters" / "data" / "frequencies.tsv"
RAREST = 3.2
"""On Zipf's scale (the logarithm of how often a word comes in a billion): rarer words are not in the table."""
STEP = 0.2
_WORD = re.compile(r"[a-z]{2,24}")
_ABOUT = """\
# How common words are: language, Zipf value (logarithm of occurrences in a billion words) times ten, words. Rarer ones are not
# here.
# From wordfreq 3 by Robyn Speer (https://github.com/rspeer/wordfreq), whose data is under CC BY-SA 4.0; so is this file.
# Made by `python -m tools.make_word_frequencies`.
"""


def lines(language: str) -> list[str]:
    """One line for the words of each step of commonness, the commonest first."""
    values: dict[str, float] = {}
    for word in wordfreq.top_n_list(language, 60_000):
        key = fold(word)
        if _WORD.fullmatch(key) and (value := wordfreq.zipf_frequency(word, language)) >= RAREST:
            values[key] = max(value, values.get(key, 0.0))
    steps: dict[int, list[str]] = defaultdict(list)
    for word, value in values.items():
        steps[round(round(value / STEP) * STEP * 10)].append(word)
    return [f"{language}\t{step}\t{' '.join(sorted(steps[step]))}" for step in sorted(steps, reverse=True)]


if __name__ == "__main__":
    TABLE.write_text(_ABOUT + "\n".join([*lines("nl"), *lines("en")]) + "\n", encoding="utf-8")
