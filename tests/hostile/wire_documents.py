"""Wire pages in text: of one line, of a million, and made to have patterns go back over them again and again."""

from tests.hostile.kinds import Kinds, Outcome
from tests.hostile.shells import GOOD_WIRE

KINDS = Kinds()
_add = KINDS.add

# Each is a piece of a line to repeat, and how often it fills some nine megabytes.
PIECES = {
    "word": ("a", 9_000_000),
    "words": ("dijk ", 1_800_000),
    "space": (" ", 9_000_000),
    "tab": ("\t", 9_000_000),
    "nbsp": ("\xa0", 4_500_000),
    "less-than": ("<", 9_000_000),
    "ampersand": ("&", 9_000_000),
    "parenthesis": ("(", 9_000_000),
    "parenthesis-closing": (")", 9_000_000),
    "parentheses": ("A (A ", 1_800_000),
    "parentheses-pairs": ("(ANP) ", 1_500_000),
    "dash": ("- ", 4_500_000),
    "dashes": ("-", 9_000_000),
    "dash-word": ("A - ", 2_200_000),
    "dot": (".", 9_000_000),
    "dots": (". ", 4_500_000),
    "abbreviations": ("dr. ", 2_200_000),
    "initials": ("A.", 4_500_000),
    "digits": ("1", 9_000_000),
    "digits-apart": ("1 ", 4_500_000),
    "quote": ("'", 9_000_000),
    "quotes": ("'A ", 3_000_000),
    "capital": ("A", 9_000_000),
    "capitals": ("A ", 4_500_000),
    "slash": ("A/", 4_500_000),
    "comma": ("A, ", 3_000_000),
    "colon": (": ", 4_500_000),
    "brackets": ("[red]", 1_800_000),
    "ago": ("3 uur geleden ", 640_000),
    "ago-glued": ("3 uur geledenA", 640_000),
    "ago-dateline": ("3 uur geledenOSLO (ANP) - Ja. ", 290_000),
    "ago-only": ("geleden ", 1_100_000),
    "ago-word": ("geledenAB ", 900_000),
    "now": ("nu ", 3_000_000),
    "dateline": ("OSLO (ANP) - ", 690_000),
    "section": ("Meer uit ", 1_000_000),
    "section-glued": ("Meer uit BuitenlandOSLO ", 370_000),
    "section-after-dot": (".Meer uit A", 800_000),
    "pointer": ("Lees ook: ", 900_000),
    "the-post": ("The post appeared first on ", 330_000),
    "button": ("Delen | ", 1_100_000),
    "half": ("een half ", 1_000_000),
    "mark": ("e\u0301", 3_000_000),
    "marks": ("\u0301", 4_500_000),
    "joiner": ("\u200d", 3_000_000),
    "unseen": ("\u200b", 3_000_000),
    "right-to-left": ("\u05d0\u202e", 1_800_000),
    "arabic-digits": ("٣ uur geleden ", 600_000),
    "astral": ("\U0001f600", 2_200_000),
    "controls": ("\x1b[2J", 2_200_000),
    "hangul": ("\u1160", 3_000_000),
    "month": ("24 nov ", 1_200_000),
    "clock": ("14:05 ", 1_500_000),
    "separator": ("\u2028", 3_000_000),
    "carriage-return": ("\r", 9_000_000),
}  # fmt: skip

for _name, (_piece, _heavy) in PIECES.items():
    _line = f"{_piece * 180}\n"
    KINDS.repeat(f"wire-line-{_name}.txt", lambda text: f"OSLO (ANP) - De brug {text}", _piece, heavy=_heavy)
    KINDS.repeat(f"wire-first-{_name}.txt", lambda text: f"{text}\n{GOOD_WIRE}", _piece, heavy=_heavy)
    KINDS.repeat(f"wire-lines-{_name}.txt", lambda text: GOOD_WIRE + text, f"{_piece}\n", heavy=min(_heavy, 1_500_000))
    _short = f"{_piece * (60 // len(_piece) + 1)}\n"
    KINDS.repeat(
        f"wire-short-lines-{_name}.txt", lambda text: GOOD_WIRE + text, _short, heavy=_heavy * len(_piece) // 60
    )
    KINDS.repeat(f"wire-long-lines-{_name}.txt", lambda text: GOOD_WIRE + text, _line, heavy=_heavy // 180)

_add(
    "wire-stories.txt",
    lambda n: "".join(f"OSLO (ANP) - De brug {i} is dicht.\n{i % 20} uur geleden\n" for i in range(n)),
    heavy=180_000,
    outcome=Outcome.STORIES,
)
_add(
    "wire-stories-one-line.txt",
    lambda n: "".join(f"OSLO (ANP) - De brug {i} is dicht. {i % 20} uur geleden " for i in range(n)),
    heavy=180_000,
    outcome=Outcome.STORIES,
)
_add(
    "wire-paragraphs.txt",
    lambda n: "OSLO (ANP) - De brug is dicht.\n" + "De brug is dicht.\n" * n + "3 uur geleden\n",
    heavy=500_000,
    outcome=Outcome.STORIES,
)
_add("wire-headline-lines.txt", lambda n: "Een kop\n" * n + GOOD_WIRE, heavy=1_000_000)
_add("wire-bylines.txt", lambda n: f"Kop\nDoor {'A' * 30} {'van ' * 4}" + "A " * n + f"\n{GOOD_WIRE}", heavy=4_000_000)
_add("wire-no-story.txt", lambda n: "Zomaar een regel over niets.\n" * n, heavy=300_000, outcome=Outcome.REFUSED)

AGES = (
    "1" + "0" * 50 + " minuten geleden",
    "-5 minuten geleden",
    "-0 uur geleden",
    "٣ uur geleden",
    "999999999999 jaar geleden",
    "0 seconden geleden",
    "een half miljoen jaar geleden",
    "24 november 0000",
    "99:99",
    "32 januari 2026",
    "2026-99-99",
    "9999-12-31 23:59",
    "1e9 uur geleden",
    "anderhalve eeuw geleden",
    "½ uur geleden",
    "² uur geleden",
    "4294967296 dagen geleden",
    "25 feb 2",
    "0-0-0000",
    "zondag 24:00",
    "31-02-2026",
    "0001-01-01 00:00",
    "3 uur in de toekomst",
)
_add(
    "wire-ages.txt",
    lambda n: "".join(f"OSLO (ANP) - De brug {i} is dicht.\n{age}\n" for i, age in enumerate(AGES)) + GOOD_WIRE,
    outcome=Outcome.STORIES,
)
_add(
    "wire-ages.html",
    lambda n: "".join(
        f"<p>OSLO (ANP) - De brug {i} is dicht.</p><time datetime='{age}'>{age}</time>" for i, age in enumerate(AGES)
    ),
    outcome=Outcome.STORIES,
)
_add(
    "wire-age-digits.txt",
    lambda n: f"OSLO (ANP) - De brug is dicht.\n{'9' * n} uur geleden\n",
    heavy=9_000_000,
    outcome=Outcome.STORIES,
)
