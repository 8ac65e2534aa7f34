"""How a feed's table says how to log in: read back as written, and no slip tells a secret."""

import os
import tomllib
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.credentials import AUTHORIZATION, Login, Secret, SecretKind, secret_from, user_name
from tickertui.model.fault import FaultCode
from tickertui.model.feed import Feed
from tickertui.settings.config import load_settings
from tickertui.settings.feed_tables import feed_table, read_feeds
from tickertui.settings.logins import exposed
from tickertui.settings.reading import Reader

ADDRESS = "https://wire.example/feed"
MARK = "zeergeheim"
posix = pytest.mark.skipif(os.name != "posix", reason="the mode of a file is POSIX's")


def fits(check: object, text: str) -> bool:
    try:
        check(text)  # type: ignore[operator]
    except ValueError:
        return False
    return True


texts = st.text(min_size=1, max_size=40)
names = texts.filter(lambda text: fits(user_name, text))
secrets = texts.filter(lambda text: fits(secret_from, text)).map(secret_from) | texts.filter(
    lambda text: fits(secret_from, f"plain:{text}")
).map(lambda text: Secret(SecretKind.PLAIN, text))
logins = st.builds(Login, secrets, names) | st.builds(
    Login, secrets, st.none(), st.sampled_from([AUTHORIZATION, "X-Api-Key", "PRIVATE-TOKEN"])
)


@given(logins)
def test_a_login_is_read_back_as_it_is_written(login: Login) -> None:
    feed = Feed(ADDRESS, login=login)
    reader = Reader(Path("feeds.toml"))
    table = tomllib.loads(tomli_w.dumps({"feeds": [feed_table(feed)]}))
    assert read_feeds(table["feeds"], reader, folder=Path("/wire")) == ((feed,), ())
    assert reader.faults == []


anything = st.one_of(
    st.text(max_size=20).map(lambda text: f"{MARK}{text}"),
    st.sampled_from(
        [f"env:{MARK} x", f"cmd:{MARK}", f"{MARK}\r\nHost: a", f"keyring:/{MARK}", f"{MARK}:{MARK}", MARK * 200]
    ),
    st.sampled_from([3, True, [MARK], {"a": MARK}, 1.5]),
)


@given(st.dictionaries(st.sampled_from(["password", "token", "user", "header"]), anything))
def test_whatever_stands_there_no_slip_and_no_repr_tells_a_secret(table: dict[str, object]) -> None:
    reader = Reader(Path("config.toml"))
    feeds, _ = read_feeds([{"address": ADDRESS, **table}], reader, folder=Path("/wire"))
    told = [fault_in_words(fault, Words(language)) for fault in reader.faults for language in Language]
    assert MARK not in "".join(told)
    assert len(feeds) == 1
    if feeds[0].login is not None:
        assert MARK not in repr(feeds[0].login.secret)
    elif table:
        assert reader.faults


@given(st.text(st.characters(exclude_characters="/?#@[]\\", exclude_categories=["C", "Z"]), min_size=1, max_size=20))
def test_a_password_in_the_address_becomes_the_login(password: str) -> None:
    reader = Reader(Path("config.toml"))
    address = f"https://desk:{MARK}{password}@wire.example/feed"
    (feed,), _ = read_feeds([{"address": address}], reader, folder=Path("/wire"))
    assert feed.address == ADDRESS
    assert feed.login is not None
    assert feed.login.user == "desk"
    assert MARK not in repr(feed)


def test_a_login_of_its_own_goes_before_the_addresss(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f'[[feeds]]\naddress = "https://a:b@wire.example/feed"\nuser = "desk"\npassword = "env:{MARK}"\n')
    settings, slips = load_settings(config)
    assert slips == ()
    assert settings.feeds == (Feed(ADDRESS, login=Login(Secret(SecretKind.ENVIRONMENT, MARK), "desk")),)


@posix
@pytest.mark.parametrize(
    ("mode", "told"), [(0o600, False), (0o400, False), (0o640, True), (0o604, True), (0o666, True)]
)
def test_only_a_secret_that_stands_in_a_file_for_others_is_told(mode: int, told: bool, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("")
    file.chmod(mode)
    here, elsewhere = (Login(secret_from(text)) for text in (MARK, f"env:{MARK}"))
    found = exposed(file, [Feed(ADDRESS, login=elsewhere), Feed(f"{ADDRESS}2", login=here)])
    assert [fault.code for fault in found] == [FaultCode.SECRET_EXPOSED] * told
    assert exposed(file, [Feed(ADDRESS, login=elsewhere), Feed("/wire.txt")]) == ()
