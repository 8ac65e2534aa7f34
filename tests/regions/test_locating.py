"""Where a story happens: the dateline before the text, where it happens before who it is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.region import REGIONS, Region
from tickertui.regions import locate
from tickertui.regions.countries import codes, region_of_country
from tickertui.regions.names import Kind
from tickertui.regions.tables import curated_names

EU, MO, AZ, AF, NA, LA, OC, IN = REGIONS


def region_of(place: str = "", title: str = "", lead: str = "") -> Region:
    return locate(place=place, title=title, lead=lead).region


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ("KYIV", EU), ("Kiev", EU), ("'s-HERTOGENBOSCH", EU), ("TBILISI", EU), ("ANKARA", EU), ("GAZA-STAD/RAFAH", MO),
        ("CAÏRO", MO), ("SANAA", MO), ("TASJKENT", AZ), ("NEW DELHI", AZ), ("KHARTOEM", AF), ("N'DJAMENA", AF),
        ("WASHINGTON, D.C.", NA), ("NUUK", NA), ("SÃO PAULO", LA), ("SINT-MAARTEN", LA), ("WILLEMSTAD", LA),
        ("NOUMÉA", OC), ("HONOLULU", NA), ("WELLINGTON", OC), ("PARIJS/PEKING", IN),
    ],
)  # fmt: skip
def test_a_dateline_decides_whatever_the_text_is_about(place: str, region: Region) -> None:
    location = locate(place=place, title="Overleg over Japan", lead="Ministers spraken over Kenia.")
    assert (location.region, location.reason_kind, location.reason_words) == (region, "dateline", place)


def test_two_regions_in_a_dateline_are_both_told() -> None:
    assert locate(place="PARIJS/PEKING", title="", lead="").regions == (EU, AZ)


@pytest.mark.parametrize(
    ("place", "lead", "region"),
    [
        ("AIR FORCE ONE", "De Amerikaanse president verdedigt de heffingen.", NA),
        ("AAN BOORD VAN DE NOORDSTER", "Het schip vaart met negentig migranten naar Italië.", EU),
        ("TRIPOLI", "In de Libanese havenstad is een pakhuis ingestort.", MO),
        ("TRIPOLI", "De regering sluit de haven.", AF),
        ("CÓRDOBA", "De Spaanse stad ontruimt de oude brug.", EU),
        ("ONBEKENDERIE", "In Kenia is de oogst binnen.", AF),
    ],
)
def test_where_a_dateline_is_nowhere_or_shared_the_text_decides(place: str, lead: str, region: Region) -> None:
    assert region_of(place, lead=lead) is region


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("Noors kabinet treedt af", EU),
        ("Deen opgepakt in Thailand", AZ),
        ("Zuid-Koreaanse werf krijgt order", AZ),
        ("Malinezen stemmen over grondwet", AF),
        ("Ruzie in het zuiden van Libanon", MO),
        ("Brand in haven van Valparaíso", LA),
        ("Fijiërs kiezen parlement op Fiji", OC),
        ("Rechter in Georgia stopt zaak tegen gouverneur van Texas", NA),
        ("Georgië sluit skipiste", EU),
        ("VN vergadert over klimaat", IN),
        ("Helft van de walvissen verdwenen", IN),
        ("Kenyan farmers block road", AF),
        ("US and Canada sign fishing deal", NA),
        ("It was left to us to decide", IN),
        ("Springfield, Ohio, mourns mayor", NA),
        ("Turks leger valt noorden van Irak binnen", MO),
        ("Film over Lissabon wint Mexicaanse prijs", LA),
        ("Toespraak tegen Noorwegen in Canada", NA),
        ("Overleg tussen Japan en Frankrijk", IN),
        ("Jordan Veerman wint toernooi in Peru", LA),
        ("Turkse Nederlander wint wedstrijd", EU),
        ("Washington Post benoemt chef in Nairobi", AF),
        ("Singer freed after Nairobi court hearing on London visit", AF),
        ("Sara Sharif wint schaaktoernooi in Noorwegen", EU),
        ("Boom valt om", IN),
        ("Explosie in Manchester na concert van Ariana Grande", EU),
        ("Brand in Manchester, stad in New Hampshire", NA),
        ("Brand in Boom", EU),
        ("Boycot of Doha talks by Norway", MO),
        ("Fisherman rescued out of Lisbon", EU),
    ],
)
def test_a_title_tells_where(title: str, region: Region) -> None:
    assert region_of(title=title) is region


def test_the_lead_tells_where_the_title_does_not() -> None:
    location = locate(place="", title="Brug ingestort na dagen van regen", lead="In Peru zijn twee wegen dicht.")
    assert (location.region, location.country, location.reason_kind, location.reason_words) == (
        LA,
        "PE",
        "lead",
        "Peru",
    )


@pytest.mark.parametrize(
    ("title", "lead", "region"),
    [
        ("Brug van Zolochiv weggespoeld", "", EU),
        ("Bridge washed away", "The river rose in a day, says the mayor of Bafoulabe.", AF),
        ("Home Secretary says sorry", "MPs had asked for it.", EU),
        ("Lawmakers sue", "The sheriff went to a grand jury.", NA),
        ("Gemeenteraad wil fietspad", "De wethouder aarzelt.", EU),
        ("Geisha's willen loon", "", AZ),
        ("Nurse met the sheriff", "VN onderzoekt het.", IN),
    ],
)
def test_where_no_known_name_stands_small_towns_and_the_press_own_words_tell(
    title: str, lead: str, region: Region
) -> None:
    assert region_of(title=title, lead=lead) is region


@pytest.mark.parametrize(
    ("place", "region"), [("ALMA-ATA, Soviet Union", AZ), ("TALLINN, U.S.S.R.", EU), ("GORKY, Soviet Union", EU)]
)
def test_a_place_of_a_state_that_fell_apart_lies_where_it_lies_now(place: str, region: Region) -> None:
    assert region_of(place, lead="A minister spoke.") is region


def test_the_lead_tells_more_where_the_title_tells_who() -> None:
    assert region_of(title="Carlsen wint toernooi", lead="De Noor was in Almaty de beste.") is AZ


def test_nothing_named_is_international_without_a_reason() -> None:
    assert locate(place="", title="Weer warm", lead="").reason_kind == "none"


def test_every_country_of_the_tables_has_a_region() -> None:
    named = {name.country for name in curated_names()[1].values() if name.kind is not Kind.WORLD} - {""}
    assert named <= codes()
    assert all(region_of_country(code) is not IN for code in codes())


@given(st.text(), st.text(), st.text())
def test_any_text_gives_a_location(place: str, title: str, lead: str) -> None:
    location = locate(place=place, title=title, lead=lead)
    assert location.region in REGIONS
    assert location.reason_words in (place, "") or location.reason_kind in ("title", "lead")
