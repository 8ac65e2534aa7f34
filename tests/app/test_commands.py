"""The palette holds every action, feed, theme and named filter, and runs them."""

from types import SimpleNamespace

from textual.command import CommandPalette, DiscoveryHit, Hit

from tests.app.host import Host, shown
from tickertui.app.actions import ACTIONS
from tickertui.app.commands import ActionCommands
from tickertui.language.words import Language, Words
from tickertui.model.feed import Feed, FeedHealth, FeedMemory, FeedState
from tickertui.model.filter import Filter
from tickertui.settings.schema import Settings

WORDS = Words(Language.DUTCH)
FEED = FeedHealth(Feed("https://draad.example/", "[b]Draad[/b]"), FeedMemory("https://draad.example/"), FeedState.OK)
ASIA = Filter(text="azië")


class Palette(Host):
    """Stands in for the app that the palette asks of."""

    COMMANDS = {ActionCommands}  # noqa: RUF012 (Textual's own declaration)

    def __init__(self) -> None:
        super().__init__(CommandPalette)
        self.done: list[object] = []
        self.services = SimpleNamespace(
            words=WORDS,
            settings=Settings(keys={"star": ("f2",)}),
            poller=SimpleNamespace(health=lambda: (FEED,), refresh=self.done.append),
        )

    def named_filters(self) -> tuple[tuple[str, Filter], ...]:
        return (("[red]Azië[/]", ASIA),)

    def apply_filter(self, filter: Filter) -> None:
        self.done.append(filter)

    def choose_theme(self, name: str) -> None:
        self.done.append(name)

    def action_star(self) -> None:
        self.done.append("star")

    def action_region(self, number: int) -> None:
        self.done.append(number)


async def found(app: Palette, query: str) -> list[Hit | DiscoveryHit]:
    provider = ActionCommands(app.screen)
    return [hit async for hit in (provider.search(query) if query else provider.discover())]


async def test_everything_is_there_before_anything_is_typed() -> None:
    app = Palette()
    async with app.run_test():
        texts = [hit.text for hit in await found(app, "")]
    assert texts[: len(ACTIONS)] == [WORDS(f"action.{action.id}") for action in ACTIONS]
    assert "Filter: [red]Azië[/]" in texts
    assert "Haal op: [b]Draad[/b]" in texts
    assert "Thema: nord" in texts


async def test_accents_and_case_do_not_matter() -> None:
    app = Palette()
    async with app.run_test():
        texts = [hit.text for hit in await found(app, "AZIE AAN")]
        assert texts == [WORDS("action.region_3")]
        assert await found(app, "qqqq") == []


async def test_names_are_never_markup_and_the_users_keys_are_shown() -> None:
    app = Palette()
    async with app.run_test():
        prompts = [str(hit.prompt) for hit in await found(app, "")]
    assert "Filter: [red]Azië[/]" in prompts
    assert "Haal op: [b]Draad[/b]" in prompts
    assert f"{WORDS('action.star')}  F2" in prompts


async def test_commands_run() -> None:
    app = Palette()
    async with app.run_test() as pilot:
        for query in ("ster erbij", "azie aan", "filter: azie", "haal op: draad", "thema: nord"):
            hit = (await found(app, query))[0]
            outcome = hit.command()
            if hasattr(outcome, "__await__"):
                await outcome
        await pilot.pause()
    assert app.done == ["star", 3, ASIA, "https://draad.example/", "nord"]


async def test_the_palette_finds_and_runs_what_is_typed() -> None:
    app = Palette()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"ster erbij")
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        assert any("ster erbij of eraf" in row for row in shown(app))
        await pilot.press("enter")
        await pilot.pause()
    assert app.done == ["star"]
