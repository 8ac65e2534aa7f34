"""The region bar: eight regions with their counts; each is a switch."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tickertui.app.ink import ink_of
from tickertui.app.layout import RegionBarKind
from tickertui.app.palette import palette_of
from tickertui.language.words import Words
from tickertui.model.region import REGIONS, Region

_PRESSED = "region_bar_region"
_FULL_FROM = 194


class RegionBar(Static):
    """One line of cells; ``chosen`` empty means all regions."""

    DEFAULT_CSS = "RegionBar { height: 1; width: 1fr; padding: 0 1; }"

    class Pressed(Message):
        """A region's cell was clicked."""

        def __init__(self, region: Region) -> None:
            super().__init__()
            self.region = region

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(markup=False, id=id)
        self._words = words
        self._counts: dict[Region, int] = {}
        self._chosen: frozenset[Region] = frozenset()
        self._kind = RegionBarKind.SHORT

    def show(self, counts: dict[Region, int], chosen: frozenset[Region]) -> None:
        """Show these counts and this choice."""
        if (counts, chosen) != (self._counts, self._chosen):
            self._counts, self._chosen = dict(counts), chosen
            self.draw()

    def set_kind(self, kind: RegionBarKind) -> None:
        """Say as much as fits."""
        self._kind = kind
        self.display = kind is not RegionBarKind.NONE
        self.draw()

    def set_words(self, words: Words) -> None:
        """Name the regions in other words."""
        self._words = words
        self.draw()

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.draw())
        self.draw()

    def on_resize(self) -> None:
        """Draw as wide as it is."""
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Tell of a click on a cell."""
        number = event.style.meta.get(_PRESSED)
        if isinstance(number, int):
            event.stop()
            self.post_message(self.Pressed(REGIONS[number - 1]))

    def draw(self) -> None:
        """Draw the cells."""
        cells = [self._cell(region) for region in REGIONS]
        if self._kind is RegionBarKind.FULL:
            width = max(self.size.width // len(REGIONS), 1)
            cells = [cell.pad_right(max(width - cell.cell_length, 1)) for cell in cells]
            self.update(Content("").join(cells), layout=False)
            return
        gap = "  "
        if sum(cell.cell_length for cell in cells) + len(gap) * (len(cells) - 1) > self.size.width:
            gap = " "
        self.update(Content(gap).join(cells).truncate(max(self.size.width, 0)), layout=False)

    def _cell(self, region: Region) -> Content:
        ink, palette = ink_of(self.app), palette_of(self.app)
        touch = Style.from_meta({_PRESSED: region.number})
        name, count = self._named(region), str(self._counts.get(region, 0))
        if region in self._chosen:
            if self.app.no_color:
                style = Style(reverse=True, bold=True)
            else:
                style = (
                    Style.parse(f"bold {palette.ground} on {palette.regions[region]}")
                    if not palette.ansi
                    else Style.parse(f"bold ansi_black on {palette.regions[region]}")
                )
            return Content.styled(f"{region.number} {name} {count}", style + touch)
        number_style = ink.strong
        name_style = ink.muted if self._chosen else ink.region(region, bold=True)
        count_style = ink.muted if self._chosen else ink.text
        return Content.assemble(
            (f"{region.number} ", number_style + touch), (name, name_style + touch), (f" {count}", count_style + touch)
        )

    def _named(self, region: Region) -> str:
        key = f"region.{region.name}"
        if self._kind is RegionBarKind.CODES:
            return self._words(f"{key}.code")
        if self._kind is RegionBarKind.FULL and self.size.width >= _FULL_FROM:
            return f"{self._words(f'{key}.code')} {self._words(f'{key}.name')}"
        if self._kind is RegionBarKind.FULL:
            return f"{self._words(f'{key}.code')} {self._words(f'{key}.short')}"
        return self._words(f"{key}.short")
