import pytest

from tests.app.host import SIZES, Host, SnapCompare, shown
from tickertui.app.actions import ACTIONS
from tickertui.app.screens.help_screen import HelpScreen
from tickertui.app.text_view.view import TextView
from tickertui.language.words import Language, Words
from tickertui.model.region import REGIONS

DUTCH = Words(Language.DUTCH)
COUNTS = dict(zip(REGIONS, (61, 38, 52, 19, 44, 12, 5, 9), strict=True))
FILES = (("help.config", "~/.config/tickertui/config.toml"), ("help.store", ""))


def helping(words: Words = DUTCH, keys: dict[str, tuple[str, ...]] | None = None) -> Host:
    return Host(lambda: HelpScreen(words, keys or {}, counts=COUNTS, files=FILES))


@pytest.fixture(autouse=True)
def _fixed_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures do not change with the version."""
    monkeypatch.setattr("tickertui.app.screens.help_text.__version__", "1.2.3")


@pytest.mark.parametrize("size", [*SIZES, (120, 60)])
def test_help(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(helping(), terminal_size=size)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [40, 80, 130])
async def test_every_action_is_explained(language: Language, width: int) -> None:
    words = Words(language)
    app = helping(words)
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        lines = [line.content.plain for line in app.screen.query_one(TextView).lines]
    text = " ".join(" ".join(lines).split())
    assert "1–8" in text
    for action in ACTIONS:
        if not action.id.startswith("region_"):
            # A line of two columns holds the other column's words between those of a sentence that wraps.
            wanted = words(f"action.{action.id}")
            assert (wanted if width < 100 else wanted[:30]) in text


async def test_the_users_keys_are_shown_instead() -> None:
    app = helping(keys={"quit": ("Q",), "star": (), "region_1": ("f1",)})
    async with app.run_test(size=(80, 80)) as pilot:
        await pilot.pause()
        rows = shown(app)
    assert any(row.split()[:2] == ["Q", "stop"] for row in rows)
    assert any(row.strip().startswith("geen toets") and "ster erbij" in row for row in rows)
    assert any(row.strip().startswith("F1 2 3 4 5 6 7 8") for row in rows)


async def test_it_scrolls_and_goes_away() -> None:
    app = helping()
    async with app.run_test(size=(40, 12)) as pilot:
        text = app.screen.query_one(TextView)
        await pilot.press("space")
        assert text.scroll_offset.y > 0
        await pilot.press("end")
        assert not text.more_below
        await pilot.press("question_mark")
        await pilot.pause()
        assert app.result is None


async def test_the_keys_at_the_bottom_can_be_clicked() -> None:
    app = helping()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(2, 23))
        await pilot.pause()
        assert app.result is None
