import pytest

from tickertui.polling.login_scope import in_the_open, same_owner


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


@pytest.mark.parametrize(
    ("address", "open_to_others"),
    [
        ("http://wire.example/", True),
        ("HTTP://192.168.1.4/", True),
        ("https://wire.example/", False),
        ("http://127.0.0.1:8080/", False),
        ("http://[::1]/", False),
        ("http://localhost/", False),
        ("http://localhost.wire.example/", True),
        ("/wire/page.txt", False),
    ],
)
def test_what_others_can_read_on_the_way(address: str, open_to_others: bool) -> None:
    assert in_the_open(address) is open_to_others
