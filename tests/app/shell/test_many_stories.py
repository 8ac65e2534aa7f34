"""A hundred thousand stories in the list."""

from unittest.mock import patch

import pytest

from tests.app.newsroom import BLOG, NOW, Newsroom
from tests.app.shell.screen import line_with, press, title
from tickertui.store.feeds import feed_id

MANY = 100_000
COLUMNS = (
    "feed, key, published_to, first_seen, position, region, title, lead, place, agencies, language, regions, country, "
    "located, reason_kind, reason_words"
)


@pytest.fixture
def full(newsroom: Newsroom) -> Newsroom:
    """A newsroom with many more stories, all older than the others, a minute apart."""
    connection = newsroom.store._connection
    feed = feed_id(connection, BLOG.address)
    now = int(NOW.timestamp())
    rows = (
        (feed, f"many:{n}", now - 180_000 - 10 * n, now, n, n % 8 + 1, f"Bericht {n} uit het archief", "", "ARCHIEF",
         "[]", "nl", "[]", "", "", "none", "")
        for n in range(MANY)
    )  # fmt: skip
    marks = ", ".join("?" * len(COLUMNS.split(", ")))
    with connection:
        connection.executemany(f"INSERT INTO stories ({COLUMNS}) VALUES ({marks})", rows)
        connection.execute("UPDATE stories SET cluster = id WHERE key LIKE 'many:%'")
    return newsroom


async def test_all_are_there_and_the_list_is_as_quick_as_ever(full: Newsroom) -> None:
    app = full.app()
    async with app.run_test(size=(80, 24)) as pilot:
        news = await press(pilot)
        assert len(news.list.model) == MANY + 23
        await press(pilot, "end")
        assert title(news) == f"Bericht {MANY - 1} uit het archief"
        assert line_with(app, f"Bericht {MANY - 8} uit") > 0
        await press(pilot, "pageup", "pageup")
        assert title(news) == f"Bericht {MANY - 17} uit het archief"
        assert line_with(app, title(news)) > 0
        await press(pilot, "home", "pagedown", "pagedown", "pagedown", "pagedown")
        assert title(news) == "Bericht 9 uit het archief"
        news.list.scroll_to(y=MANY, animate=False, immediate=True)
        await press(pilot)
        assert line_with(app, f"Bericht {MANY // 2 - 23} uit") > 0
        await full.arrive("Faro zonder stroom", minutes=5)
        await press(pilot)
        assert line_with(app, f"Bericht {MANY // 2 - 23} uit") > 0
        assert line_with(app, "1 nieuw ↑") > 0


async def test_an_event_opens_out_without_the_list_being_read_anew(full: Newsroom) -> None:
    full.retell()
    async with full.app().run_test(size=(80, 24)) as pilot:
        news = await press(pilot, "j", "j")
        assert len(news.list.model) == MANY + 23
        before = news.list.model.ids
        with patch.object(news.desk, "load", side_effect=AssertionError("it reads every id")):
            await press(pilot, "space", "j", "j", "space")
        assert title(news) == "Jordanië opent tweede grensovergang voor graan"
        assert news.list.model.ids == before
