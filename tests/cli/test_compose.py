"""What the app is composed of, for each way of starting it."""

import argparse
import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tickertui.app.services import Services
from tickertui.cli.arguments import build_parser
from tickertui.cli.compose import app_services
from tickertui.cli.context import Context, UsageError
from tickertui.cli.output import Output
from tickertui.language.words import Language, Words
from tickertui.model.clock import clock_from
from tickertui.model.fault import FaultCode, StoreError, fault
from tickertui.model.filter import Filter
from tickertui.model.region import Region
from tickertui.polling import Phase
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.locations import locations
from tickertui.store import Store


@contextmanager
def composed(*arguments: str) -> Iterator[Services]:
    """The services for these arguments, closed at the end."""
    words = Words(Language.DUTCH)
    options: argparse.Namespace = build_parser(words).parse_args(arguments)
    where = locations(config_dir=None, data_dir=None, environment=os.environ)
    clock = clock_from(os.environ["TICKERTUI_NOW"])
    services = app_services(Context(options, words, clock, os.environ, where, Output(None, None)))
    try:
        yield services
    finally:
        services.on_exit()
        asyncio.run(services.store.close())


def test_without_options_the_users_own_feeds_and_store(home: Path) -> None:
    with composed() as services:
        assert services.settings.feeds == DEFAULT_FEEDS
        assert [health.feed for health in services.poller.health()] == list(DEFAULT_FEEDS)
        assert services.filters is not None
        assert services.filters.path == home / "config" / "filters.toml"
        assert services.state is not None
        assert services.start_filter is None
        assert services.start_demo is not None
        assert not services.demo
        assert (home / "data" / "stories.sqlite").exists()
        assert not (home / "config").exists()


def test_of_sources_named_here_nothing_is_kept(home: Path, page: Path) -> None:
    with composed("--source", "wire.xml", "--source", str(page), "--source", "https://a.example/rss") as services:
        addresses = [health.feed.address for health in services.poller.health()]
        assert addresses == [str(page), "https://a.example/rss"]
        assert (services.filters, services.state) == (None, None)
        assert not (home / "data").exists()


def test_options_go_over_the_configuration(home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('[ui]\ntheme = "nord"\n[poll]\ninterval = "5m"\n[ui2]\n')
    arguments = ["--theme", "gruvbox", "--interval", "1h", "--region", "asia", "--region", "8", "--offline"]
    with composed(*arguments) as services:
        assert services.settings.ui.theme == "gruvbox"
        assert services.settings.poll.interval == 3_600
        assert services.start_filter == Filter(regions=frozenset({Region.ASIA, Region.INTERNATIONAL}))
        assert services.poller.state.phase is Phase.OFFLINE
        assert [slip.code for slip in services.faults] == [FaultCode.UNKNOWN_KEY]
    with composed() as services:
        assert (services.settings.ui.theme, services.settings.poll.interval) == ("nord", 300)


def test_a_store_that_was_set_aside_is_told_of(home: Path) -> None:
    (home / "data").mkdir()
    (home / "data" / "stories.sqlite").write_bytes(b"geen databank" * 500)
    with composed() as services:
        assert [slip.code for slip in services.faults] == [FaultCode.STORE_SET_ASIDE]
        assert not services.store.store.in_memory


def test_a_disk_that_is_full_keeps_nobody_from_what_is_stored(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(store: Store, named: object) -> None:
        raise StoreError(fault(FaultCode.STORE_FULL, path="stories.sqlite"))

    monkeypatch.setattr(Store, "name_feeds", full)
    with composed() as services:
        assert [slip.code for slip in services.faults] == [FaultCode.STORE_FULL]


def test_others_are_not_asked_more_often_than_is_courteous(home: Path) -> None:
    with pytest.raises(UsageError, match="vaker dan eens per 15s"), composed("--interval", "5s"):
        pass


def test_the_demo_has_feeds_and_filters_of_its_own(home: Path) -> None:
    with composed("--demo", "--interval", "5s") as services:
        assert services.demo
        assert {health.feed.address.startswith("http://127.0.0.1:") for health in services.poller.health()} == {True}
        assert services.settings.poll.interval == 5
        assert services.filters is not None
        assert services.filters.path == home / "config" / "demo-filters.toml"
        assert services.start_demo is None
        assert not (home / "data" / "stories.sqlite").exists()


def test_the_demo_can_be_gone_to_from_the_users_own_screen(home: Path) -> None:
    with composed("--offline") as services:
        assert services.start_demo is not None
        demo = services.start_demo()
        try:
            assert demo.demo
            assert demo.poller.state.phase is not Phase.OFFLINE
        finally:
            demo.on_exit()
            asyncio.run(demo.store.close())
