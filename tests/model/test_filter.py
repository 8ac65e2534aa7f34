"""Filters toggle as the number keys do."""

from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.region import REGIONS, Region

regions = st.sampled_from(REGIONS)


def test_one_key_shows_only_that_region_and_again_shows_all() -> None:
    europe = EVERYTHING.toggled(Region.EUROPE)
    assert europe.regions == {Region.EUROPE}
    assert europe.toggled(Region.EUROPE) == EVERYTHING


@given(st.frozensets(regions), regions)
def test_toggling_twice_changes_nothing(chosen: frozenset[Region], region: Region) -> None:
    filter_ = Filter(regions=chosen, text="gas")
    assert filter_.toggled(region).toggled(region) == filter_


def test_all_regions_keeps_the_rest() -> None:
    assert Filter(regions=frozenset({Region.ASIA}), text="gas").all_regions() == Filter(text="gas")


def test_the_keys_are_one_to_eight_in_order() -> None:
    assert [region.number for region in REGIONS] == [1, 2, 3, 4, 5, 6, 7, 8]
