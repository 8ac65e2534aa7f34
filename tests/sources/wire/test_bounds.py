"""The bounds on a wire page's stories and on their text."""

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
