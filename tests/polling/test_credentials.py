import pytest

from tickertui.polling.credentials import same_owner


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x", "https://a.example/y", True),
        ("https://a.example/x", "https://a.example:443/y", True),
        ("http://a.example/x", "https://a.example/x", True),
        ("http://a.example:80/x", "https://a.example/x", True),
        ("https://a.example/x", "http://a.example/x", False),
        ("https://a.example/x", "https://a.example:8443/x", False),
        ("http://a.example:8080/x", "https://a.example/x", False),
        ("https://a.example/x", "https://b.a.example/x", False),
        ("https://a.example/x", "https://a.example.b.example/x", False),
        ("https://a.example/x", "https://a.example:geen/x", False),
        ("https://Á.example/x", "https://xn--1ca.example/y", True),
        ("https://A.Example/x", "https://a.example/y", True),
        ("https://[::1]:443/x", "https://[::1]/y", True),
        ("https://a.example@b.example/x", "https://a.example/x", False),
        ("ftp://a.example/x", "ftp://a.example/x", False),
        ("/wire/page.txt", "/wire/page.txt", False),
        ("", "", False),
    ],
)
def test_credentials_stay_with_their_origin(one: str, other: str, same: bool) -> None:
    assert same_owner(one, other) is same
