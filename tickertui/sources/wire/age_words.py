"""The words in which wire pages state ages, in Dutch and English, as regular expressions.

Each group name says what it is: ``count`` and ``unit``, ``hour`` and ``minute`` (``half`` for a.m. and p.m.), ``date``,
``month`` or ``number``, ``year``, ``day`` for a day's name, ``zone``.
"""

import re

from tickertui.sources.dates import MONTH_NAMES

SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800, "M": 2_592_000, "y": 31_536_000}
UNITS = {
    "s": "seconden seconde seconds second secs sec s",
    "m": "minuten minuut minutes minute mins min m",
    "h": "uren uur uurtje hours hour hrs hr u h",
    "d": "dagen dag days day d",
    "w": "weken week weeks wks wk wkn",
    "M": "maanden maand months month mnd mths mth",
    "y": "jaren jaar years year yrs yr jr",
}
# One letter is a unit only in the short form ("5h ago").
UNIT_OF = {name: unit for unit, names in UNITS.items() for name in names.split()}
SPELT_OUT = [name for name in UNIT_OF if len(name) > 1]
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "", "een één eén 'n a an one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
            "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve",
        )
    )
    for word in words.split()
}  # fmt: skip
DAYS_BACK = {"vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1, "eergisteren": 2}
HALVES = {"half": 0.5, "halve": 0.5, "halfuur": 0.5, "anderhalf": 1.5, "anderhalve": 1.5}


def any_of(words: list[str]) -> str:
    """An expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


COUNT = rf"(?P<count>\d{{1,25}}|(?:een\s+|an?\s+)?(?:{any_of(list(HALVES))})|{any_of(list(NUMBERS))})"
ABOUT = r"(?:(?:ongeveer|circa|ruim|bijna|zo'n|about|over|almost)\s+)?"
UNIT = rf"(?P<unit>{any_of(SPELT_OUT)})"
TIME = r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?:\s?uur|\s?(?P<half>[ap])\.?m\b\.?)?"
AT = r"(?:[,\s]+(?:om\s+|at\s+)?"
DAY_NAMES = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
SHORT_DAY_NAMES = r"(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\.?"
MONTH = rf"(?P<month>{any_of(list(MONTH_NAMES))})\.?"

STORY_FOLLOWS = r"(?=\s*$|\s?['’‘]?(?-i:[A-ZÀ-ÖØ-Þ]{2}))"
# An age is the whole of these; what follows it on its line is the next story's dateline.
AGO = re.compile(rf"{ABOUT}{COUNT}\s*{UNIT}\.?\s+(?:geleden|ago)", re.I)
COMPOUND = re.compile(
    rf"{ABOUT}(?P<first>\d{{1,4}})\s?{UNIT.replace('unit', 'larger')}\.?(?:,?\s+(?:en|and)\s+|,?\s+)"
    rf"(?P<count>\d{{1,2}})\s?{UNIT}\.?\s+(?:geleden|ago)",
    re.I,
)
LESS = re.compile(rf"(?:minder\s+dan|less\s+than|nog\s+geen)\s+{COUNT}\s*{UNIT}\.?\s+(?:geleden|ago)", re.I)
SOME = re.compile(rf"(?:een\s+paar|enkele|a\s+few|several)\s+{UNIT}\s+(?:geleden|ago)", re.I)
HALF_HOUR = re.compile(r"(?:een\s+)?(?:half\s?uur|half\s+an\s+hour)\s+(?:geleden|ago)", re.I)
SHORT = re.compile(
    rf"(?P<count>\d{{1,4}})\s?(?P<unit>{any_of(list(UNIT_OF))})\.?(?:\s+(?:geleden|ago)|{STORY_FOLLOWS})", re.I
)
JUST_NOW = re.compile(r"(?:zojuist|zonet|zo-even|daarnet|just\s+now|(?:net\s+binnen|nu|net|now)(?=\s*$))", re.I)
DAY = re.compile(rf"(?P<day>{any_of(list(DAYS_BACK))})(?:{AT}{TIME}))?", re.I)
WEEKDAY = re.compile(rf"(?:afgelopen\s+|last\s+)?(?P<day>{DAY_NAMES}|{SHORT_DAY_NAMES}){AT}{TIME})", re.I)
DATE = re.compile(
    rf"(?:(?:{DAY_NAMES}|{SHORT_DAY_NAMES}),?\s+)?(?P<date>\d{{1,2}})\s+{MONTH}(?:\s+(?P<year>\d{{4}}))?(?:{AT}{TIME}))?",
    re.I,
)
US_DATE = re.compile(rf"{MONTH}\s+(?P<date>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?:{AT}{TIME}))?", re.I)
NUMERIC = re.compile(rf"(?P<date>\d{{1,2}})[-/.](?P<number>\d{{1,2}})[-/.](?P<year>\d{{4}}|\d\d(?!\d))(?:{AT}{TIME}))?")
DAY_AND_MONTH = re.compile(rf"(?P<date>\d{{1,2}})[-/](?P<number>\d{{1,2}}){AT}{TIME})")
ISO = re.compile(
    rf"(?P<year>\d{{4}})-(?P<number>\d\d)-(?P<date>\d\d)(?:(?:T|[,\s]+){TIME}(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
# A clock time alone is a stamp where its line ends, or where the next dateline is glued to it.
CLOCK = re.compile(rf"(?:om\s+|at\s+)?{TIME}{STORY_FOLLOWS}", re.I)
LABEL = re.compile(
    r"(?:(?:laatst\s+)?(?:bijgewerkt|gewijzigd|ge[uü]pdatet|gepubliceerd|geplaatst)|(?:laatste\s+)?update|"
    r"(?:last\s+)?(?:updated|published|posted))\s*:?\s+(?:(?:op|om|on|at)\s+)?",
    re.I,
)

# What every age ends with: a cheap look before the dear ones.
END = re.compile(
    rf"(?:geleden|ago|zojuist|zonet|zo-even|daarnet|\bnow|\bnu|\bnet|{any_of(list(DAYS_BACK))}|{any_of(list(MONTH_NAMES))}|"
    rf"\d|\d\s?(?:{any_of(list(UNIT_OF))})|binnen|[ap]\.?m|z)\.?$",
    re.I,
)
WEEKDAYS = {
    **{name: number % 7 for number, name in enumerate(DAY_NAMES.split("|"))},
    **{name: number % 7 for number, name in enumerate("ma di wo do vr za zo mon tue wed thu fri sat sun".split())},
}
