import pytest

from tickertui.polling.credentials import same_owner, with_credentials_of, without_credentials


def test_the_user_part_becomes_a_header() -> None:
    bare, header = without_credentials("https://jan:ge%40heim@nieuws.example:8443/rss?a=b")
    assert bare == "https://nieuws.example:8443/rss?a=b"
    assert header == "Basic amFuOmdlQGhlaW0="
    assert without_credentials("https://nieuws.example/rss") == ("https://nieuws.example/rss", "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x", "https://a.example/y", True),
        ("http://a.example/x", "https://a.example/x", True),
        ("https://a.example/x", "http://a.example/x", False),
        ("https://a.example/x", "https://a.example:8443/x", False),
        ("http://a.example:8080/x", "https://a.example/x", False),
        ("https://a.example/x", "https://b.a.example/x", False),
    ],
)
def test_credentials_stay_with_their_origin(one: str, other: str, same: bool) -> None:
    assert same_owner(one, other) is same


def test_an_address_moved_within_the_origin_takes_them_along() -> None:
    configured = "https://jan:geheim@nieuws.example/oud"
    assert with_credentials_of(configured, "https://nieuws.example/nieuw") == "https://jan:geheim@nieuws.example/nieuw"
    assert with_credentials_of(configured, "https://elders.example/nieuw") == "https://elders.example/nieuw"
    assert with_credentials_of("https://nieuws.example/", "https://nieuws.example/x") == "https://nieuws.example/x"
