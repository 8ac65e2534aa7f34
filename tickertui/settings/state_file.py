"""``state.toml``: what was chosen by key and holds until it is chosen anew."""

from dataclasses import asdict, dataclass
from typing import Any

from tickertui.settings.kinds import Choice, Kind, Name
from tickertui.settings.own_files import OwnFile
from tickertui.settings.reading import Reader, Table


@dataclass(frozen=True, slots=True)
class State:
    """What was chosen by key; "" where nothing was. ``config.toml`` and the command line go before it."""

    theme: str = ""
    """A theme's name."""
    language: str = ""
    """``nl`` or ``en``."""
    density: str = ""
    """``compact`` or ``comfortable``."""


_KINDS: dict[str, Kind] = {
    "theme": Name(),
    "language": Choice(("", "nl", "en")),
    "density": Choice(("", "compact", "comfortable")),
}


class StateFile(OwnFile[State]):
    """The file with what was chosen by key."""

    heading = "tickertui: chosen by key"

    def _from_table(self, table: Table, reader: Reader) -> State:
        return State(**reader.values(table, _KINDS, ""))

    def _table(self, value: State) -> dict[str, Any]:
        return {key: text for key, text in asdict(value).items() if text}
