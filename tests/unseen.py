"""What text may not hold, told from Unicode's own properties and not from the program's tables."""

import re
import unicodedata

# Signs of Arabic, Syriac and Kaithi that stand before a number are format controls that are seen.
SEEN_FORMAT = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
KEPT = {chr(code) for code in SEEN_FORMAT} | {"\u200c", "\u200d"}
FLAG = re.compile("\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{1,16}\U000e007f")
INKLESS = set("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


def unseen(text: str) -> set[str]:
    """What of ``text`` cannot be seen or is obeyed, by what Unicode says of each character."""
    text = FLAG.sub("", text)
    return {
        char
        for char in text
        if (unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in KEPT)
        or char in INKLESS
        or ord(char) & 0xFFFE == 0xFFFE
        or 0xFDD0 <= ord(char) <= 0xFDEF
    }


def longest_stack(text: str) -> int:
    """The most marks and joiners that stand in a row."""
    longest = run = 0
    for char in text:
        attached = unicodedata.category(char)[0] == "M" or char in "\u200c\u200d" or 0x1160 <= ord(char) <= 0x11FF
        run = run + 1 if attached else 0
        longest = max(longest, run)
    return longest
