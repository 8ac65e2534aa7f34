"""``tickertui classify``: a line in, a line out."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Ticker
from tickertui.cli.commands import classify


class Input(io.TextIOWrapper):
    """Standard input that holds these bytes."""

    def __init__(self, body: bytes) -> None:
        super().__init__(io.BytesIO(body))


@pytest.fixture
def told(ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> "Told":
    return Told(ticker, monkeypatch)


class Told:
    """``told("a line", …)`` gives what the command answers to these lines."""

    def __init__(self, ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> None:
        self._ticker, self._monkeypatch = ticker, monkeypatch

    def __call__(self, *lines: str | bytes) -> Ran:
        body = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)
        self._monkeypatch.setattr(sys, "stdin", Input(body))
        return self._ticker("classify")


def test_a_dateline_a_headline_and_an_object_each_have_an_answer(told: Told) -> None:
    ran = told(
        "NAIROBI (ANP/AFP) - De brug is weer open. Het verkeer rijdt.",
        "SALVADOR, Feb 26 - The harvest was good.",
        "Sneeuw in Noorwegen. Wegen zijn dicht.",
        json.dumps({"title": "Strikes", "lead": "Trains in Peru stand still.", "language": "en"}),
        json.dumps({"title": "Brug open", "lead": "LISSABON (ANP) - De brug is open.", "text": None}),
        json.dumps({"title": "Brug open", "place": "TOKIO"}),
    )
    assert (ran.code, ran.err) == (0, "")
    assert [(story["line"], story["region"], story["country"]) for story in ran.json] == [
        (1, "Afrika", "KE"), (2, "Latijns-Amerika", "BR"), (3, "Europa", "NO"),
        (4, "Latijns-Amerika", "PE"), (5, "Europa", "PT"), (6, "Azië", "JP"),
    ]  # fmt: skip
    assert ran.json[0] == {
        "line": 1,
        "title": "De brug is weer open.",
        "lead": "Het verkeer rijdt.",
        "place": "NAIROBI",
        "agencies": ["ANP", "AFP"],
        "language": "",
        "region": "Afrika",
        "regions": ["Afrika"],
        "country": "KE",
        "place_reason": {"kind": "dateline", "words": "NAIROBI"},
    }


def test_its_names_are_those_of_the_list(told: Told, ticker: Ticker, page: Path) -> None:
    listed = ticker("list", "--json", "--source", str(page)).json[0]
    assert set(told("Sneeuw in Noorwegen").json[0]) - {"line"} <= set(listed)


def test_empty_lines_have_no_answer_and_keep_their_numbers(told: Told) -> None:
    ran = told("", "Sneeuw in Noorwegen", "  \t ", "\x00", "Regen in Peru\r")
    assert [(story["line"], story["region"]) for story in ran.json] == [
        (2, "Europa"),
        (4, "Internationaal"),
        (5, "Latijns-Amerika"),
    ]
    assert ran.code == 0


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": "x"', "geen geldige JSON (Expecting ',' delimiter)"),
        ('{"a":' * 50_000, "geen geldige JSON (RecursionError)"),
        ('{"title": 3}', "title moet tekst zijn"),
        ('{"titel": "x"}', "een JSON-object zonder title, lead, text of place"),
        ('{"title": "' + "x" * classify.LONGEST + '"}', "een JSON-object van meer dan 1048576 bytes"),
    ],
)  # fmt: skip
def test_a_bad_object_is_told_of_and_the_others_are_answered(told: Told, line: str, reason: str) -> None:
    ran = told("Sneeuw in Noorwegen", line, "Regen in Peru")
    assert ran.code == 1
    assert ran.err == f"tickertui: regel 2: {reason}\n"
    assert [story["line"] for story in ran.json] == [1, 3]


def test_a_huge_line_is_placed_by_its_beginning_and_answered_shortly(told: Told) -> None:
    ran = told("Sneeuw in Noorwegen " + "en nog meer " * 400_000, "Regen in Peru")
    assert [story["region"] for story in ran.json] == ["Europa", "Latijns-Amerika"]
    assert len(ran.out) < 20_000


def test_bytes_that_are_no_utf8_are_replaced(told: Told) -> None:
    ran = told(b"\xef\xbb\xbfSneeuw in Noorwegen \xff\xfe", b"\xe9\xe9n brug in Peru")
    assert [story["region"] for story in ran.json] == ["Europa", "Latijns-Amerika"]
    assert "\ufffd" in ran.json[0]["title"]


def test_without_input_there_is_nothing_to_say(ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert ticker("classify") == Ran(0, "", "")


def test_the_users_own_places_count(told: Told, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "places.tsv").write_text("place KE Noorwegen\nplace XX Peru\n")
    ran = told("Sneeuw in Noorwegen")
    assert (ran.json[0]["country"], ran.code) == ("KE", 0)
    assert ran.err.startswith("tickertui: ~/config/places.tsv regel 2: onbekend land XX")


def test_they_count_in_a_list_and_in_what_is_polled_too(ticker: Ticker, home: Path, page: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "places.tsv").write_text("place AU Lissabon\n")
    (home / "config" / "config.toml").write_text(f'[[feeds]]\naddress = "{page}"\n')
    assert "Oceanië" in {story["region"] for story in ticker("list", "--json", "--source", str(page)).json}
    assert ticker("poll").code == 0
    assert "Oceanië" in {story["region"] for story in ticker("list", "--json").json}


def _process(home: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tickertui", "classify"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=home,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip


def test_each_line_is_answered_while_the_pipe_stays_open(home: Path) -> None:
    with _process(home) as process:
        assert process.stdin and process.stdout
        for line, region in ((b"Sneeuw in Noorwegen\n", "Europa"), (b"Regen in Peru\n", "Latijns-Amerika")):
            process.stdin.write(line)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["region"] == region
        process.stdin.close()
        assert process.wait(20) == 0


def test_a_reader_that_goes_away_is_no_failure(home: Path) -> None:
    with _process(home) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(b"Sneeuw in Noorwegen\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b"Regen in Peru\n" * 10)
        process.stdin.close()
        assert (process.wait(20), process.stderr.read()) == (0, b"")
