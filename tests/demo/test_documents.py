from dataclasses import replace
from datetime import timedelta

import pytest

from tests.demo.moments import BASE, SCRIPT, START, after, out_at, read_back
from tickertui.demo.documents import document, story_document
from tickertui.demo.stories import Outlet, ReleasedStory, ScriptStory, released
from tickertui.model.age import AgeUnit, age_of
from tickertui.model.interval import Interval
from tickertui.model.story import SourceKind, Story
from tickertui.regions import locate
from tickertui.sources.sentences import first_sentence

KINDS = {
    Outlet.RSS: SourceKind.RSS,
    Outlet.ATOM: SourceKind.ATOM,
    Outlet.JSON: SourceKind.JSON_FEED,
    Outlet.BEACON: SourceKind.RSS,
    Outlet.MERIDIAN: SourceKind.ATOM,
}
FEEDS = [*KINDS]
MOMENTS = [0.0, 2.0, 20.0, 34.9, 80.0]
HOSTILE = "<b>\"Tom\" & 'Jerry'</b> ]]> </p>"


def told_by(outlet: Outlet, minutes: float) -> list[ReleasedStory]:
    return [story for story in out_at(minutes) if story.outlet is outlet]


def as_documents_tell_it(story: ScriptStory) -> list[tuple[ReleasedStory, Story]]:
    """Every version of a story, and what the program reads of it in its source's document."""
    read = []
    for version in story.versions:
        alone = replace(story, versions=(replace(version, at=timedelta(seconds=-90)),))
        (told,) = released([alone, replace(alone, id="later", versions=(replace(version, at=timedelta(days=1)),))],
                           start=START, now=START)  # fmt: skip
        read.append((told, read_back(story.outlet, [told], START).stories[0]))
    return read


@pytest.mark.parametrize("minutes", MOMENTS)
@pytest.mark.parametrize("outlet", FEEDS)
def test_a_feed_is_read_back_as_it_was_meant(outlet: Outlet, minutes: float) -> None:
    found = read_back(outlet, out_at(minutes), after(minutes))
    told = told_by(outlet, minutes)[:30]
    assert (found.kind, found.warnings) == (KINDS[outlet], ())
    assert len(found.stories) == len(told)
    for story, meant in zip(found.stories, told, strict=True):
        assert story.title == meant.title
        assert (story.place, story.agencies) == (meant.place, meant.agencies)
        assert (story.lead, story.paragraphs) == (meant.lead, (meant.lead, *meant.paragraphs))
        assert story.published == Interval.at(meant.published)
        assert (story.language, story.breaking) == (meant.language, meant.breaking)
        assert story.url == f"{BASE}/verhaal/{meant.id}"
        assert story.key.endswith(meant.id)


@pytest.mark.parametrize("minutes", MOMENTS)
def test_the_wire_page_is_read_back_as_it_was_meant(minutes: float) -> None:
    now = after(minutes)
    found = read_back(Outlet.WIRE, out_at(minutes), now)
    told = told_by(Outlet.WIRE, minutes)
    lead = next(story for story in told if story.headline)
    meant = [lead, *[story for story in told if story is not lead][:25]]
    assert (found.kind, found.section, found.warnings) == (SourceKind.WIRE_PAGE, "Buitenland", ())
    assert [story.headline for story in found.stories] == [True, *[False] * 25]
    for story, wanted in zip(found.stories, meant, strict=True):
        assert (story.place, story.agencies) == (wanted.place, wanted.agencies)
        assert (story.lead, story.paragraphs) == (wanted.lead, (wanted.lead, *wanted.paragraphs))
        assert story.url == f"{BASE}/verhaal/{wanted.id}"
        assert story.published.start is not None
        assert story.published.start < wanted.published <= story.published.end
    headline, *shorts = found.stories
    assert headline.title.removeprefix("SPOED: ") == lead.title
    assert headline.breaking == lead.breaking
    assert [story.title for story in shorts] == [first_sentence(story.lead) for story in meant[1:]]


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(), "zojuist"),
        (timedelta(seconds=59), "zojuist"),
        (timedelta(minutes=1), "1 minuut geleden"),
        (timedelta(minutes=59, seconds=59), "59 minuten geleden"),
        (timedelta(hours=5), "5 uur geleden"),
        (timedelta(hours=47), "1 dag geleden"),
        (timedelta(days=9), "1 week geleden"),
    ],
)
def test_the_page_tells_ages_in_its_own_words(age: timedelta, words: str) -> None:
    story = replace(out_at(0)[0], outlet=Outlet.WIRE, published=START - age, changed=START - age)
    page = document(Outlet.WIRE, [story], base=BASE, now=START)
    assert page is not None
    assert f"<p>{words}</p>" in page.body.decode()
    read = read_back(Outlet.WIRE, [story], START).stories[0].published
    assert read.start is not None
    assert read.start < story.published <= read.end


def test_breaking_news_is_marked_as_its_source_marks_it() -> None:
    stories = out_at(3)
    assert read_back(Outlet.WIRE, stories, after(3)).stories[0].title.startswith("SPOED: ")
    (breaking,) = (story for story in read_back(Outlet.RSS, stories, after(3)).stories if story.breaking)
    assert "Spoed" in breaking.categories
    assert "spoed" not in breaking.title.lower()


@pytest.mark.parametrize("outlet", FEEDS)
def test_any_feed_can_mark_breaking_news(outlet: Outlet) -> None:
    story = replace(out_at(0)[0], outlet=outlet, breaking=True)
    assert read_back(outlet, [story], START).stories[0].breaking


@pytest.mark.parametrize("outlet", Outlet)
def test_a_revision_is_the_same_story_with_another_text(outlet: Outlet) -> None:
    before = replace(out_at(0)[0], outlet=outlet)
    after_it = replace(before, paragraphs=("Anders.",), changed=START)
    (first,), (second,) = (read_back(outlet, [story], START).stories for story in (before, after_it))
    assert first.key == second.key
    assert first.paragraphs != second.paragraphs
    assert second.updated == (START if KINDS.get(outlet) in (SourceKind.ATOM, SourceKind.JSON_FEED) else None)


@pytest.mark.parametrize("story", SCRIPT, ids=lambda story: story.id)
def test_the_program_finds_out_where_a_story_happens(story: ScriptStory) -> None:
    for _, read in as_documents_tell_it(story):
        where = locate(
            place=read.place,
            title=read.title,
            lead=read.lead,
            text="\n".join(read.paragraphs),
            language=read.language,
        )
        assert where.region is story.region


def test_the_language_is_told_or_found() -> None:
    for story in SCRIPT:
        assert [read.language for _, read in as_documents_tell_it(story)] == [story.language] * len(story.versions)


@pytest.mark.parametrize("outlet", Outlet)
def test_markup_in_a_text_is_text(outlet: Outlet) -> None:
    story = replace(
        out_at(0)[0], outlet=outlet, title=HOSTILE, lead=f"{HOSTILE} zegt hij.", paragraphs=(HOSTILE,), headline=True
    )
    (read,) = read_back(outlet, [story], START).stories
    assert (read.title, read.lead, read.paragraphs[1]) == (HOSTILE, f"{HOSTILE} zegt hij.", HOSTILE)


@pytest.mark.parametrize("outlet", Outlet)
def test_without_stories_there_is_no_document(outlet: Outlet) -> None:
    assert document(outlet, [], base=BASE, now=START) is None


@pytest.mark.parametrize("outlet", FEEDS)
def test_a_feed_changed_when_its_newest_version_came(outlet: Outlet) -> None:
    served = document(outlet, out_at(20), base=BASE, now=after(20))
    assert served is not None
    assert served.modified == max(story.changed for story in told_by(outlet, 20)[:30])


def test_the_wire_page_changes_when_and_only_when_its_modified_time_does() -> None:
    versions: dict[object, set[bytes]] = {}
    for second in range(0, 360, 5):
        now = START + timedelta(seconds=second)
        page = document(Outlet.WIRE, released(SCRIPT, start=START, now=now), base=BASE, now=now)
        assert page is not None
        assert page.modified <= now
        versions.setdefault(page.modified, set()).add(page.body)
    assert all(len(bodies) == 1 for bodies in versions.values())
    assert len(set().union(*versions.values())) == len(versions) > 6


def test_the_headline_goes_down_among_the_short_stories_when_another_leads() -> None:
    first, second = (read_back(Outlet.WIRE, out_at(minutes), after(minutes)) for minutes in (1.9, 2.0))
    assert first.stories[0].key in {story.key for story in second.stories[1:]}
    assert age_of(out_at(2)[0].published, after(2)).unit is AgeUnit.SECOND


def test_a_storys_page_tells_all_of_it() -> None:
    story = next(story for story in out_at(0) if story.headline)
    page = story_document(story)
    assert page.modified == story.changed
    assert page.content_type.startswith("text/html")
    for words in (story.title, story.dateline, story.lead, *story.paragraphs):
        assert words in page.body.decode()
