"""A user's folder in which every file was written by somebody who means harm, and documents of every kind of the same."""

import base64
import json
import sqlite3
import unicodedata
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

CANARY = "EIGENDOM"
"""What the sequences of these documents carry: it may be read as text, and must never be obeyed."""

_PAYLOAD = base64.b64encode(CANARY.encode()).decode()

SEQUENCES = (
    f"\x1b]0;{CANARY}\x07",
    f"\x1b]2;{CANARY}\x1b\\",
    f"\x1b]52;c;{_PAYLOAD}\x07",
    f"\x1b]8;;https://kwaad.example/{CANARY}\x1b\\klik\x1b]8;;\x1b\\",
    f"\x1bP1$r{CANARY}\x1b\\",
    f"\x1b_{CANARY}\x1b\\",
    f"\x1b^{CANARY}\x1b\\",
    "\x1b[2J\x1b[31m\x1b[?1049l\x1b[5;5H\x1b[21t\x1b[6n\x1bc",
    f"\x9d0;{CANARY}\x9c\x9b2J\x90q\x9c",
    "\x0e\x0f\x05\x08\x08\x7f\r\x0b\x0c\x00",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200e\u200f\u061c",
    "\u200b\u200d\u2060\ufeff\u00ad\u034f\u3164\u2028\u2029\x85",
    "\U000e0041\U000e0042\U000e007f\ufff9a\ufffab\ufffb\ufffe",
    "z" + "\u0301" * 60 + "\u0e49" * 60 + "\u200d\u0301" * 30,
)
"""What a terminal would obey, what turns text about, what cannot be seen."""

MARKUP = "[bold]vet[/bold] [@click=app.quit]klik[/] [link=https://kwaad.example/]l[/link] [red [/] \\[x] $x {y} %s"
"""What Textual and Rich would take for markup."""

SCRIPTS = " ".join(
    (
        "שָׁלוֹם עולם",
        "أَخْبَار العالم",
        "東京、ニュース",
        "한국어",
        "हिन्दी की खबर",
        "ข่าวที่นี่",
        unicodedata.normalize("NFD", "Việt Nam"),
        "👨\u200d👩\u200d👧\u200d👦 🇳🇱 👍🏽 ❤\ufe0f 1\ufe0f\u20e3",
    )
)
"""What is no harm: scripts and emoji that must stay as they are."""

PRINTABLE = f"{MARKUP} z{chr(0x301) * 60} {SCRIPTS}".replace("\u200d", "")
"""What a file of settings may hold in a text: it is on one line and nothing of it is a control."""

NASTY = " ".join((*SEQUENCES, MARKUP, SCRIPTS))
"""All of it."""

# Events that have nothing to do with one another, so that each stands in the list by itself.
_TOLD = (
    "Veerman redt twaalf vissers bij Constanta",
    "Parlement van Kenia stemt over visserij",
    "Sneeuw legt vliegveld van Sapporo plat",
    "Museum in Lima vindt keramiek terug",
    "Staking bij sporen in Lyon voorbij",
    "Oogst van saffraan in Herat valt tegen",
    "Brug bij Windhoek na jaren open",
    "Koraal bij Cairns herstelt zich langzaam",
    "Orkest uit Oslo speelt in woestijn",
    "Nieuwe metrolijn rijdt door Bogota",
    "Wolven steken grens bij Trieste over",
    "Tekort aan uien houdt Dhaka bezig",
    "Kernreactor bij Pickering gaat uit bedrijf",
    "Schaakbond kiest voorzitter uit Baku",
    "Walvis strandt op kust van Uruguay",
    "Wijnboeren in Tbilisi krijgen subsidie",
    "Satelliet uit Bangalore bereikt baan",
)

ADDRESS = "https://goed.example/bericht"


@dataclass(frozen=True, slots=True)
class HostileHome:
    """``sources`` are the documents, ``folder`` the user's home."""

    folder: Path
    sources: tuple[Path, ...]

    def environment(self, now: str = "2026-11-24T12:00:00Z") -> Mapping[str, str]:
        """Where its settings and its store lie, and what time it is."""
        return {
            "TICKERTUI_CONFIG_DIR": str(self.folder / "config"),
            "TICKERTUI_DATA_DIR": str(self.folder / "data"),
            "TICKERTUI_NOW": now,
        }

    def tell_more(self) -> None:
        """Change every story of the JSON feed that the settings name, as its publisher might."""
        (self.folder / "e.json").write_bytes(_json_feed("nog eens").encode("utf-8", "surrogatepass"))

    def write_into_store(self) -> None:
        """Put into the store what the program would never have put there."""
        with closing(sqlite3.connect(self.folder / "data" / "stories.sqlite")) as store, store:
            store.execute("UPDATE stories SET title = ? || title, place = ?, lead = ?", (NASTY, NASTY[:60], NASTY))


def hostile_home(folder: Path, *, wrong: bool = False) -> HostileHome:
    """Write all files into ``folder``; ``wrong``: with settings that cannot be taken either, of which the program tells."""
    config = folder / "config"
    config.mkdir(parents=True)
    written = {
        f"a\x1b]0;{CANARY}\x07\u202e.json": _json_feed(""),
        "b[bold].xml": _rss(),
        "c.xml": _atom(),
        "d.txt": _wire_page(),
        "e.json": _json_feed(""),
    }
    for name, text in written.items():
        (folder / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    files = tuple(folder / name for name in written)
    (config / "config.toml").write_text(_config(files[1:], wrong=wrong), encoding="utf-8")
    (config / "filters.toml").write_text(_filters(wrong=wrong), encoding="utf-8")
    return HostileHome(folder, files[:-1])


def _json_feed(more: str) -> str:
    items = [
        {
            "id": str(number),
            "url": f"{ADDRESS}/{number}",
            "title": f"{attack} {_TOLD[number]} {more} {(MARKUP, SCRIPTS)[number % 2]}",
            "summary": f"{_TOLD[number]}. Samenvatting {attack} {more}",
            "content_html": f"<p>{_TOLD[number]}. {attack} {more} {SCRIPTS}</p><p>{MARKUP}</p>"
            f"<p><a href='https://аррӏе.example/{number}'>{attack} https://bank.example/</a>"
            f"<img src='https://goed.example/p.png' alt='{attack}'> &#27;]0;{CANARY}&#7; &#155;2J &#x202e;</p>",
            "authors": [{"name": f"{attack} Schrijver {MARKUP}"}],
            "tags": [f"{attack} rubriek", MARKUP],
            "language": f"nl{attack}",
            "date_published": f"2026-11-24T11:{number:02}:00Z",
            "attachments": [{"url": f"https://goed.example/{number}.mp3", "mime_type": f"audio/{attack}{MARKUP}"}],
        }
        for number, attack in enumerate((*SEQUENCES, "\ud800\udfff", NASTY))
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": f"Proef {NASTY}", "items": items}
    return json.dumps(feed, ensure_ascii=False).replace("\ud800", "\\ud800").replace("\udfff", "\\udfff")


def _xml_text(text: str) -> str:
    """``text`` as XML may hold it: what it may not stands in the HTML inside, as references."""
    plain = "".join(char if char >= " " and not "\ufffe" <= char <= "\uffff" else f"&#{ord(char)};" for char in text)
    return plain.replace("&", "&amp;").replace("<", "&lt;")


def _rss() -> str:
    nasty = _xml_text(NASTY)
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>{nasty}</title><language>{nasty}</language>"
        f"<item><title>{nasty} rss</title><guid>{nasty}</guid><link>{ADDRESS}/rss</link><author>{nasty}</author>"
        f"<category>{nasty}</category><description>&lt;p&gt;{nasty}&lt;/p&gt;</description>"
        f"<enclosure url='https://goed.example/a.mp3' type=\"{nasty.replace(chr(34), '')}\" length='9'/>"
        "<pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>"
    )


def _atom() -> str:
    nasty = _xml_text(NASTY)
    return (
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title type='html'>{nasty}</title>"
        f"<entry><id>{nasty}</id><title type='html'>{nasty} atom</title><author><name>{nasty}</name></author>"
        f"<link href='https://gebruiker@goed.example/atom'/><category term='x' label=\"{nasty.replace(chr(34), '')}\"/>"
        f"<summary type='html'>{nasty}</summary><updated>2026-11-24T09:00:00Z</updated></entry></feed>"
    )


def _wire_page() -> str:
    nasty = " ".join(NASTY.splitlines())
    stories = "".join(f"PARIJS (ANP/{nasty[:40]}) - {_TOLD[-n]} wordt duurder. {nasty}\n{n} uur\n" for n in range(1, 6))
    return f"{nasty} kop\nGENÈVE (ANP) - {nasty}\n1 min\n{stories}"


def _toml(text: str) -> str:
    """``text`` as a string of TOML, whatever it holds."""
    return '"' + "".join(char if char.isalnum() and char.isascii() else f"\\U{ord(char):08X}" for char in text) + '"'


def _config(sources: tuple[Path, ...], *, wrong: bool) -> str:
    feeds = "".join(f"[[feeds]]\naddress = {_toml(str(path))}\nname = {_toml(PRINTABLE)}\n" for path in sources)
    mistakes = (
        f"theme = {_toml(SEQUENCES[0] + MARKUP)}\n{_toml(SEQUENCES[1] + MARKUP)} = {_toml(NASTY)}\n"
        f"[keys]\ndown = {_toml(SEQUENCES[2])}\n{_toml(PRINTABLE)} = {_toml(PRINTABLE)}\n"
    )
    return (
        f"[ui]\nidle_after = 0\ngrouped = false\n{mistakes if wrong else ''}"
        f"[[feeds]]\naddress = {_toml('http://127.0.0.1:9/[bold]x')}\nname = {_toml('weg ' + MARKUP)}\n{feeds}"
    )


def _filters(*, wrong: bool) -> str:
    names = [*(SEQUENCES if wrong else ()), *(f"{number} {PRINTABLE}" for number in range(5))]
    named = "".join(
        f"[[named]]\nname = {_toml(name)}\ntext = {_toml('kenia')}\nagencies = [{_toml(name)}]\nfeeds = [{_toml(name)}]\n"
        for name in names
    )
    return f"{named}[active]\n"
