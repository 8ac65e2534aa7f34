from datetime import timedelta

import pytest

from tests.polling.documents import page, rss
from tests.polling.fake_time import NOON
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, FaultCode
from tickertui.model.region import Region
from tickertui.polling.reading import Reading, read_answer
from tickertui.polling.retrieval import Retrieved

ADDRESS = "http://nieuws.example/rss"


def read(body: bytes, known: bytes = b"", age: float = 0) -> Reading:
    retrieved = Retrieved(body, "text/html; charset=utf-8", address=ADDRESS, age=age)
    return read_answer(retrieved, known=known, now=NOON, bounds=DocumentBounds())


def test_each_story_has_its_place() -> None:
    reading = read(rss("Nieuwe brug in Kenia", "Sneeuw in Noorwegen"))
    assert reading.document is not None
    assert [story.title for story in reading.document.stories] == ["Nieuwe brug in Kenia", "Sneeuw in Noorwegen"]
    assert [location.region for location in reading.locations] == [Region.AFRICA, Region.EUROPE]


def test_of_the_first_stories_alone_an_unknown_place_may_be_a_misspelt_one() -> None:
    stories = "".join(f"CHARTOEM (ANP) - Bericht nummer {number}.\n{number} minuten geleden\n" for number in range(400))
    reading = read(f"Buitenland\n{stories}".encode())
    regions = [location.region for location in reading.locations]
    assert regions == [Region.AFRICA] * 300 + [Region.INTERNATIONAL] * 100


def test_bytes_that_were_read_before_are_not_read_again() -> None:
    first = read(rss("Een"))
    assert read(rss("Een"), first.digest) == Reading(digest=first.digest)
    assert read(rss("Twee"), first.digest).document is not None


def test_a_page_that_points_to_feeds_gives_those() -> None:
    assert read(page("/a.xml", "/b.xml")).found == ("http://nieuws.example/a.xml", "http://nieuws.example/b.xml")


def test_a_page_that_points_nowhere_is_a_web_page() -> None:
    with pytest.raises(DocumentError) as caught:
        read(page())
    assert caught.value.fault.code is FaultCode.WEB_PAGE


def test_ages_count_from_when_the_page_was_made_and_not_from_when_a_cache_gave_it() -> None:
    wire = (
        b"Meer uit Buitenland\nOSLO (ANP) - De veerpont naar de eilanden vaart weer na een week storm.\n"
        b"10 minuten geleden\n"
    )
    fresh, kept = read(wire).document, read(wire, age=120).document
    assert fresh and kept
    assert fresh.stories[0].published.end - kept.stories[0].published.end == timedelta(seconds=120)
