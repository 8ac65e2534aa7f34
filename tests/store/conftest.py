"""A clock that stands and stores on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.building import NOW
from tickertui.model.clock import SetClock
from tickertui.store import Store


@pytest.fixture
def clock() -> SetClock:
    """A clock at ``NOW``."""
    return SetClock(NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be; nothing is there yet."""
    return tmp_path / "data" / "stories.db"


@pytest.fixture
def store(clock: SetClock) -> Iterator[Store]:
    """An empty store in memory."""
    store = Store.open(None, clock=clock)
    yield store
    store.close()
