"""Datelines of every shape are found, and what only looks like one is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.sources.datelines import split_dateline

TEXT = "De brug is dicht."


@pytest.mark.parametrize(
    ("dateline", "place", "agencies"),
    [
        ("OSLO (ANP) - ", "OSLO", ("ANP",)),
        ("OSLO (ANP/RTR) – ", "OSLO", ("ANP", "RTR")),
        ("UTRECHT (Van onze correspondent) - ", "UTRECHT", ()),
        ("LONDON (By our staff) - ", "LONDON", ()),
        ("OSLO (ANP/RTR/AFP/DPA) — ", "OSLO", ("ANP", "RTR", "AFP", "DPA")),
        ("NEW YORK (ANP) - ", "NEW YORK", ("ANP",)),
        ("PORT-AU-PRINCE (AFP) - ", "PORT-AU-PRINCE", ("AFP",)),
        ("JERUZALEM/RAMALLAH (ANP) - ", "JERUZALEM/RAMALLAH", ("ANP",)),
        ("'S-HERTOGENBOSCH (ANP) - ", "'S-HERTOGENBOSCH", ("ANP",)),
        ("’s-GRAVENHAGE (ANP) - ", "’s-GRAVENHAGE", ("ANP",)),
        ("N'DJAMENA (ANP) - ", "N'DJAMENA", ("ANP",)),
        ("WASHINGTON, D.C. (ANP) - ", "WASHINGTON, D.C.", ("ANP",)),
        ("SÃO PAULO (EFE) - ", "SÃO PAULO", ("EFE",)),
        ("ST. JOHN'S (AP) - ", "ST. JOHN'S", ("AP",)),
        ("RIO DE JANEIRO (AFP) - ", "RIO DE JANEIRO", ("AFP",)),
        ("Brussel (Belga) - ", "Brussel", ("Belga",)),
        ("SEOEL, 3 jan. (Yonhap) - ", "SEOEL", ("Yonhap",)),
        ("LONDON, Jan 20 (Reuters) - ", "LONDON", ("Reuters",)),
        ("Aan boord van de ZEEPAARD (ANP) - ", "Aan boord van de ZEEPAARD", ("ANP",)),
        ("KYIV (ANP / AFP) - ", "KYIV", ("ANP", "AFP")),
        ("KYIV (ANP, AFP en DPA) - ", "KYIV", ("ANP", "AFP", "DPA")),
        ("KYIV(ANP)- ", "KYIV", ("ANP",)),
        ("KYIV (ANP): ", "KYIV", ("ANP",)),
        ("TOKIO - ", "TOKIO", ()),
        ("TOKIO — ", "TOKIO", ()),
        ("DEN HAAG – ", "DEN HAAG", ()),
        ("(ANP) - ", "", ("ANP",)),
    ],
)
def test_a_dateline_is_taken_off(dateline: str, place: str, agencies: tuple[str, ...]) -> None:
    assert split_dateline(dateline + TEXT) == (place, agencies, TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "LIVE - De raad stemt.",
        "VIDEO - Zo valt de brug om.",
        "De brug (uit 1912) - een monument - is dicht.",
        "De minister (CDA) - zelf ook schipper - wacht af.",
        "Oslo - de hoofdstad - wacht af.",
        "De NAVO (VS) - en niemand anders - wacht af.",
        "NAVO-landen wachten af.",
        "EU en VS (de grootste) zijn het eens.",
        "5 - 3 werd het.",
        "OSLO (ANP) -",
        "",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert split_dateline(text) == ("", (), text)


@given(
    place=st.lists(st.sampled_from(["OSLO", "SÃO", "PAULO", "ÅRHUS", "AIR", "FORCE"]), min_size=1, max_size=4).map(
        " ".join
    ),
    agencies=st.lists(st.sampled_from(["ANP", "RTR", "AFP", "DPA", "BELGA"]), min_size=1, max_size=4, unique=True),
    dash=st.sampled_from("-–—"),
)
def test_any_place_with_any_agencies_is_found(place: str, agencies: list[str], dash: str) -> None:
    assert split_dateline(f"{place} ({'/'.join(agencies)}) {dash} {TEXT}") == (place, tuple(agencies), TEXT)
