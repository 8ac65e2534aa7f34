"""Reads ``config.toml``: what is right is used, and each slip is told."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from tickertui.model.fault import Fault, SettingsError
from tickertui.model.feed import Feed
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.durations import duration_text
from tickertui.settings.feed_tables import FeedTable, read_feed_tables
from tickertui.settings.logins import exposed
from tickertui.settings.reading import Reader, Table, read_table
from tickertui.settings.rules import read_hide_rules, read_weight_rules
from tickertui.settings.schema import Settings
from tickertui.settings.sections import SECTIONS

_NAMES = ("feeds", "hide", "weight", *(section.name for section in SECTIONS), "keys")


def load_settings(
    path: Path, *, actions: Collection[str] | None = None, more: Sequence[Feed] = ()
) -> tuple[Settings, tuple[Fault, ...]]:
    """The settings in a ``config.toml``, with a fault for each part that could not be used.

    What lacks is at its default: without a file everything. ``actions`` are the ids that ``[keys]`` may name, None
    takes any; ``more`` are feeds that stand elsewhere and that rules may name. Faults have the codes BAD_TOML,
    UNREADABLE_SETTINGS, UNKNOWN_KEY, WRONG_TYPE, BAD_QUERY and UNKNOWN_FEED.
    """
    try:
        table = read_table(path)
    except SettingsError as error:
        return Settings(feeds=DEFAULT_FEEDS), (error.fault,)
    return _settings_from(table or {}, path, actions, more)


def _settings_from(
    table: Table, path: Path, actions: Collection[str] | None, more: Sequence[Feed]
) -> tuple[Settings, tuple[Fault, ...]]:
    reader = Reader(path)
    for name in table:
        if name not in _NAMES:
            reader.unknown(name, _NAMES)
    sections = {
        section.name: section.holds(**reader.values(table.get(section.name, {}), section.kinds, section.name))
        for section in SECTIONS
    }
    feeds = _feeds(table, path, reader)
    settings = Settings(
        feeds=tuple(feed.feed for feed in feeds if feed.enabled),
        hide=read_hide_rules(table.get("hide", []), feeds, more, reader),
        weight=read_weight_rules(table.get("weight", []), reader),
        keys=_keys(table.get("keys", {}), actions, reader),
        **sections,
    )
    reader.faults += exposed(path, (feed.feed for feed in feeds))
    return _paced(settings, reader), tuple(reader.faults)


def _feeds(table: Table, path: Path, reader: Reader) -> tuple[FeedTable, ...]:
    if "feeds" not in table:
        return tuple(FeedTable(feed, enabled=True, hide={}) for feed in DEFAULT_FEEDS)
    return read_feed_tables(table["feeds"], reader, folder=path.parent)


def _keys(table: object, actions: Collection[str] | None, reader: Reader) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        reader.expected("keys", {"expected": "expected.table"})
        return {}
    keys: dict[str, tuple[str, ...]] = {}
    for action, value in table.items():
        names = [value] if isinstance(value, str) else value
        if actions is not None and action not in actions:
            reader.unknown(f"keys.{action}", actions)
        elif isinstance(names, list) and all(_is_key(name) for name in names):
            keys[action] = tuple(names)
        else:
            reader.expected(f"keys.{action}", {"expected": "expected.keys"})
    return keys


def _is_key(name: object) -> bool:
    return isinstance(name, str) and name.isprintable() and name.strip() == name != "" and " " not in name


def _paced(settings: Settings, reader: Reader) -> Settings:
    """The settings with no feed asked more often than the courteous limit, each lifted interval told of."""
    least = settings.poll.least_interval

    def lifted(interval: float, key: str) -> float:
        if interval < least:
            reader.expected(key, {"expected": "expected.least_interval", "least": duration_text(least)})
        return max(interval, least)

    return replace(
        settings,
        poll=replace(settings.poll, interval=lifted(settings.poll.interval, "poll.interval")),
        feeds=tuple(
            feed if feed.interval is None else replace(feed, interval=lifted(feed.interval, f"{feed.address} interval"))
            for feed in settings.feeds
        ),
    )
