"""Each bound on a document holds, and what a document may cost is counted in work and not in bytes."""

import json
from collections.abc import Callable
from dataclasses import replace
from html import escape

import pytest

from tests.sources.reading import item, read, refusal, rss
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import FaultCode
from tickertui.model.story import Document, Story
from tickertui.sources.discovery import feeds_of_page
from tickertui.sources.feeds.readable import ReadableText
from tickertui.sources.html.streaming import stream_html
from tickertui.sources.wire.lines import lines_of_text

USUAL = DocumentBounds()


def only(document: str, **bounds: int) -> Story:
    (story,) = read(document, bounds=replace(USUAL, **bounds)).stories
    return story


def warnings(document: Document) -> list[FaultCode]:
    return [warning.code for warning in document.warnings]


MANY = "".join(f'<a href="/{i}">x</a><img src="/{i}.jpg"><p>alinea {i}, een wat langere</p>' for i in range(40))
FULL = item(
    f"<title>{'titel ' * 200}</title><author>{'naam ' * 200}</author><description>{'lead ' * 10}</description>"
    + "".join(f"<category>rubriek {i}</category><enclosure url='https://a.example/{i}.mp3'/>" for i in range(40))
    + f"<content:encoded><![CDATA[{MANY}]]></content:encoded><link>https://a.example/{'a' * 150}</link>"
)
MEASURES: dict[str, Callable[[Story], int]] = {
    "title": lambda story: len(story.title),
    "lead": lambda story: len(story.lead),
    "text": lambda story: sum(map(len, story.paragraphs)),
    "paragraphs": lambda story: len(story.paragraphs),
    "field": lambda story: max(len(story.author), *map(len, story.categories)),
    "links": lambda story: len(story.links),
    "images": lambda story: max(len(story.images), len(story.enclosures)),
    "categories": lambda story: len(story.categories),
}


@pytest.mark.parametrize("name", MEASURES)
def test_a_field_has_the_length_that_is_asked_for(name: str) -> None:
    measure = MEASURES[name]
    assert measure(only(FULL)) > 5
    assert measure(only(FULL, **{name: 5})) <= 5
    assert measure(only(FULL, **{name: 7})) > measure(only(FULL, **{name: 3}))


def test_an_address_that_is_too_long_is_none() -> None:
    assert only(FULL).url is not None
    assert only(FULL, url=100).url is None


def test_the_bound_on_depth_is_the_one_asked_for() -> None:
    deep = item("<title>Dijk</title>" + "<b>" * 30 + "</b>" * 30)
    assert refusal(deep, bounds=replace(USUAL, depth=40)) is None
    assert refusal(deep, bounds=replace(USUAL, depth=20)) is FaultCode.TOO_DEEP


ELEMENTS = {
    "elements": lambda n: rss("<item><title>Goed</title></item><item>" + "<b/>" * n + "</item>"),
    "attributes": lambda n: rss("<item><title>Goed</title></item><item>" + "<b a='' b='' c='' d=''/>" * n + "</item>"),
    "references": lambda n: rss(f"<item><title>Goed</title></item><item><title>{'&amp;' * n * 8}</title></item>"),
    "items": lambda n: rss("<item><title>Goed</title></item>" + "<item/>" * n),
    "comments": lambda n: rss("<item><title>Goed</title></item>" + "<!--x-->" * n * 4),
    "JSON": lambda n: json.dumps({"title": "W", "items": [{"title": "Goed"}, *({"id": str(i)} for i in range(n))]}),
}  # fmt: skip


@pytest.mark.parametrize("name", ELEMENTS)
def test_what_has_more_elements_than_it_may_is_read_up_to_there(name: str) -> None:
    document = ELEMENTS[name](5_000)
    assert FaultCode.TOO_MANY_ELEMENTS not in warnings(read(document, bounds=replace(USUAL, elements=60_000)))
    cut = read(document, bounds=replace(USUAL, elements=2_000))
    assert "Goed" in [story.title for story in cut.stories]
    assert FaultCode.TOO_MANY_ELEMENTS in warnings(cut)


def test_json_of_one_endless_item_is_refused() -> None:
    document = json.dumps({"title": "W", "items": [{"id": "1", "title": "Dijk", "x": [[]] * 5_000}]})
    assert refusal(document) is None
    assert refusal(document, bounds=replace(USUAL, elements=1_000)) is FaultCode.TOO_MANY_ELEMENTS


def test_of_more_items_than_fit_the_newest_are_kept_whichever_end_they_stand_at() -> None:
    items = [
        f"<item><title>Bericht {i}</title><pubDate>2026-01-{i // 24 + 1:02}T{i % 24:02}:00:00Z</pubDate></item>"
        for i in range(480)
    ]
    bounds = replace(USUAL, stories=20)
    for order, expected in ((items, range(460, 480)), (items[::-1], range(479, 459, -1))):
        found = read(rss("\n".join(order) + " " * 20_000), bounds=bounds)
        assert [story.title for story in found.stories] == [f"Bericht {i}" for i in expected]
        assert warnings(found) == [FaultCode.TOO_MANY_STORIES]


def test_items_between_the_first_and_the_last_are_passed_over_unread() -> None:
    dated = "<item><title>{}</title><pubDate>2026-01-20T00:00:00Z</pubDate></item>"
    between = "<item><title>tussenin</title>" + "<b/>" * 300 + "</item>"
    document = rss(dated.format("eerste") * 10 + " " * 20_000 + between * 400 + dated.format("laatste") * 10)
    found = read(document, bounds=replace(USUAL, stories=5, elements=5_000))
    assert warnings(found) == [FaultCode.TOO_MANY_STORIES]


@pytest.mark.parametrize("is_escaped", [False, True])
def test_a_publishers_feed_of_five_megabytes_stays_within_the_bounds(is_escaped: bool) -> None:
    sentence = "De dijk bij de sluis houdt stand, ook nu het water hoger staat dan in de afgelopen jaren"
    html = f'<p class="tekst">{sentence}, zegt <a href="/a" rel="nofollow">het schap</a> &amp; de stad.</p>\n' * 18
    body = escape(html) if is_escaped else f"<![CDATA[{html}]]>"
    story = f"<item><title>Dijk</title><guid>1</guid><description>{body}</description>{'<a>b</a>' * 8}</item>"
    text = ReadableText(rss(story * (5_000_000 // len(story))), 0, USUAL)
    assert sum(map(len, text.pieces())) > 4_900_000
    assert not text.spent


class _Counter:
    """A target that counts what comes to it."""

    def __init__(self) -> None:
        self.characters = self.attributes = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.attributes += len(attributes)

    def end(self, tag: str) -> None:
        """Ends are not counted."""

    def data(self, text: str) -> None:
        self.characters += len(text)

    def close(self) -> None:
        """Nor is the end."""


@pytest.mark.parametrize("piece", ["woord ", "<a ", "<a b=c "])
def test_html_without_an_end_of_a_tag_is_passed_over(piece: str) -> None:
    counter = _Counter()
    stream_html("<p>" + piece * 300_000 + "<p>slot</p>", counter)  # type: ignore[arg-type]  # no Mapping: it counts
    assert counter.characters + counter.attributes < 250_000


def test_a_page_in_text_is_read_as_far_as_its_bounds_go() -> None:
    bounds = replace(USUAL, elements=100, text=1_000)
    assert len(list(lines_of_text("regel\r\n" * 1_000, bounds))) == 100
    assert sum(len(line.text) for line in lines_of_text("woord " * 50 + "\n", bounds)) == 299
    assert sum(len(line.text) for line in lines_of_text(("woord " * 50 + "\n") * 1_000, bounds)) < 13_000
    assert [line.text for line in lines_of_text("a\r\n\r\nb\rc\nd", bounds)] == ["a", "b", "c", "d"]


def test_a_page_of_a_million_marks_is_looked_through_for_feeds_no_further_than_its_head() -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    assert feeds_of_page(f"<html>{'<b>x' * 2_000}{link}", "https://a.example/")
    assert not feeds_of_page(f"<html>{'<b>x' * 60_000}{link}", "https://a.example/")


def test_the_texts_of_all_stories_together_are_bounded_and_the_first_come_whole() -> None:
    items = "".join(f"<item><title>B{i}</title><description>{'woord ' * 100}</description></item>" for i in range(20))
    found = read(rss(items), bounds=replace(USUAL, texts=6_000))
    lengths = [sum(map(len, story.paragraphs)) for story in found.stories]
    assert lengths[:5] == [599] * 5
    assert all(0 < length <= 200 for length in lengths[5:])
    assert warnings(found) == [FaultCode.TOO_MUCH_TEXT]
    assert not read(rss(items)).warnings
