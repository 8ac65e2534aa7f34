"""Places that share a name or are misspelt, and what tells where nothing is named."""

import pytest

from tickertui.model.region import REGIONS, Region
from tickertui.regions import locate
from tickertui.regions.countries import region_of_country
from tickertui.regions.misspelt import nearly
from tickertui.regions.tables import gazetteer

EU, MO, AZ, AF, NA, LA, OC, IN = REGIONS


@pytest.mark.parametrize(
    ("place", "lead", "region"),
    [
        ("ATHENE", "Een Amerikaanse toerist is opgepakt.", EU),
        ("ATHENE", "De sheriff onderzoekt een moord in Georgia.", NA),
        ("PERTH", "De Schotse regering geeft geld voor een brug.", EU),
        ("PERTH", "Britse toeristen zagen een haai.", OC),
        ("ST. PETERSBURG", "De gouverneur bezoekt de haven.", EU),
        ("ST. PETERSBURG", "Een brug in Florida is dicht.", NA),
        ("UTRECHT", "In KwaZoeloe-Natal is een trein ontspoord.", AF),
        ("CHARTOEM", "Het leger deelt brood uit.", AF),
        ("CHARTOEM", "In Kenia is de oogst binnen.", AF),
        ("ANTARCTICA", "Chileense onderzoekers tellen pinguïns.", IN),
        ("ATLANTISCHE OCEAAN", "De politie zoekt een zeilboot.", IN),
    ],
)
def test_the_text_chooses_between_places_of_a_datelines_name(place: str, lead: str, region: Region) -> None:
    assert locate(place=place, title="", lead=lead).region is region


def test_a_misspelt_dateline_yields_to_what_the_text_tells() -> None:
    assert locate(place="CHARTOEM", title="", lead="In Peru is de oogst binnen.").region is LA


@pytest.mark.parametrize(("key", "country"), [("chartoem", "SD"), ("thorshavn", "FO"), ("oslp", ""), ("x" * 31, "")])
def test_one_letter_may_be_wrong(key: str, country: str) -> None:
    assert nearly(key, gazetteer()) == country


@pytest.mark.parametrize(
    ("title", "lead", "region"),
    [
        ("Manafort convicted", "The jury in Alexandria took four days.", NA),
        ("Market reopens", "Traders in Alexandria sold fish again.", MO),
        ("Gang 400 Mawozo frees bus driver", "", LA),
        ("Sweeping changes to GCSE maths", "", EU),
        ("Neighbours win £40,000 over noisy pub", "", EU),
        ("Sheriff's deputies find gray color van downtown", "", NA),
        ("House sold for A$4.3m", "", OC),
        ("House sold for $4.3m", "", IN),
        ("Astronomers spot asteroid", "", IN),
        ("Sterrenkundigen zien komeet", "", IN),
        ("Verstappen wint en is wereldkampioen", "De Nederlander was in Suzuka de snelste.", AZ),
    ],
)
def test_what_tells_where_little_is_named(title: str, lead: str, region: Region) -> None:
    assert locate(place="", title=title, lead=lead).region is region


def test_every_country_that_shares_a_name_has_a_region() -> None:
    countries = {code for codes in gazetteer().cities.values() for code in codes.upper().split(",")}
    assert {region_of_country(code) for code in countries} == set(REGIONS) - {IN}
