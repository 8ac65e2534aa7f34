"""Countries by the names people type."""

import pytest

from tickertui.regions.country_names import country_named, country_names, has_country_beginning


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UA", "UA"),
        ("ua", "UA"),
        ("oekraine", "UA"),
        ("Oekraïne", "UA"),
        ("Ukraine", "UA"),
        ("verenigde staten", "US"),
        ("VS", "US"),
        ("usa", "US"),
        ("uk", "GB"),
        ("Ivoorkust", "CI"),
        ("cote d'ivoire", "CI"),
        ("Georgia", "GE"),
        ("Chili", "CL"),
        ("kosovo", "XK"),
        ("atlantis", ""),
        ("", ""),
        ("EU", ""),
    ],
)
def test_a_country_by_code_and_by_name(text: str, code: str) -> None:
    assert country_named(text) == code


def test_every_country_is_found_by_its_code_and_its_names() -> None:
    for code, names in country_names().items():
        assert country_named(code) == code
        # Two countries share no usual name.
        assert {country_named(name) for name in names} == {code}


def test_what_a_name_begins_with() -> None:
    assert has_country_beginning("oekr")
    assert has_country_beginning("q")
    assert not has_country_beginning("xyz")
