"""The app: themes, the main screen, and what belongs to no screen."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, SearchIcon
from textual.filter import Monochrome, NoColor

from tickertui.app.bindings import keymap_for
from tickertui.app.commands import ActionCommands
from tickertui.app.safe_app import SafeApp
from tickertui.app.saving import Saver
from tickertui.app.screens.news_actions import News
from tickertui.app.services import Services
from tickertui.app.themes import DARK_THEME, own_themes, own_variables
from tickertui.app.too_small import tell_if_too_small
from tickertui.app.window_title import clear_window_title, set_window_title
from tickertui.language.words import Language, Words
from tickertui.model.filter import Filter
from tickertui.settings.state_file import State

_STARTING = 0.01  # seconds between two looks


class Palette(CommandPalette):
    """Textual's, with a sign that every terminal has."""

    CSS = "Palette.-too-small #--results { overlay: none; }"

    def on_mount(self) -> None:
        """Replace its emoji."""
        self.query_one(SearchIcon).icon = ">"

    def on_resize(self) -> None:
        """Say that it has no room in a window that is too small."""
        assert isinstance(self.app, TickerApp)
        tell_if_too_small(self, self.app.services.words)


class TickerApp(SafeApp[Callable[[], Services] | None]):
    """Runs on ``services``. Its result is what gives the demo's services where the user went there, else None."""

    CSS = """
    Toast { background: $panel; color: $foreground; width: 56; max-width: 90%; }
    ToastRack { align-horizontal: right; }
    Input > .input--placeholder { color: $tickertui-muted; }
    Input:ansi > .input--placeholder { color: ansi_white; text-style: none; }
    """
    COMMANDS = {ActionCommands}  # noqa: RUF012 (Textual's own declaration)
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f24"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
        # Textual quits by it. Whoever stops a terminal's output with Ctrl+S goes on with this.
        Binding("ctrl+q", "nothing", show=False, priority=True),
    ]

    def __init__(self, services: Services) -> None:
        super().__init__()
        if self.no_color:
            # Textual draws in greys then, but NO_COLOR asks for no colours at all (no-color.org).
            self._filters = [NoColor() if isinstance(filter, Monochrome) else filter for filter in self._filters]
        self.services = services
        self.on_leaving: Callable[[int], object] = lambda _code: None
        self.is_ending = False
        self._has_left = False
        self._ending: asyncio.Future[None] | None = None
        self.saver = Saver(services)
        state = services.state.load()[0] if services.state else State()
        self._density = services.settings.ui.density or state.density or "compact"
        few_colours = self.console.color_system == "256"
        for theme in own_themes(few_colours=few_colours):
            self.register_theme(theme)
        wanted = services.settings.ui.theme or state.theme
        self.theme = wanted if wanted in self.available_themes else DARK_THEME
        # The main screen binds the user's keys itself; this is for the readers, lists and screens over it.
        self.set_keymap(keymap_for(services.settings.keys))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What other themes lack."""
        return own_variables(dark=self.current_theme.dark)

    def get_default_screen(self) -> News:
        """The main screen."""
        return News(self.services, self.saver, density=self._density)

    @property
    def news(self) -> News:
        """The main screen."""
        screen = self.screen_stack[0]
        assert isinstance(screen, News)
        return screen

    def watch_title(self, title: str) -> None:
        """The terminal's window carries the count of unread stories."""
        set_window_title(self, title)

    async def on_event(self, event: events.Event) -> None:
        """Any key, click or turn of the wheel takes control back from a list that runs by itself."""
        if isinstance(event, events.Key | events.MouseDown | events.MouseScrollDown | events.MouseScrollUp):
            self._touch()
        await super().on_event(event)

    def _touch(self) -> None:
        if self.screen_stack:
            self.news.touch()

    # What the palette asks for

    def named_filters(self) -> tuple[tuple[str, Filter], ...]:
        """The saved filters with their names."""
        return self.news.saved.named

    def apply_filter(self, filter: Filter) -> None:
        """Put a filter in force."""
        self.news.apply_filter(filter)

    def choose_theme(self, name: str) -> None:
        """Another theme, kept for the next start."""
        self.theme = name
        self.saver.save_choice(self.news.not_saved, theme=name)

    def action_nothing(self) -> None:
        """What a key does that is to do nothing."""

    def action_next_theme(self) -> None:
        """The next theme: our own first."""
        own = [theme.name for theme in own_themes()]
        names = [*own, *sorted(set(self.available_themes) - {*own})]
        self.choose_theme(names[(names.index(self.theme) + 1) % len(names)])
        self.notify(self.services.words("status.theme", name=self.theme), markup=False, timeout=2)

    def action_other_language(self) -> None:
        """Dutch or English."""
        language = self.services.words.language
        other = Language.ENGLISH if language is Language.DUTCH else Language.DUTCH
        self.news.set_words(Words(other))
        self.saver.save_choice(self.news.not_saved, language=other.value)

    def action_command_palette(self) -> None:
        """All commands, to search."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette(placeholder=self.services.words("palette.placeholder"), id="--command-palette"))

    def end(self, code: int) -> None:
        """End with this exit code, once the main screen stands: in the middle of its start it has half its parts."""
        self._ending = asyncio.ensure_future(self._end(code))

    async def _end(self, code: int) -> None:
        while not (self.screen_stack and self.news.is_mounted):  # noqa: ASYNC110 (its event is not for others)
            await asyncio.sleep(_STARTING)
        self.exit(None, code)

    async def action_quit(self) -> None:
        """End; the key may have been pressed before there was anything to see."""
        self.end(0)

    @property
    def holds_screen(self) -> bool:
        """Whether the terminal is the app's now, in the modes that it needs."""
        return self._driver is not None and not self._has_left and getattr(self._driver, "_in_use", True)

    async def on_unmount(self) -> None:
        """Let what was chosen be written, close the store, leave the window's title as it was.

        The terminal has been given back. ``on_leaving`` hears with which exit code the app goes.
        """
        self._has_left = True
        self.on_leaving(self.return_code or 0)
        self.saver.finish()
        await self.services.store.close()
        clear_window_title(self)
