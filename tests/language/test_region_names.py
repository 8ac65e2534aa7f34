"""Regions by the words people type."""

import pytest

from tickertui.language.messages.regions import MESSAGES
from tickertui.language.regions import region_named
from tickertui.model.region import REGIONS, Region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("azie", Region.ASIA),
        ("AZIË", Region.ASIA),
        ("asia", Region.ASIA),
        ("midden oosten", Region.MIDDLE_EAST),
        (" Middle-East ", Region.MIDDLE_EAST),
        ("ME", Region.MIDDLE_EAST),
        ("mo", Region.MIDDLE_EAST),
        ("north_america", Region.NORTH_AMERICA),
        ("oceanie", Region.OCEANIA),
        ("7", Region.OCEANIA),
        ("internat.", Region.INTERNATIONAL),
    ],
)
def test_a_region_by_what_people_type(text: str, region: Region) -> None:
    assert region_named(text) is region


@pytest.mark.parametrize("text", ["", "0", "9", "atlantis", "--", "eur"])
def test_anything_else_is_no_region(text: str) -> None:
    assert region_named(text) is None


def test_every_name_on_screen_is_understood() -> None:
    for region in REGIONS:
        for kind in ("name", "short", "code"):
            for name in MESSAGES[f"region.{region.name}.{kind}"]:
                assert region_named(str(name)) is region
