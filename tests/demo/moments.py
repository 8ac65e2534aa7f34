"""When the demo of these tests begins, and how its documents are read back."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tickertui.demo.documents import document
from tickertui.demo.stories import Outlet, ReleasedStory, ScriptStory, load_script, released
from tickertui.model.story import Document
from tickertui.sources import read_document

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
BASE = "http://127.0.0.1:8080"
SCRIPT = load_script()


def after(minutes: float) -> datetime:
    """A moment after the start."""
    return START + timedelta(minutes=minutes)


def out_at(minutes: float, script: Sequence[ScriptStory] = SCRIPT) -> list[ReleasedStory]:
    """What is out then."""
    return released(script, start=START, now=after(minutes))


def read_back(outlet: Outlet, stories: Sequence[ReleasedStory], now: datetime) -> Document:
    """What the program makes of the document that ``outlet`` serves of ``stories``."""
    served = document(outlet, stories, base=BASE, now=now)
    assert served is not None
    return read_document(served.body, address=BASE, now=now, content_type=served.content_type)
