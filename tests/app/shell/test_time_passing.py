"""Time passing: ages go on, and the list advances by itself while nobody is there."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from textual.events import MouseScrollDown
from textual.geometry import Region as Area

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import NOW, Newsroom
from tests.app.shell.screen import line_with, press, title
from tickertui.app.listing.story_list import StoryList
from tickertui.app.screens.news_actions import News
from tickertui.settings.schema import UiSettings

SIZE = (80, 24)
WIDE = (120, 40)


def pass_time(newsroom: Newsroom, news: News, seconds: float) -> None:
    """Let time pass, and the screen notice."""
    newsroom.clock.set(newsroom.clock.now() + timedelta(seconds=seconds))
    news.tick()


def runs(news: News) -> bool:
    """Whether the list advances by itself."""
    return news.idleness.running


def wheel_down(x: int, y: int) -> MouseScrollDown:
    """A turn of the wheel, as the terminal sends it."""
    return MouseScrollDown(
        None, x, y, delta_x=0, delta_y=1, button=0, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y
    )


@pytest.fixture
def refreshed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Area]]:
    """The parts of the list that are asked to be drawn anew."""
    areas: list[Area] = []
    refresh = StoryList.refresh

    def note(self: StoryList, *regions: Area, **options: bool) -> StoryList:
        areas.extend(regions or [Area(0, 0, *self.size)])
        return refresh(self, *regions, **options)

    monkeypatch.setattr(StoryList, "refresh", note)
    yield areas


async def test_ages_go_on(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert line_with(app, "4 minuten geleden") >= 0
        assert line_with(app, " 7 min  AZ") >= 0
        pass_time(newsroom, news, 60)
        await press(pilot)
        assert line_with(app, "5 minuten geleden") >= 0
        assert line_with(app, " 8 min  AZ") >= 0
        assert shown(app)[0].endswith("14:03")


async def test_only_the_lines_that_change_are_drawn_anew(make_newsroom: MakeNewsroom, refreshed: list[Area]) -> None:
    newsroom = make_newsroom(ui=UiSettings(idle_after=0))
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        refreshed.clear()
        pass_time(newsroom, news, 1)
        await press(pilot)
        assert refreshed == []
        pass_time(newsroom, news, 59)
        await press(pilot)
        lines = {line for area in refreshed for line in range(area.y, area.bottom)}
        # The eight in view count in minutes; those further on do not show.
        assert lines == set(range(16))


async def test_nobody_there_and_the_list_advances(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=WIDE) as pilot:
        news = await press(pilot)
        told = []
        for seconds in (59, 1, 11, 1, 12):
            pass_time(newsroom, news, seconds)
            await press(pilot)
            told.append(title(news).partition(" ")[0])
        assert told == ["", "Beving", "Beving", "Jordanië", "Eerste"]
        assert line_with(app, "► loopt vanzelf") > 0
        assert news.reader.story is not None
        assert news.reader.story.row.id == news.list.chosen


async def test_what_passes_by_itself_stays_unread(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=WIDE) as pilot:
        news = await press(pilot)
        unread = news.counts.unread
        for _ in range(8):
            pass_time(newsroom, news, 60)
            await press(pilot)
        assert newsroom.store.counts(news.filter).unread == unread + 1  # and the headline


@pytest.mark.parametrize("way", ["key", "click", "wheel"])
async def test_whoever_touches_anything_has_control_back(newsroom: Newsroom, way: str) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        pass_time(newsroom, news, 61)
        await press(pilot)
        assert runs(news)
        if way == "key":
            await pilot.press("f12")
        elif way == "click":
            await pilot.click(offset=(79, 0))
        else:
            app.post_message(wheel_down(10, 12))
        await press(pilot)
        assert not runs(news)
        assert line_with(app, "loopt vanzelf") < 0
        before = news.list.chosen
        pass_time(newsroom, news, 59)
        await press(pilot)
        assert news.list.chosen == before


async def test_it_goes_round_from_the_last_to_the_newest(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "end")
        pass_time(newsroom, news, 61)
        await press(pilot)
        assert title(news).startswith("Beving")


async def test_it_stands_while_paused(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "p")
        pass_time(newsroom, news, 600)
        await press(pilot)
        assert news.list.chosen is None


async def test_it_stands_while_somebody_reads(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "j", "enter")
        before = news.list.chosen
        pass_time(newsroom, news, 600)
        await press(pilot)
        assert news.list.chosen == before


async def test_it_stands_behind_another_screen(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "enter")
        before = news.list.chosen
        pass_time(newsroom, news, 600)
        await press(pilot)
        assert news.list.chosen == before


async def test_never_where_the_user_says_so(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(ui=UiSettings(idle_after=0))
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        pass_time(newsroom, news, 36_000)
        await press(pilot)
        assert news.list.chosen is None


async def test_old_stories_go_but_not_those_with_a_star(newsroom: Newsroom) -> None:
    newsroom.clock.set(NOW + timedelta(days=60))
    for day in (59, 60):  # the clock is borne out by what came in of late
        newsroom.store._connection.execute(
            "UPDATE stories SET first_seen = ?1 WHERE id = (SELECT id FROM stories WHERE starred AND first_seen < ?1 LIMIT 1)",
            (int((NOW + timedelta(days=day)).timestamp()),),
        )
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        rows = newsroom.store.rows(newsroom.store.ids(news.filter))
        assert {row.starred for row in rows} == {True}
        assert len(rows) == 3


async def test_lines_whose_age_stays_the_same_are_not_drawn_anew(
    make_newsroom: MakeNewsroom, refreshed: list[Area]
) -> None:
    newsroom = make_newsroom(ui=UiSettings(idle_after=0))
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        news.list.scroll_to(y=13, animate=False, immediate=True)  # from 44 minutes to 4 hours
        await press(pilot)
        refreshed.clear()
        pass_time(newsroom, news, 60)
        await press(pilot)
        assert [(area.y, area.height) for area in refreshed] == [(-1, 2), (1, 2)]
