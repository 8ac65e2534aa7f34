"""Only clean http(s) links leave the program, as one argument and never through a shell."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Static

from tests.app.host import Host
from tickertui.app.opening import (
    OpeningError,
    browser_command,
    copy_link,
    host_of,
    is_safe_link,
    launch,
    open_link,
    shown_link,
)
from tickertui.language.words import Language, Words

WORDS = Words(Language.DUTCH)
LINK = "https://draad.example/a?b=1&c=$(touch%20x);`id`"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://draad.example/",
        "https://",
        "https:///pad",
        "//draad.example/",
        "draad.example",
        "--help",
        "https://draad.example/\x1b]52;c;eA==\x07",
        "https://draad.example/a b",
        "https://draad.example/\nb",
        "https://dráad.example/",
        "https://[::1/",
        "https://draad.example:poort/",
        "",
    ],
)
def test_an_unsafe_link_is_refused(url: str) -> None:
    assert not is_safe_link(url)


@pytest.mark.parametrize("url", [LINK, "http://draad.example", "https://[::1]:8080/x", "HTTPS://DRAAD.EXAMPLE/"])
def test_a_safe_link_is_let_through(url: str) -> None:
    assert is_safe_link(url)


def test_the_host_is_shown_without_a_user_name_and_with_its_port() -> None:
    assert host_of("https://bank.example@kwaad.example:8443/") == "kwaad.example:8443"
    assert host_of("https://[::1]:80/") == "[::1]:80"


def test_a_long_host_keeps_its_end_which_says_whose_it_is() -> None:
    assert shown_link("https://www.bank.example.inloggen.kwaad.example/x", 14) == "…kwaad.example"


@given(path=st.text(st.sampled_from("abc/?#&=%20"), max_size=60), width=st.integers(8, 60))
def test_a_shown_link_fits(path: str, width: int) -> None:
    shown = shown_link(f"https://draad.example/{path}", width)
    assert len(shown) <= width


def test_a_bare_host_is_shown_without_its_slash() -> None:
    assert shown_link("https://draad.example/", 60) == "draad.example"


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A browser that writes down its arguments, one a line."""
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/opened\n')
    script.chmod(0o755)
    return script


def test_the_link_is_one_argument_that_no_shell_sees(browser: Path) -> None:
    launch([str(browser), "--new"], LINK, WORDS, patience=20)
    assert (browser.parent / "opened").read_text().splitlines() == ["--new", LINK]
    assert sorted(path.name for path in browser.parent.iterdir()) == ["browser", "opened"]


def test_the_link_goes_where_the_command_wants_it(browser: Path) -> None:
    launch([str(browser), "--url=%s", "-x"], LINK, WORDS, patience=20)
    assert (browser.parent / "opened").read_text().splitlines() == [f"--url={LINK}", "-x"]


def test_a_browser_that_fails_at_once_is_told() -> None:
    with pytest.raises(OpeningError, match="stopte met code 3"):
        launch([sys.executable, "-c", "raise SystemExit(3)"], LINK, WORDS, patience=20)


def test_a_browser_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OpeningError):
        launch([str(tmp_path / "weg")], LINK, WORDS)


def test_the_users_browser_goes_first_and_the_first_found_of_a_list(browser: Path) -> None:
    environment = {"TICKERTUI_BROWSER": f"bestaat-niet:{browser} --tab", "BROWSER": "sh"}
    assert browser_command(environment, "linux") == [str(browser), "--tab"]
    assert browser_command({"BROWSER": "sh -x"}, "linux") == ["sh", "-x"]


def test_without_a_display_there_is_no_browser(monkeypatch: pytest.MonkeyPatch, browser: Path) -> None:
    monkeypatch.setenv("PATH", str(browser.parent))
    (browser.parent / "xdg-open").symlink_to(browser)
    assert browser_command({}, "linux") is None
    assert browser_command({"WAYLAND_DISPLAY": "w"}, "linux") == ["xdg-open"]
    assert browser_command({"BROWSER": '"half'}, "linux") is None


async def test_opening_says_which_host_and_what_went_wrong(browser: Path) -> None:
    app = Host(Static)
    async with app.run_test() as pilot:
        open_link(app, LINK, WORDS, {"BROWSER": str(browser)})
        await app.workers.wait_for_complete()
        open_link(app, LINK, WORDS, {"BROWSER": f"{sys.executable} -c 'raise SystemExit(4)'"})
        await app.workers.wait_for_complete()
        open_link(app, LINK, WORDS, {})
        open_link(app, None, WORDS, {})
        open_link(app, "javascript:x", WORDS, {})
        await pilot.pause()
    assert (browser.parent / "opened").exists()
    assert app.told[0] == "draad.example wordt geopend in de browser"
    assert app.told[2].startswith("De browser opende draad.example niet")
    assert app.told[4:] == [WORDS("open.no_link"), WORDS("open.unsafe")]


async def test_copying_sends_only_safe_links_to_the_clipboard() -> None:
    app = Host(Static)
    async with app.run_test():
        copy_link(app, LINK, WORDS)
        assert app.clipboard == LINK
        copy_link(app, "file:///etc/passwd", WORDS)
        copy_link(app, None, WORDS)
        assert app.clipboard == LINK
    assert app.told == ["Link naar draad.example gekopieerd", WORDS("copy.unsafe"), WORDS("open.no_link")]
