"""News that arrives: nothing that is chosen or scrolled to moves, and the new stories can be found."""

from contextlib import closing
from datetime import timedelta

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import NOW, WIRE, Newsroom
from tests.app.shell.screen import line_with, place_of, press, stories_shown, title, titles
from tickertui.model.interval import Interval
from tickertui.model.region import NOWHERE
from tickertui.model.story import Document, SourceKind, Story
from tickertui.polling.progress import PollResult
from tickertui.settings.schema import UiSettings
from tickertui.store import Store

SIZE = (80, 24)
THREE = ("Kabel breekt bij Faro", "Faro zonder stroom", "Stroom in Faro terug")


async def test_at_the_top_with_nothing_chosen_they_are_just_there(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        await newsroom.arrive(*THREE)
        news = await press(pilot)
        assert news.list.scroll_offset.y == 0
        assert news.list.unseen == 0
        for line, name in zip(stories_shown(app)[::2], THREE, strict=False):
            assert line.startswith(" +      nu")
            assert name in line


@pytest.mark.parametrize("key", ["home", ""])
async def test_what_is_chosen_stays_where_it_is_and_a_button_leads_up(newsroom: Newsroom, key: str) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j", "j")
        chosen, before = news.list.chosen, stories_shown(app)
        await newsroom.arrive(*THREE, minutes=5)
        await press(pilot)
        assert news.list.chosen == chosen
        assert stories_shown(app) == before
        assert news.list.unseen == 3
        if key:
            await press(pilot, key)
        else:
            await pilot.click(offset=place_of(app, "3 nieuwe ↑"))
            await press(pilot)
        assert title(news) == THREE[0]
        assert news.list.unseen == 0
        assert line_with(app, "nieuwe ↑") < 0


async def test_what_is_scrolled_to_stays_where_it_is(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        news.list.scroll_to(y=7, animate=False, immediate=True)
        await press(pilot)
        before = stories_shown(app)
        await newsroom.arrive("Faro zonder stroom", minutes=5)
        await press(pilot)
        assert stories_shown(app) == before
        assert line_with(app, "1 nieuw ↑") > 0


async def test_new_ones_that_are_scrolled_to_are_no_longer_counted(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "j")
        await newsroom.arrive(*THREE, minutes=5)
        await press(pilot)
        counts = [(await press(pilot, "k")).list.unseen for _ in range(3)]
        assert counts == [2, 1, 0]
        assert title(news) == THREE[0]


async def test_new_ones_that_the_filter_holds_back_are_not_counted(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "3", "j")
        await newsroom.arrive(*THREE, minutes=5)  # from Europe
        await press(pilot)
        assert news.list.unseen == 0
        assert len(news.list.model) == 2


async def test_the_mark_of_new_ones_goes_in_time(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(ui=UiSettings(idle_after=0, new_for=600))
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        await newsroom.arrive("Faro zonder stroom", minutes=5)
        news = await press(pilot)
        row = line_with(app, "Faro zonder stroom")
        for minutes, mark in [(9, " +"), (10, " •")]:
            newsroom.clock.set(NOW + timedelta(minutes=minutes))
            news.tick()
            await press(pilot)
            assert shown(app)[row].startswith(mark)


async def test_a_feeds_backlog_is_no_news(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "j")
        stories = tuple(
            Story(key=str(n), title=f"Oud bericht {n}", published=Interval.at(NOW - timedelta(minutes=n)))
            for n in range(5, 9)
        )
        document = Document(SourceKind.RSS, stories)
        saved = await newsroom.services.store.write(Store.save, WIRE.address, document, [NOWHERE] * 4)
        newsroom.poller.tell(PollResult(WIRE, saved, stories=4))
        news = await press(pilot)
        assert "Oud bericht 5" in titles(news)
        assert news.list.unseen == 0
        assert not any("+" in line[:3] for line in shown(app))


async def test_a_chosen_story_that_is_revised_shows_so_in_its_place(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j", "j")
        row = line_with(app, "Eerste sneeuwstorm")
        id = news.list.chosen
        assert id is not None
        old = newsroom.store.rows([id])[0]
        story = Story(key=old.key, title="Sneeuwstorm Grote Meren", lead="Vijftig schepen.", published=old.published)
        document = Document(SourceKind.RSS, (story,))
        saved = await newsroom.services.store.write(Store.save, WIRE.address, document, [old.location])
        newsroom.poller.tell(PollResult(WIRE, saved, stories=1))
        await press(pilot)
        assert shown(app)[row].startswith("▌•* 16 min  NA")
        assert "Sneeuwstorm Grote Meren" in shown(app)[row]
        assert news.list.chosen == id


async def test_what_another_program_did_to_the_store_appears_too(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(on_disk=True)
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        for _ in range(5):
            news.tick()
        await press(pilot)
        with closing(Store.open(newsroom.folder / "stories.sqlite", clock=newsroom.clock)) as other:
            other.mark_all_read(news.filter)
        assert news.counts.unread > 0
        for _ in range(5):
            news.tick()
            await press(pilot)
        assert news.counts.unread == 0
