"""In the theme for terminals with sixteen colours nothing is drawn in any other."""

import pytest
from rich.color import ColorType

from tests.app.conftest import MakeNewsroom
from tests.app.shell.screen import press
from tickertui.app.palette import ANSI_THEME
from tickertui.settings.schema import UiSettings


@pytest.mark.parametrize("keys", [["j", "1"], ["j", "enter"], ["p"], ["question_mark"], ["e"], ["f"], ["slash", "a"]])
async def test_only_the_terminals_own_colours(make_newsroom: MakeNewsroom, keys: list[str]) -> None:
    app = make_newsroom(ui=UiSettings(theme=ANSI_THEME)).app()
    others = []
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, *keys)
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                style = segment.style
                for colour in (style.color, style.bgcolor) if style else ():
                    if colour is not None and colour.type in (ColorType.TRUECOLOR, ColorType.EIGHT_BIT):
                        others.append((segment.text, colour.name))
    assert others == []
