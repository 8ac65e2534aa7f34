"""Every target holds its seeds, and every input that was once a fault, to what its reader promises."""

from importlib import import_module
from pathlib import Path

import pytest

import fuzz
from fuzz import promises
from fuzz.inputs import assembled, fields_of, moment_bytes, moment_of
from fuzz.targets import NAMES, listed, target
from tests.sources.reading import NOW
from tickertui.model.interval import Interval

REGRESSIONS = sorted((Path(fuzz.__file__).parent / "regressions").glob("*/*"))


@pytest.mark.parametrize("name", NAMES)
def test_the_seeds_are_as_promised(name: str) -> None:
    chosen = target(name)
    assert chosen.name == name
    assert chosen.seeds
    for seed in chosen.seeds:
        chosen.check(seed)


@pytest.mark.parametrize("path", REGRESSIONS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_once_a_fault_is_none(path: Path) -> None:
    target(path.parent.name).check(path.read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_anything_at_all_is_as_promised(name: str) -> None:
    check = target(name).check
    for body in (b"", b"\0", b"\n", b"\xff\xfe", bytes(range(256)), b"A" * 3_000):
        check(body)


def test_each_module_has_the_targets_that_are_listed() -> None:
    for module, names in listed().items():
        assert tuple(each.name for each in import_module(module).TARGETS) == names


@pytest.mark.parametrize("name", NAMES)
def test_a_dictionary_is_one_that_libfuzzer_reads(name: str) -> None:
    """One entry a line, in quotes, with all but printable ASCII escaped: https://llvm.org/docs/LibFuzzer.html#dictionaries."""
    chosen = target(name)
    lines = chosen.dictionary.splitlines()
    assert len(lines) == len(chosen.words)
    for line, word in zip(lines, chosen.words, strict=True):
        assert line.isascii()
        assert line.isprintable()
        assert line[0] == line[-1] == '"'
        assert line[1:-1].encode().decode("unicode_escape").encode("latin-1") == word.encode()


def test_bytes_are_taken_apart_the_same_each_time() -> None:
    assert moment_of(moment_bytes(NOW) + b"rest") == (NOW, b"rest")
    assert fields_of(b"a\nb\nc\nd", 3) == [b"a", b"b", b"c\nd"]
    assert fields_of(b"a", 3) == [b"a", b"", b""]
    assert assembled(b"\x00\x01z", ("een ", "twee ")) == "een twee z"


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "https://", "https://é.example/", "https://a.example/ b", "https://a.example:99999/"]
)
def test_an_address_that_may_not_be_asked_is_seen(url: str) -> None:
    with pytest.raises((AssertionError, ValueError)):
        promises.http_address(url, 100)


def test_text_that_is_not_clean_or_too_long_is_seen() -> None:
    with pytest.raises(AssertionError, match="not clean"):
        promises.all_clean({"a": ["\x1b[31m"]})
    with pytest.raises(AssertionError, match="may be 3"):
        promises.clean_text("vier", 3)
    promises.clean_text("vier", 4)


def test_a_story_from_the_future_is_seen() -> None:
    with pytest.raises(AssertionError, match="seen at"):
        promises.seen_at(Interval.at(NOW.replace(year=2027)), NOW)
