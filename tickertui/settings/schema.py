"""What can be configured: typed, each setting with its default and what it means."""

from dataclasses import dataclass, field

from tickertui.model.bounds import DocumentBounds, PollRules
from tickertui.model.feed import Feed
from tickertui.model.lead import LeadRules, WeightRule
from tickertui.model.listing import HideRule


@dataclass(frozen=True, slots=True)
class UiSettings:
    """``[ui]``: how the screen looks and behaves. Times are in seconds."""

    language: str = ""
    """``nl`` or ``en``; "" takes the locale's, Dutch where that is unclear."""
    theme: str = ""
    """A theme's name; "" takes the one chosen last with its key, at first ``tickertui-dark``."""
    lines: int = 2
    """Lines a story has in the list, 1 to 4."""
    density: str = ""
    """``compact``, or ``comfortable`` for an empty line between stories; "" takes the one chosen last with its key, at
    first ``compact``."""
    idle_after: float = 60.0
    """How long nobody touches a key before the list advances by itself; 0 never."""
    advance_every: float = 12.0
    """How long each story stands while the list advances by itself."""
    new_for: float = 600.0
    """How long a story that arrived counts as new."""
    list_order: str = "published"
    """``published``: newest first by first publication; ``updated``: by last revision."""
    grouped: bool = True
    """Whether the stories of several feeds about one event stand as one in the list."""


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """``[store]``: what is kept."""

    keep_days: int = 30
    """Stories older than this go, starred ones stay; 0 keeps all."""


@dataclass(frozen=True, slots=True)
class HighlightSettings:
    """``[highlight]``: what stands out in list and reader, beside the words of the search."""

    words: tuple[str, ...] = ()
    """Words, or the beginnings of words; case and accents do not count."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything in ``config.toml``, with what is not there at its default."""

    feeds: tuple[Feed, ...] = ()
    """The feeds polled, in the user's order; the built-in ones where none are configured."""
    ui: UiSettings = field(default_factory=UiSettings)
    poll: PollRules = field(default_factory=PollRules)
    bounds: DocumentBounds = field(default_factory=DocumentBounds)
    store: StoreSettings = field(default_factory=StoreSettings)
    highlight: HighlightSettings = field(default_factory=HighlightSettings)
    lead: LeadRules = field(default_factory=LeadRules)
    hide: tuple[HideRule, ...] = ()
    """What is left out of lists: rules for all feeds, and those of single feeds."""
    weight: tuple[WeightRule, ...] = ()
    """What counts for more or less in what leads, over the weights of the feeds."""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Action id → keys, over the defaults."""
