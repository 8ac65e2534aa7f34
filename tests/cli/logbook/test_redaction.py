import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.cli.logbook.redaction import redacted

SECRET = "zeergeheim9"


@pytest.mark.parametrize(
    "text",
    [
        f"GET https://jan:{SECRET}@wire.example/feed",
        f"GET https://{SECRET}@wire.example/feed",
        f"GET https://wire.example/feed?api_key={SECRET}&page=2",
        f"GET https://wire.example/feed?page=2&access_token={SECRET}",
        f"https://wire.example/feed?APIKEY={SECRET}",
        f"https://wire.example/feed;auth={SECRET}?a=b",
        f"https://wire.example/feed?sig={SECRET}#x",
        f"Authorization: Basic {SECRET}",
        f"authorization: bearer {SECRET}",
        f"{{'Authorization': 'Bearer {SECRET}'}}",
        f"[(b'X-Api-Key', b'{SECRET}'), (b'Accept', b'text/xml')]",
        f"X-Auth-Token: {SECRET}",
        f"Cookie: {SECRET}",
        f'password = "{SECRET}"',
        f"token='{SECRET}'",
        f"--password={SECRET} list",
        f"feeds add --password {SECRET} wire.example",
        f"https://wire.example/feed?user=jan&pass={SECRET}",
        f"https://wire.example/feed?db_pw={SECRET}",
    ],
)
def test_secrets_go(text: str) -> None:
    assert SECRET not in redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "KeyError: 'title'",
        "author: Jan",
        "https://wire.example/feed?page=2&lang=nl",
        "mail jan@wire.example about https://wire.example/@jan/feed",
        "status code: 200",
        "bypass: 3, compass=north",
        "poll --verbose --password",
        "/wire/tokens.py, line 3",
    ],
)
def test_all_else_stays(text: str) -> None:
    assert redacted(text) == text


def test_the_home_folder_is_a_tilde() -> None:
    assert redacted("/users/jan/.config/x and /users/jan", "/users/jan") == "~/.config/x and ~"
    assert redacted("/a/b", "/") == "/a/b"


@given(st.text(max_size=200))
def test_what_was_taken_out_once_stays_out(text: str) -> None:
    once = redacted(text)
    assert redacted(once) == once


@given(st.from_regex(r"[a-z0-9]{8,20}", fullmatch=True), st.text(max_size=40))
def test_a_password_in_an_address_goes_whatever_stands_around_it(secret: str, around: str) -> None:
    text = f"{around} https://desk:{secret}@wire.example/feed {around}"
    assert f":{secret}@" not in redacted(text)
