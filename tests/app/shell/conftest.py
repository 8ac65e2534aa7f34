"""What all of the shell's tests share."""

import pytest
from textual import _wait


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual's pilot waits 20 ms or more after every key; ours waits until nothing is under way, so 2 ms are enough."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 0.002)


@pytest.fixture(autouse=True)
def coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours, whatever the terminal is that the tests run in."""
    monkeypatch.delenv("NO_COLOR", raising=False)
