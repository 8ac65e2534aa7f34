"""The command palette: every action with its key, the named filters, the feeds to fetch and the themes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import FuzzySearch
from textual.style import Style

from tickertui.app.actions import ACTIONS
from tickertui.app.bindings import action_call
from tickertui.app.ink import ink_of
from tickertui.app.key_names import first_key
from tickertui.model.filter import Filter
from tickertui.model.text import fold

if TYPE_CHECKING:
    from tickertui.app.services import Services


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the palette: its sentence, the name of its key ("" for none), and what it does."""

    sentence: str
    run: Callable[[], Any]
    key: str = ""


class CommandHost(Protocol):
    """What the palette asks of the app."""

    services: "Services"

    def named_filters(self) -> tuple[tuple[str, Filter], ...]:
        """The saved filters with their names."""
        ...

    def apply_filter(self, filter: Filter) -> None:
        """Put a filter in force."""
        ...

    def choose_theme(self, name: str) -> None:
        """Take another theme."""
        ...


class ActionCommands(Provider):
    """Finds commands by their sentences, whatever the case and accents. No text in it is ever markup."""

    async def discover(self) -> Hits:
        """Every command, in the table's order, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(self._drawn(command, ()), command.run, text=command.sentence)

    async def search(self, query: str) -> Hits:
        """The commands that ``query`` fits."""
        fuzzy = FuzzySearch()
        for command in self._commands():
            folded = fold(command.sentence)
            score, offsets = fuzzy.match(fold(query), folded)
            if score > 0:
                marked = offsets if len(folded) == len(command.sentence) else ()
                yield Hit(score, self._drawn(command, marked), command.run, command.sentence)

    def _drawn(self, command: Command, marked: Sequence[int]) -> Content:
        ink = ink_of(self.app)
        content = Content(command.sentence)
        for offset in marked:
            content = content.stylize(Style(bold=True, underline=True), offset, offset + 1)
        return content.append("  ").append(Content.styled(command.key, ink.key)) if command.key else content

    def _commands(self) -> Iterator[Command]:
        host = cast(CommandHost, self.app)
        services = host.services
        words, poller = services.words, services.poller
        for action in ACTIONS:
            key = first_key(action.id, services.settings.keys, words)
            yield Command(words(f"action.{action.id}"), partial(self._act, action.id), key)
        for name, filter in host.named_filters():
            yield Command(words("palette.filter", name=name), partial(host.apply_filter, filter))
        for health in poller.health():
            sentence = words("palette.refresh", feed=health.title)
            yield Command(sentence, partial(poller.refresh, health.feed.address))
        for theme in sorted(self.app.available_themes):
            yield Command(words("palette.theme", name=theme), partial(host.choose_theme, theme))

    async def _act(self, action_id: str) -> None:
        call = action_call(action_id)
        method = f"action_{call.partition('(')[0]}"
        target = self.screen if hasattr(self.screen, method) else self.app
        await target.run_action(call)
