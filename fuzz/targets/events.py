"""Where stories happen and which tell one event; the lines of text and JSON that the commands for both read."""

import json
from typing import Any

from fuzz import promises
from fuzz.inputs import fields_of, text_of
from fuzz.target import Target
from tickertui.cli import classified as classify_lines
from tickertui.cli import story_lines
from tickertui.cli.json_text import written_json
from tickertui.clusters import Clusterer, clustered
from tickertui.language.words import Language, Words
from tickertui.model.region import REGIONS, Location
from tickertui.model.text import clean, fold
from tickertui.regions import locate

_LONGEST = 1024 * 1024


def check_place(data: bytes) -> None:
    """A region that there is, for reasons that stand in the story."""
    place, title, lead, text = (clean(text_of(field)) for field in fields_of(data, 4))
    for language in ("", "nl", "en"):
        found = locate(place=place, title=title, lead=lead, text=text, language=language)
        _located(found, fold(f"{place} {title} {lead} {text}"))


def _located(found: Location, said: str) -> None:
    assert found.region in REGIONS
    assert not found.regions or len(found.regions) > 1 or found.regions == (found.region,)
    assert found.country == "" or (len(found.country) == 2 and found.country.isupper())
    assert found.reason_kind in ("dateline", "title", "lead", "none")
    assert (found.reason_kind == "none") == (found.reason_words == ""), found
    for words in found.reason_words.split(", "):
        assert fold(words) in said, f"{words!r} does not stand in {said!r}"
    promises.all_clean(found)


def check_classify_line(data: bytes) -> None:
    """The answer to a line is JSON of clean texts, or a sentence says why there is none."""
    line = data.decode("utf-8", "replace").strip()
    if not line:
        return
    try:
        answer = classify_lines.classified(line, locate)
    except classify_lines.LineError as error:
        for language in Language:
            Words(language)(f"cli.classify.{error.key}", **error.particulars, most=_LONGEST)
        return
    promises.all_clean(answer)
    _written(answer)


def check_cluster_lines(data: bytes) -> None:
    """Every story has a cluster that there is, the same whichever line comes first."""
    stories = []
    for line in data.decode("utf-8", "replace").split("\n")[:12]:
        try:
            stories.append(story_lines.story_of_line(line))
        except story_lines.LineError as error:
            for language in Language:
                Words(language)(f"cli.cluster.{error.key}", **error.particulars)
    named = [(f"{number:02}", story.profile) for number, story in enumerate(stories)]
    placed = clustered(named)
    assert len(placed) == len(stories)
    for story, place in zip(stories, placed, strict=True):
        assert place.cluster is None or placed[place.cluster].cluster == place.cluster, (
            "a cluster without the story it is named for"
        )
        assert (place.cluster is None) == (place.reason is None)
        _written({**story.fields, "cluster": place.cluster})
    other_way = clustered(named[::-1])[::-1]
    assert _together([place.cluster for place in placed]) == _together([place.cluster for place in other_way])
    _remembered(named)


def _together(clusters: list[int | None]) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = {}
    for at, cluster in enumerate(clusters):
        if cluster is not None:
            groups.setdefault(cluster, set()).add(at)
    return {frozenset(group) for group in groups.values()}


def _remembered(named: list[tuple[str, Any]]) -> None:
    """A clusterer's own books agree, whatever comes twice and goes."""
    clusterer: Clusterer[str] = Clusterer(most=6)
    for id, profile in (*named, *named[:3]):
        verdict = clusterer.add(id, profile)
        # Where there are too many the oldest is forgotten at once, though it be the one that was added.
        assert id not in clusterer or verdict.cluster == clusterer.cluster_of(id)
    for id, _ in named[::2]:
        clusterer.remove(id)
        assert id not in clusterer
    for id, _ in named:
        cluster = clusterer.cluster_of(id)
        assert cluster is None or id in clusterer.members_of(cluster)


def _written(value: dict[str, Any]) -> None:
    for ascii_only in (True, False):
        text = written_json(value, ascii_only=ascii_only)
        assert clean(text).replace(" ", "") == text.replace(" ", "")
        assert json.loads(text) == value
        assert not ascii_only or text.isascii()


_STORIES = (
    "KYIV\nRussische raketten op Kyiv\nDe stad in Oekraïne is geraakt.\nMeer.",
    "\nTrump en Xi praten in Genève\nDe presidenten van de VS en China.\n",
    "Den Haag\nAjax verslaat Real Madrid\nIn Amsterdam.\n",
    "LONDON, Ontario\nMinister resigns\nThe Canadian minister from St. John's.\n",
    "\n'Dit is niets'\nNiets.\nIn Paramaribo en in Ouagadougou.",
)
_PAIR = (
    '{"id":1,"title":"Aardbeving treft Turkije","lead":"ANKARA (ANP) - Zeker 30 doden bij een beving van 6,1.","lang":"nl",'
    '"published":"2026-01-21T10:00:00Z","feed":"a","url":"https://a.example/beving"}\n'
    '{"id":"b","title":"Earthquake hits Turkey","lead":"ANKARA (AP) - At least 30 dead in 6.1 quake.","language":"en",'
    '"published_to":"2026-01-21T10:30:00+01:00","feed":"b","url":"https://b.example/?url=https://a.example/beving"}\n'
    '{"id":3,"title":"Aardbeving in Turkije: 30 doden","text":"Bij een beving in Ankara.","place":"ANKARA"}\n[1]\n{"id":null}'
)

TARGETS = (
    Target(
        "place",
        check_place,
        tuple(story.encode() for story in _STORIES),
        (
            *("Oekraïne", "Kyiv", "Verenigde Staten", "VS", "Londen", "Paris, Texas", "Georgia", "Jordan", "Niger", "Nigeria"),
            *("Den Haag", "'s-Gravenhage", "Israëlische", "Chinese", "president ", "in ", "van ", "\n", ". ", "-", "Noord-", "EU"),
        ),
        longest=300,
    ),
    Target(
        "classify_line",
        check_classify_line,
        (
            b"OSLO (ANP) - De dijk houdt. Er valt regen.",
            b'{"title":"Dijk houdt","lead":"OSLO (ANP) - Ja.","text":null,"place":"","language":"nl-BE"}',
            b'{"title":"\\ud800\\u202e","lead":1}',
        ),
        ('{"title":"', '","lead":"', '"place":"', '"text":', '"language":"', "\\ud800", "\\u001b[", "(ANP) - ", "1e999", "}"),
        longest=400,
    ),
    Target(
        "cluster_lines",
        check_cluster_lines,
        (_PAIR.encode(),),
        ('{"id":', '"title":"', '"lead":"', '"url":"https://', '"published":"', '"text":"', '"place":"', "\\ud800", "\n", "}"),
        longest=1_200,
    ),
)  # fmt: skip
