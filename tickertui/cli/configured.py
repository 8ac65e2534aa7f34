"""What is configured of feeds and settings: ``config.toml`` with the feeds changed by command over it."""

from dataclasses import dataclass, replace

from tickertui.app.actions import ACTIONS
from tickertui.app.key_conflicts import key_conflicts
from tickertui.cli.context import Context
from tickertui.model.fault import Fault
from tickertui.model.feed import Feed
from tickertui.regions import Entry
from tickertui.settings.config import load_settings
from tickertui.settings.feed_file import FeedChanges, FeedFile
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.locations import Locations, short_path
from tickertui.settings.places_file import load_places
from tickertui.settings.schema import Settings
from tickertui.settings.state_file import StateFile

ACTION_IDS = tuple(action.id for action in ACTIONS)


@dataclass(frozen=True, slots=True)
class Configured:
    """Settings in force, what the user's own hand configured of feeds, what commands changed, the user's own places,
    and every slip."""

    settings: Settings
    own_feeds: tuple[Feed, ...]
    changes: FeedChanges
    places: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def load_configured(where: Locations) -> Configured:
    """What is configured, each slip as a fault; nothing is raised."""
    changes, slip = FeedFile(where.feeds_file).load()
    settings, faults = load_settings(where.config_file, actions=ACTION_IDS, more=changes.added)
    places, slips = load_places(where.places_file)
    all_faults = (*faults, *_conflicts(settings, where), *(() if slip is None else (slip,)), *slips)
    in_force = replace(settings, feeds=changes.over(settings.feeds))
    return Configured(in_force, settings.feeds, changes, places, all_faults)


def all_slips(where: Locations) -> tuple[Fault, ...]:
    """Everything that is wrong in any of the user's files; all stay where and as they are."""
    changes, feed_slips = FeedFile(where.feeds_file).examine()
    settings, faults = load_settings(where.config_file, actions=ACTION_IDS, more=changes.added)
    _, filter_slips = FilterFile(where.filters_file).examine()
    _, state_slips = StateFile(where.state_file).examine()
    return (
        *faults,
        *_conflicts(settings, where),
        *feed_slips,
        *filter_slips,
        *state_slips,
        *load_places(where.places_file)[1],
    )


def told(context: Context, configured: Configured) -> Configured:
    """The same, after each slip was said on standard error."""
    for slip in configured.faults:
        context.tell(slip)
    return configured


def _conflicts(settings: Settings, where: Locations) -> tuple[Fault, ...]:
    return key_conflicts(settings.keys, short_path(where.config_file))
