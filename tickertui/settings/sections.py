"""The sections of ``config.toml``: which values each of their keys takes. Names and defaults are the schema's."""

from dataclasses import dataclass, fields
from typing import Any

from tickertui.model.bounds import DocumentBounds, PollRules
from tickertui.model.lead import LeadRules
from tickertui.settings.kinds import Choice, Name, Number, Seconds, Switch, Texts, Whole, WrittenKind
from tickertui.settings.schema import HighlightSettings, StoreSettings, UiSettings

_HOUR, _DAY = 3_600, 86_400
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its name, the dataclass that holds it, and key → kind for each of that dataclass's fields."""

    name: str
    holds: type[Any]
    kinds: dict[str, WrittenKind]

    def defaults(self) -> dict[str, object]:
        """Key → default, in the schema's order."""
        values = self.holds()
        return {field.name: getattr(values, field.name) for field in fields(self.holds)}


SECTIONS: tuple[Section, ...] = (
    Section(
        "ui",
        UiSettings,
        {
            "language": Choice(("", "nl", "en")),
            "theme": Name(),
            "lines": Whole(1, 4),
            "density": Choice(("", "compact", "comfortable")),
            "idle_after": Seconds(1, _DAY, or_zero=True),
            "advance_every": Seconds(1, _HOUR),
            "new_for": Seconds(0, _DAY),
            "list_order": Choice(("published", "updated")),
            "grouped": Switch(),
        },
    ),
    Section(
        "poll",
        PollRules,
        {
            "interval": Seconds(1, 30 * _DAY),
            "least_interval": Seconds(1, _DAY),
            "concurrency": Whole(1, 64),
            "connect": Seconds(1, 300),
            "read": Seconds(1, 300),
            "whole": Seconds(1, 900),
            "wire_bytes": Whole(1_000, 512 * _MIB),
            "body_bytes": Whole(1_000, 512 * _MIB),
            "redirects": Whole(0, 20),
            "spread": Seconds(0, _HOUR),
            "backoff_first": Seconds(1, _DAY),
            "backoff_most": Seconds(1, 7 * _DAY),
            "longest_wait": Seconds(1, 30 * _DAY),
        },
    ),
    Section(
        "bounds",
        DocumentBounds,
        {
            "bytes": Whole(1_000, 512 * _MIB),
            "stories": Whole(1, 10_000),
            "elements": Whole(1_000, 10_000_000),
            "depth": Whole(10, 10_000),
            "title": Whole(40, 10_000),
            "lead": Whole(40, 100_000),
            "text": Whole(100, 1_000_000),
            "texts": Whole(1_000, 100_000_000),
            "paragraphs": Whole(1, 10_000),
            "field": Whole(40, 10_000),
            "url": Whole(100, 20_000),
            "links": Whole(0, 10_000),
            "images": Whole(0, 1_000),
            "categories": Whole(0, 1_000),
        },
    ),
    Section(
        "lead",
        LeadRules,
        {
            "half_life": Seconds(60, 30 * _DAY),
            "sources": Number(0, 100),
            "pace": Number(0, 100),
            "breaking": Number(0, 100),
            "margin": Number(0, 10),
            "stay": Seconds(0, _DAY),
        },
    ),
    Section("store", StoreSettings, {"keep_days": Whole(0, 36_500)}),
    Section("highlight", HighlightSettings, {"words": Texts(100)}),
)
