import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.credentials import Login, Secret, SecretKind, apart, field_name, secret_from, without_user


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("env:WIRE_PASSWORD", Secret(SecretKind.ENVIRONMENT, "WIRE_PASSWORD")),
        ("keyring:wire.example", Secret(SecretKind.KEYRING, "wire.example")),
        ("keyring:wire.example/desk", Secret(SecretKind.KEYRING, "wire.example", "desk")),
        ("ge:heim", Secret(SecretKind.PLAIN, "ge:heim")),
        ("plain:env:geheim", Secret(SecretKind.PLAIN, "env:geheim")),
        ("plain:plain:x", Secret(SecretKind.PLAIN, "plain:x")),
    ],
)
def test_a_secret_or_where_it_is_kept(text: str, secret: Secret) -> None:
    assert secret_from(text) == secret
    assert secret.written == text


@pytest.mark.parametrize(
    "text", ["", "env:", "env:1A", "env:A B", "keyring:", "keyring:/a", "cmd:pass wire", "a\nb", "x" * 1_001]
)
def test_what_is_no_secret(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        secret_from(text)


@given(st.text(min_size=1, max_size=60))
def test_any_secret_is_written_so_that_it_reads_back(text: str) -> None:
    try:
        secret = secret_from(text)
    except ValueError:
        return
    assert secret_from(secret.written) == secret


@given(st.text(min_size=8, max_size=30))
def test_a_plain_secret_is_never_shown(text: str) -> None:
    login = Login(Secret(SecretKind.PLAIN, text), "desk")
    for shown in (repr(login), f"{login}", repr(login.secret), str(login.secret), login.secret.shown):
        assert text not in shown


@pytest.mark.parametrize("name", ["X-Api-Key", "Authorization", "PRIVATE-TOKEN", "x-feed-token"])
def test_fields_that_may_hold_a_token(name: str) -> None:
    assert field_name(name) == name


@pytest.mark.parametrize(
    "name",
    ["", "Host", "cookie", "Content-Length", "Transfer-Encoding", "If-None-Match", "User-Agent", "Accept", "a b", "a:b", "é",
     "X\r\nHost", "Proxy-Authorization", "x" * 101],
)  # fmt: skip
def test_fields_that_may_not(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        field_name(name)


def test_the_user_part_leaves_the_address() -> None:
    bare, login = apart("https://jan:ge%40heim@nieuws.example:8443/rss?a=b@c")
    assert bare == "https://nieuws.example:8443/rss?a=b@c"
    assert login == Login(Secret(SecretKind.PLAIN, "ge@heim"), "jan")
    assert apart("https://jan@nieuws.example/")[1] == Login(Secret(SecretKind.PLAIN, ""), "jan")
    assert apart("https://:x@nieuws.example/") == ("https://nieuws.example/", None)


@pytest.mark.parametrize("sign", "/?#")
def test_of_a_password_that_ends_the_address_too_early_nothing_is_left(sign: str) -> None:
    assert apart(f"https://jan:ge{sign}heim@nieuws.example/@redactie") == ("https://…", None)
    assert apart(f"https://nieuws.example:geen{sign}heim") == (f"https://nieuws.example:geen{sign}heim", None)


@pytest.mark.parametrize("address", ["https://nieuws.example/@jan", "/wire/a@b.txt", "http://[::1", "ftp://a@b"])
def test_addresses_without_one_stay(address: str) -> None:
    assert apart(address) == (address, None)
    assert without_user(address) == address


def test_one_without_a_scheme_loses_it_too() -> None:
    assert without_user("jan:geheim@nieuws.example/feed@x") == "nieuws.example/feed@x"


@given(st.text(max_size=40))
def test_whatever_stands_before_the_host_goes(rest: str) -> None:
    bare = without_user(f"https://desk:zeergeheim@nieuws.example/{rest}")
    assert "zeergeheim" not in bare
    assert without_user(bare) == bare
