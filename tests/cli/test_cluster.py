"""``tickertui cluster``: stories in, stories with their clusters out."""

import io
import json
import sys

import pytest

from tests.cli.conftest import Ran, Ticker
from tickertui.cli.commands import cluster

FERRY = {
    "id": "a",
    "feed": "nu",
    "lang": "nl",
    "published": "2026-11-24T10:25:00Z",
    "title": "Zeker 23 doden bij kapseizen veerboot voor kust Senegal",
    "lead": "DAKAR (ANP) - De boot was onderweg van Ziguinchor naar Dakar toen hij in een storm omsloeg.",
    "url": "https://nu.example/a",
}
FERRY_ENGLISH = {
    "id": "b",
    "feed": "guardian",
    "published": "2026-11-24T11:32:00+01:00",
    "title": "At least 23 dead after ferry capsizes off Senegal",
    "lead": "The vessel was travelling from Ziguinchor to Dakar when it overturned in a storm.",
}
ALONE = {"id": 7, "title": "Brug bij Lissabon weer open", "published": "gisteren", "url": 5, "lead": None, "extra": [1]}


class Told:
    """``told(story, …)`` gives what the command answers to these lines."""

    def __init__(self, ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> None:
        self._ticker, self._monkeypatch = ticker, monkeypatch

    def __call__(self, *lines: object) -> Ran:
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        body = "".join(f"{text}\n" for text in texts).encode("utf-8", "surrogatepass")
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))
        return self._ticker("cluster")


@pytest.fixture
def told(ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> Told:
    return Told(ticker, monkeypatch)


def test_each_story_comes_back_with_its_cluster_and_the_reason(told: Told) -> None:
    ran = told(FERRY_ENGLISH, ALONE, FERRY)
    assert (ran.code, ran.err) == (0, "")
    english, alone, dutch = ran.json
    assert [story["id"] for story in ran.json] == ["b", 7, "a"]
    assert english["cluster"] == dutch["cluster"] == "a"
    assert english["reason"]["kind"] == "names"
    assert "Ziguinchor" in english["reason"]["words"]
    assert dutch["reason"]["kind"] == "names"
    assert alone == {**ALONE, "cluster": None, "reason": None}
    assert {key: dutch[key] for key in FERRY} == FERRY


def test_the_same_address_joins(told: Told) -> None:
    first = {"id": 1, "title": "Brug open", "url": "https://www.krant.example/brug?utm_source=rss"}
    second = {"id": 2, "title": "Iets anders", "url": "https://m.krant.example/brug"}
    ran = told(first, second)
    assert [story["cluster"] for story in ran.json] == [1, 1]
    assert ran.json[1]["reason"] == {"kind": "address", "words": ["krant.example/brug"]}


def test_a_line_without_a_story_is_told_of_and_the_others_are_answered(told: Told) -> None:
    ran = told(FERRY, "geen json", "[1]", {"title": "zonder id"}, {"id": True}, "", ALONE)
    assert ran.code == 1
    assert [story["id"] for story in ran.json] == ["a", 7]
    assert ran.err.splitlines() == [
        "tickertui: regel 2: geen geldige JSON (Expecting value)",
        "tickertui: regel 3: geen JSON-object",
        "tickertui: regel 4: id ontbreekt of is geen tekst of getal",
        "tickertui: regel 5: id ontbreekt of is geen tekst of getal",
    ]


def test_hostile_lines_do_not_stop_it(told: Told) -> None:
    lines = [
        {"id": "\u202e\x1b[31m", "title": "\ud800 \x00 x" * 50, "published": "9999-12-31T23:59:59+14:00"},
        {"id": 10**30, "title": "a" * 50_000, "url": "https://[::1/"},
        "[" * 50_000,
    ]
    ran = told(*lines)
    assert ran.code == 1
    assert [story["cluster"] for story in ran.json] == [None, None]
    assert "\x1b" not in ran.out


def test_nothing_in_nothing_out(told: Told) -> None:
    assert told() == Ran(0, "", "")


def test_bounds_are_kept(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "MOST", 2)
    monkeypatch.setattr(cluster, "LONGEST", 400)
    ran = told({"id": 1, "title": "x" * 500}, {"id": 2}, {"id": 3}, {"id": 4}, {"id": 5})
    assert ran.code == 1
    assert [story["id"] for story in ran.json] == [2, 3]
    assert ran.err.splitlines() == [
        "tickertui: regel 1: meer dan 400 bytes",
        "tickertui: regel 4: meer dan 2 berichten; wat volgt is niet gelezen",
    ]


def test_what_cannot_be_seen_comes_back_escaped(told: Told) -> None:
    story = {"id": "\x7f\u202e", "title": "a\x9b31m\u2028b", "\x85": "\ud800"}
    ran = told(json.dumps(story, ensure_ascii=False))
    assert ran.out.rstrip("\n").isprintable()
    assert ran.json[0]["id"] == "\x7f\u202e"
    assert ran.json[0]["title"] == "a\x9b31m\u2028b"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_only_python_takes_for_json_is_none(told: Told, number: str) -> None:
    ran = told(f'{{"id": 1, "size": {number}}}', ALONE)
    assert ran.code == 1
    assert f"{number} is not JSON" in ran.err
    assert [story["id"] for story in ran.json] == [7]


def test_a_number_too_large_to_count_with_is_null(told: Told) -> None:
    ran = told('{"id": 1, "size": 1e999, "less": -1e999, "small": 1e-999}')
    assert [ran.json[0][key] for key in ("size", "less", "small")] == [None, None, 0.0]


def test_what_the_list_prints_can_be_read(told: Told) -> None:
    renamed = {"lang": "language", "published": "published_to"}
    listed = [{renamed.get(key, key): value for key, value in one.items()} for one in (FERRY, FERRY_ENGLISH)]
    old = {**listed[1], "published_to": "2025-11-24T11:32:00+01:00"}
    answers = [json.loads(line) for line in told(*listed).out.splitlines()]
    assert [answer["cluster"] for answer in answers] == ["a", "a"]
    answers = [json.loads(line) for line in told(listed[0], old).out.splitlines()]
    assert [answer["cluster"] for answer in answers] == [None, None]
