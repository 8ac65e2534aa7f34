"""What leads: it does not flicker, gives way as time passes, and stays where it is pinned."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import BLOG, FEEDS, NOW, WIRE, Newsroom
from tests.app.shell.screen import line_with, press, titles
from tickertui.app.desk import Asked
from tickertui.app.headline import HeadlinePane
from tickertui.app.screens.news_actions import News
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.model.feed import Feed
from tickertui.model.filter import EVERYTHING
from tickertui.model.interval import Interval
from tickertui.model.lead import LeadReason, LeadRules, WeightRule
from tickertui.model.region import Location, Region
from tickertui.model.story import Document, SourceKind, Story
from tickertui.polling.progress import PollResult
from tickertui.settings.schema import Settings

SIZE = (80, 24)
WIDE = (120, 40)
EUROPE = Location(Region.EUROPE, (Region.EUROPE,))


def a_story(key: str, title: str, minutes: float, **fields: object) -> Story:
    """A story of so many minutes before the newsroom's time."""
    made = Story(key, title, Interval.at(NOW - timedelta(minutes=minutes)), lead=f"{title}, zegt men.")
    return replace(made, **fields)  # type: ignore[arg-type]  # the fields are Story's own


def save(newsroom: Newsroom, feed: Feed, stories: Sequence[Story], kind: SourceKind = SourceKind.RSS) -> None:
    """Save a document of the feed."""
    newsroom.store.save(feed.address, Document(kind, tuple(stories)), [EUROPE] * len(stories))


async def poll(newsroom: Newsroom, feed: Feed, stories: Sequence[Story], kind: SourceKind = SourceKind.RSS) -> None:
    """A poll of the feed that gives these stories, told as the poller does."""
    document = Document(kind, tuple(stories))
    saved = await newsroom.services.store.write(
        type(newsroom.store).save, feed.address, document, [EUROPE] * len(stories)
    )
    newsroom.poller.tell(PollResult(feed, saved, stories=len(stories) + 20))


def headline(news: News) -> str:
    """The title of what leads."""
    row = news.query_one(HeadlinePane).row
    return row.title if row else ""


async def test_polls_in_turn_do_not_switch_the_lead(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(empty=True)
    early, late = a_story("a", "Sluis bij Brugge dicht", 9), a_story("b", "Haven van Porto ligt stil", 8)
    save(newsroom, WIRE, [early])
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        leading = [headline(news)]
        for turn in range(1, 13):
            newsroom.clock.set(NOW + timedelta(seconds=45 * turn))
            # Each poll brings its feed's own story up to date.
            feed, story = (WIRE, early) if turn % 2 == 0 else (BLOG, late)
            await poll(newsroom, feed, [replace(story, lead=f"{story.lead} Stand van {turn} uur.")])
            await press(pilot)
            leading.append(headline(news))
        assert len(set(leading)) == 1, leading
        assert len(news.list.model) == 1  # the other one is what stands below


async def test_two_wire_pages_polled_in_turn_do_not_switch_the_lead(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(empty=True)
    page = SourceKind.WIRE_PAGE
    first, second = (
        a_story("a", "Sluis bij Brugge dicht", 9, headline=True),
        a_story("b", "Haven van Porto ligt stil", 8, headline=True),
    )
    async with newsroom.app().run_test(size=SIZE) as pilot:
        await press(pilot)
        leading = []
        for turn in range(8):
            newsroom.clock.set(NOW + timedelta(minutes=2 * turn))
            feed, story = (WIRE, first) if turn % 2 == 0 else (BLOG, second)
            memory = newsroom.store.memory(feed.address)
            newsroom.store.remember(replace(memory, last_success=newsroom.clock.now()))
            await poll(newsroom, feed, [replace(story, lead=f"{story.lead} Stand van {turn} uur.")], page)
            news = await press(pilot)
            leading.append(headline(news))
        assert leading == [first.title, *[second.title] * 7]
        assert news.lead is not None
        assert news.lead.reason is LeadReason.PAGE


async def test_what_leads_gives_way_as_time_passes_though_nothing_comes(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(empty=True)
    save(newsroom, WIRE, [a_story("a", "Sluis bij Brugge dicht", 5, breaking=True)])
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        newsroom.clock.set(NOW + timedelta(seconds=20))
        # As urgent, and told so often that it counts for more by far; but what leads may stand its time.
        for version in range(6):
            await poll(newsroom, BLOG, [a_story("b", "Haven van Porto ligt stil", 0, breaking=True, lead=f"{version}")])
        await press(pilot)
        assert headline(news) == "Sluis bij Brugge dicht"
        newsroom.clock.set(NOW + timedelta(minutes=3))
        for _ in range(30):
            news.tick()
        await press(pilot)
        assert headline(news) == "Haven van Porto ligt stil"
        assert titles(news) == ["Sluis bij Brugge dicht"]


async def test_weighing_anew_leaves_the_list_alone_where_the_same_story_leads(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j")
        loads: list[Asked] = []
        monkeypatch.setattr(news.desk, "load", loads.append)
        for _ in range(60):
            news.tick()
        await press(pilot)
        assert loads == []
        assert headline(news).startswith("Denen sluiten")


async def test_the_users_weights_decide(tmp_path: Path) -> None:
    stories = {
        WIRE: a_story("a", "Sluis bij Brugge dicht", 9, breaking=True),
        BLOG: a_story("b", "Haven van Porto ligt stil", 8),
    }
    for weights, expected in (
        ({}, "Sluis bij Brugge dicht"),
        ({"feeds": (WIRE, replace(BLOG, weight=5.0))}, "Haven van Porto ligt stil"),
        ({"weight": (WeightRule("regio:europa porto", 2.0), WeightRule("haven", 3.0))}, "Haven van Porto ligt stil"),
        ({"weight": (WeightRule("brugge", 0.0),)}, "Haven van Porto ligt stil"),
        ({"weight": (WeightRule("porto", 5.0),), "lead": LeadRules(breaking=20)}, "Sluis bij Brugge dicht"),
    ):
        settings = Settings(**{"feeds": FEEDS, **weights})  # type: ignore[arg-type]
        newsroom = Newsroom(tmp_path, settings)
        for feed, story in stories.items():
            save(newsroom, feed, [story])
        async with newsroom.app().run_test(size=SIZE) as pilot:
            assert headline(await press(pilot)) == expected, weights


async def test_a_pinned_story_leads_until_it_is_let_go_whatever_the_filter_is(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(on_disk=True)
    app = newsroom.app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        news = await press(pilot, "j", "j", "P")
        assert headline(news).startswith("Jordanië opent")
        assert line_with(app, "vastgezet") < line_with(app, "Jordanië opent")
        assert line_with(app, "Vastgezet als hoofdbericht; P maakt het los.") >= 0
        assert "Jordanië opent tweede grensovergang voor graan" not in titles(news)
        assert titles(news)[0].startswith("Denen sluiten")  # what led stands where it belongs
        await press(pilot, "4")
        assert headline(news).startswith("Jordanië opent")
        assert len(news.list.model) == newsroom.store.counts(news.filter).shown
        await newsroom.arrive("Vuurtoren bij Lissabon dooft")
        await press(pilot, "0")
        assert headline(news).startswith("Jordanië opent")
    again = make_newsroom(empty=True, on_disk=True).app()
    async with again.run_test(size=WIDE) as pilot:
        news = await press(pilot)
        assert headline(news).startswith("Jordanië opent")
        await press(pilot, "P")  # with nothing chosen the headline is at hand
        assert headline(news).startswith("Denen sluiten")
        assert not any("vastgezet" in line for line in shown(again)[:10])


async def test_pinning_another_story_lets_the_first_go(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "P", "home", "j", "j", "j", "P")
        pinned = [row.title for row in newsroom.store.rows(newsroom.store.ids(EVERYTHING)) if row.pinned]
        assert pinned == [headline(news)]


async def test_a_story_is_pinned_where_it_is_read(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j", "enter", "P")
        assert isinstance(app.screen, ReaderScreen)
        assert headline(news) == app.screen.story.row.title
        await press(pilot, "P")
        assert not any(row.pinned for row in newsroom.store.rows(newsroom.store.ids(EVERYTHING)))
