"""Feeds' addresses as people write them."""

from pathlib import Path

import pytest

from tickertui.settings.addresses import feed_address


@pytest.mark.parametrize("address", ["https://a.example/rss", "http://a.example:8080/?q=1#x", "HTTPS://A.example"])
def test_a_web_address_stays_as_it_is(address: str) -> None:
    assert feed_address(f" {address}\n") == address


def test_a_path_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert feed_address("news/page.txt") == str(tmp_path / "news" / "page.txt")
    assert feed_address("page.txt", folder=Path("/wire")) == str(Path("/wire/page.txt"))
    assert feed_address("/wire/page.txt", folder=tmp_path) == str(Path("/wire/page.txt"))
    assert feed_address("file:///wire/a%20b.txt") == str(Path("/wire/a b.txt"))


def test_a_tilde_is_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert feed_address("~/page.txt") == str(tmp_path / "page.txt")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "https://",
        "https:///path",
        "https://a.example/a b",
        "gopher://a.example",
        "https://jan:ge/heim@a.example/",
        "https://a.example:99999/",
        "javascript://x",
        "a\x1bb",
        "x" * 2_001,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no address|no host|neither http|[Pp]ort"):
        feed_address(text)
