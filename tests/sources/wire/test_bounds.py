"""The bounds on a wire page's stories and on their text."""

from collections.abc import Callable

import pytest

from tests.sources.reading import read
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import FaultCode

SHORT = "{} (ANP) - De brug is dicht.\n3 uur geleden\n"
HEADLINE = "Dijk houdt stand\nOSLO (ANP) - De dijk houdt stand.\n2 uur geleden\nMeer uit Buitenland\n"


def test_the_headline_counts_among_the_stories() -> None:
    page = HEADLINE + SHORT.format("KIEV") + SHORT.format("PARIJS")
    found = read(page, bounds=DocumentBounds(stories=2))
    assert [story.place for story in found.stories] == ["OSLO", "KIEV"]
    assert [warning.code for warning in found.warnings] == [FaultCode.TOO_MANY_STORIES]
    assert len(read(page, bounds=DocumentBounds(stories=3)).stories) == 3


def test_a_story_of_many_paragraphs_is_bounded_as_a_whole() -> None:
    page = "OSLO (ANP) - De dijk houdt stand.\n" + "Het bestuur is tevreden over het werk.\n" * 50 + "3 uur geleden"
    (story,) = read(page, bounds=DocumentBounds(text=200)).stories
    assert 150 < sum(map(len, story.paragraphs)) <= 200
    assert story.paragraphs[-1].endswith("…")


def as_html(page: str) -> str:
    return f"<html><body>{''.join(f'<p>{line}</p>' for line in page.splitlines())}</body></html>"


@pytest.mark.parametrize("written", [str, as_html])
@pytest.mark.parametrize(("stories", "warned"), [(20, False), (2_000, True)])
def test_a_page_that_is_not_read_to_its_end_says_so(written: Callable[[str], str], stories: int, warned: bool) -> None:
    page = written("".join(SHORT.format(f"K{'A' * (at % 26)}{chr(65 + at % 26)}") for at in range(stories)))
    found = read(page, bounds=DocumentBounds(text=500))
    assert len(found.stories) > 10
    assert [warning.code for warning in found.warnings] == [FaultCode.PAGE_TOO_LONG] * warned


def test_a_page_of_more_lines_than_are_read_or_with_one_that_is_too_long_says_so() -> None:
    lines = HEADLINE + SHORT.format("KIEV")
    for page, bounds in ((lines, DocumentBounds(elements=5)), (lines + "woord " * 40_000, DocumentBounds())):
        assert [warning.code for warning in read(page, bounds=bounds).warnings] == [FaultCode.PAGE_TOO_LONG]
    assert not read(lines, bounds=DocumentBounds(elements=7)).warnings
