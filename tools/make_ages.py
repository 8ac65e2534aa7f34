"""Writes tickertui/language/cldr_ages.py from the CLDR data that Babel carries: ``python -m tools.make_ages``."""

from pathlib import Path

from babel import Locale

UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
TARGET = Path(__file__).parent.parent / "tickertui" / "language" / "cldr_ages.py"


Patterns = dict[str, tuple[str, str]]


def patterns(language: str) -> tuple[Patterns, Patterns, Patterns]:
    """Of one language, per unit: the (one, other) patterns for an age, for a short duration, and for one in full."""
    locale = Locale.parse(language)
    past: Patterns = {}
    short: Patterns = {}
    full: Patterns = {}
    for unit in UNITS:
        of_duration = locale._data["unit_patterns"][f"duration-{unit}"]
        past[unit] = _pair(locale._data["date_fields"][unit]["past"])
        short[unit] = _pair(of_duration["short"])
        full[unit] = _pair({**of_duration["short"], **of_duration["long"]})  # what is the same stands once in CLDR
    return past, short, full


def _pair(of_plurals: dict[str, str]) -> tuple[str, str]:
    return of_plurals.get("one", of_plurals["other"]), of_plurals["other"]


# CLDR's "second, relative type 0", which Babel does not carry.
NOW = {"nl": "nu", "en": "now"}


def written() -> str:
    """The module's text."""
    lines = [
        '"""Ages in CLDR\'s words, for Dutch and English. Made by ``python -m tools.make_ages``; not to be edited.',
        "",
        "NOW: language → the word for no age at all. PAST, SHORT and FULL: language → unit → (one, other), the patterns",
        "of relative time in full, of durations in short, and of durations in full.",
        '"""',
        "",
    ]
    past: dict[str, Patterns] = {}
    short: dict[str, Patterns] = {}
    full: dict[str, Patterns] = {}
    for language in NOW:
        past[language], short[language], full[language] = patterns(language)
    lines.append("NOW = {" + ", ".join(f'"{language}": "{now}"' for language, now in NOW.items()) + "}")
    for name, table in (("PAST", past), ("SHORT", short), ("FULL", full)):
        lines.append(f"{name} = {{")
        for language, units in table.items():
            lines.append(f'    "{language}": {{')
            for unit, (one, other) in units.items():
                lines.append(f'        "{unit}": ("{one}", "{other}"),'.replace("\xa0", " "))
            lines.append("    },")
        lines.append("}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
