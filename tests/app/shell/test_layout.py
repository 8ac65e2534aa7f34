"""What stands where in a window of a given size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.app.layout import SMALLEST, RegionBarKind, fits, layout_for


@pytest.mark.parametrize(
    ("size", "headline", "bar", "beside", "lines"),
    [
        ((40, 12), 3, RegionBarKind.NONE, False, 1),
        ((40, 8), 0, RegionBarKind.NONE, False, 1),
        ((200, 12), 3, RegionBarKind.NONE, False, 1),
        ((80, 24), 4, RegionBarKind.CODES, False, None),
        ((120, 24), 4, RegionBarKind.SHORT, True, None),
        ((120, 40), 8, RegionBarKind.SHORT, True, None),
        ((200, 60), 10, RegionBarKind.FULL, True, None),
    ],
)
def test_the_sizes(size: tuple[int, int], headline: int, bar: RegionBarKind, beside: bool, lines: int | None) -> None:
    layout = layout_for(*size)
    assert (layout.headline_rows, layout.region_bar, layout.side_by_side, layout.story_lines) == (
        headline,
        bar,
        beside,
        lines,
    )


@given(st.integers(SMALLEST[0], 400), st.integers(SMALLEST[1], 120))
def test_wherever_anything_fits_the_list_keeps_two_stories_and_half_the_width(width: int, height: int) -> None:
    layout = layout_for(width, height)
    bar = (3 if layout.airy else 1) if layout.region_bar is not RegionBarKind.NONE else 0
    status_rule_keys = 3
    left = height - layout.headline_rows - bar - status_rule_keys
    assert left >= 2 * (layout.story_lines or 2)
    assert layout.list_share > 0.5


@pytest.mark.parametrize(("size", "enough"), [((30, 6), True), ((29, 6), False), ((30, 5), False), ((300, 3), False)])
def test_the_smallest_window(size: tuple[int, int], enough: bool) -> None:
    assert fits(*size) is enough
