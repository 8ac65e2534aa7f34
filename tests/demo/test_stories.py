import tomllib
from collections import Counter
from datetime import timedelta
from importlib.resources import files
from itertools import pairwise

import pytest

from tests.demo.moments import SCRIPT, START, after, out_at
from tickertui.demo.stories import Outlet, read_script, released, round_length
from tickertui.model.region import Region
from tickertui.sources.sentences import first_sentence

LIVE = [story for story in SCRIPT if story.at >= timedelta()]
ROUND = round_length(SCRIPT) / timedelta(minutes=1)

TWO_STORIES = """
[[story]]
id = "kraan"
at = -5
feed = "rss"
place = "GENT"
agencies = ["BELGA"]
region = "Europa"
title = "Kraan op drift"
lead = "Een kraan is op drift."
paragraphs = ["Niemand raakte gewond."]

[[story]]
id = "meeuw"
at = 1.5
feed = "wire"
place = ""
agencies = []
region = "Internationaal"
title = "Meeuw eist friet"
lead = "Een meeuw eist friet. Hij krijgt haar niet."
paragraphs = []
breaking = true
headline = true
event = "friet"

[[story.revision]]
at = 2
title = "Meeuw krijgt friet"
breaking = false
"""


def test_a_script_says_what_comes_out_and_how_it_is_revised() -> None:
    kraan, meeuw = read_script(TWO_STORIES)
    assert (kraan.outlet, kraan.region, kraan.place, kraan.agencies) == (Outlet.RSS, Region.EUROPE, "GENT", ("BELGA",))
    assert (kraan.headline, kraan.event, kraan.language, len(kraan.versions)) == (False, "", "nl", 1)
    first, second = meeuw.versions
    assert (first.title, first.breaking, second.title, second.breaking) == (
        "Meeuw eist friet", True, "Meeuw krijgt friet", False,
    )  # fmt: skip
    assert second.lead == first.lead
    assert (meeuw.at, second.at) == (timedelta(seconds=90), timedelta(minutes=2))


@pytest.mark.parametrize(
    ("right", "wrong"), [('feed = "rss"', 'feed = "telex"'), ('region = "Europa"', 'region = "Atlantis"')]
)
def test_a_script_with_an_unknown_source_or_region_is_refused(right: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=r"telex|Atlantis"):
        read_script(TWO_STORIES.replace(right, wrong))


def test_the_script_has_dozens_of_stories_across_all_regions_and_sources() -> None:
    regions = Counter(story.region for story in SCRIPT)
    assert min(regions[region] for region in Region) >= 5
    outlets = Counter(story.outlet for story in SCRIPT)
    assert min(outlets[outlet] for outlet in Outlet) >= 5
    assert len({story.id for story in SCRIPT}) == len(SCRIPT) > 90


def test_nothing_in_the_script_goes_unread() -> None:
    fields = {"id", "at", "feed", "event", "language", "place", "agencies", "region", "headline", "breaking"}
    fields |= {"title", "lead", "paragraphs", "revision"}
    tables = tomllib.loads((files("tickertui.demo") / "stories.toml").read_text("utf-8"))["story"]
    assert {field for table in tables for field in table} <= fields
    revised = {field for table in tables for revision in table.get("revision", ()) for field in revision}
    assert revised <= {"at", "title", "lead", "paragraphs", "breaking"}


def test_the_backlog_is_there_at_once_and_the_rest_is_not() -> None:
    backlog = out_at(0)
    assert {story.id for story in backlog} == {story.id for story in SCRIPT if story.at < timedelta()}
    assert [story.published for story in backlog] == sorted((story.published for story in backlog), reverse=True)
    assert all(story.published < START for story in backlog)


def test_a_story_comes_out_at_its_time_and_not_before() -> None:
    story = LIVE[0]
    moment = START + story.at
    before = released(SCRIPT, start=START, now=moment - timedelta(seconds=1))
    assert story.id not in {told.id for told in before}
    (newest, *_) = released(SCRIPT, start=START, now=moment)
    assert (newest.id, newest.published, newest.changed) == (story.id, moment, moment)


def test_news_comes_steadily() -> None:
    moments = sorted({version.at for story in LIVE for version in story.versions})
    gaps = [later - sooner for sooner, later in pairwise(moments)]
    gaps += [moments[0], round_length(SCRIPT) - moments[-1] + moments[0]]
    assert max(gaps) <= timedelta(seconds=60)
    assert timedelta(seconds=20) <= sum(gaps, timedelta()) / len(gaps) <= timedelta(seconds=40)


def test_the_one_that_is_breaking_comes_after_two_minutes_and_leads() -> None:
    assert not any(story.breaking for story in out_at(1.99))
    (story,) = (story for story in out_at(2) if story.breaking)
    assert story.headline
    assert story.outlet is Outlet.WIRE


def test_a_revision_changes_the_text_and_leaves_the_time_of_publication() -> None:
    revised = [story for story in SCRIPT if len(story.versions) > 1]
    assert len(revised) >= 6
    for story in revised:
        for sooner, later in pairwise(story.versions):
            told = {
                moment: next(one for one in released(SCRIPT, start=START, now=START + moment) if one.id == story.id)
                for moment in (later.at - timedelta(seconds=1), later.at)
            }
            before, now = told.values()
            assert (before.title, before.text) != (now.title, now.text)
            assert before.published == now.published == START + story.at
            assert (before.changed, now.changed) == (START + sooner.at, START + later.at)


def test_a_wire_story_keeps_the_sentence_it_is_known_by() -> None:
    for story in SCRIPT:
        if story.outlet is Outlet.WIRE:
            assert len({first_sentence(version.lead) for version in story.versions}) == 1


def test_the_script_begins_again_when_it_is_told() -> None:
    assert {story.id for story in out_at(ROUND - 0.01)} == {story.id for story in SCRIPT}
    first = LIVE[0]
    again = out_at(ROUND + first.at / timedelta(minutes=1))[0]
    assert again.id == f"{first.id}-2"
    assert again.published == after(ROUND) + first.at
    assert again.title == first.versions[0].title


def test_later_rounds_have_no_breaking_news_and_leave_the_wire_page_alone() -> None:
    later = [story for story in out_at(3 * ROUND - 0.01) if story.published >= after(ROUND)]
    assert Counter(story.id.rsplit("-", 1)[1] for story in later) == {"2": len(LIVE), "3": len(LIVE)}
    assert not any(story.breaking or story.headline for story in later)
    assert {story.outlet for story in later} == {*Outlet} - {Outlet.WIRE}


def test_a_story_in_a_later_round_is_revised_too() -> None:
    story = next(story for story in LIVE if len(story.versions) > 1)
    last = story.versions[-1]
    told = {one.id: one for one in released(SCRIPT, start=START, now=after(2 * ROUND) + last.at)}
    assert told[f"{story.id}-3"].text == told[story.id].text
    assert told[f"{story.id}-3"].changed == after(2 * ROUND) + last.at


def test_a_demo_that_runs_for_days_holds_no_more_than_one_that_runs_for_hours() -> None:
    assert len(out_at(10 * ROUND)) == len(out_at(1_000 * ROUND))


def test_a_clock_that_is_put_back_shows_what_was_there_at_the_start() -> None:
    assert out_at(-30) == out_at(0)
