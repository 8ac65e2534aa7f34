"""Wrong usage, help and version: exit codes, one clear line, in the user's language."""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Ticker
from tickertui import __version__
from tickertui.cli import argparse_words
from tickertui.cli.interface_language import interface_language
from tickertui.language.words import Language


def test_version(ticker: Ticker) -> None:
    ran = ticker("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"tickertui {__version__}\n", "")


@pytest.mark.parametrize("command", [(), ("list",), ("poll",), ("feeds",), ("feeds", "add"), ("config", "init")])
def test_help_is_in_the_language_of_the_interface(ticker: Ticker, command: tuple[str, ...]) -> None:
    dutch, english = ticker(*command, "--help"), ticker("--lang", "en", *command, "--help")
    assert (dutch.code, english.code, dutch.err, english.err) == (0, 0, "", "")
    assert dutch.out.startswith("gebruik: tickertui")
    assert english.out.startswith("usage: tickertui")
    assert "toon deze hulp" in dutch.out
    assert "show this help message" not in dutch.out
    assert "show this help message" in english.out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["lst"], "tickertui: OPDRACHT: 'lst' kan niet; kies uit "),
        (["--regio"], "tickertui: onbekend: --regio (tickertui --help)"),
        (["config"], "tickertui config: dit ontbreekt: OPDRACHT"),
        (["list", "--limit"], "tickertui list: --limit: hier hoort één waarde bij"),
        (["list", "--limit", "-1"], "tickertui list: --limit: geen aantal: '-1'"),
        (["list", "--limit", "²"], "tickertui list: --limit: geen aantal: '²'"),
        (["--region", "atlantis"], "tickertui: --region: geen regio: 'atlantis'; kies uit Europa, Midden-Oosten"),
        (["--interval", "straks"], "tickertui: --interval: geen duur: 'straks'; schrijf bijvoorbeeld 90, 90s"),
        (["--interval", "0"], "tickertui: --interval: geen duur: '0'"),
        (["feeds", "--json", "remove", "x"], "tickertui: --json hoort niet bij remove"),
        (["--demo", "--source", "x"], "tickertui: --source hoort niet bij --demo"),
        (["--demo", "--offline"], "tickertui: --offline hoort niet bij --demo"),
        (["--demo", "list"], "tickertui: --demo hoort niet bij list"),
        (["--source", "x", "poll"], "tickertui: --source hoort niet bij poll"),
        (["list", "--source", "x", "--refresh"], "tickertui: --refresh hoort niet bij --source"),
    ],
)
def test_wrong_usage_is_told_in_one_line(ticker: Ticker, arguments: list[str], line: str) -> None:
    ran = ticker(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(line)


def test_wrong_usage_is_told_in_english_too(ticker: Ticker) -> None:
    ran = ticker("--lang=en", "--region", "atlantis")
    assert ran.err.startswith("tickertui: argument --region: not a region: 'atlantis'; choose from Europe, Middle East")


@pytest.mark.parametrize("now", ["straks", "2026-11-24", "2026-11-24T12:00:00"])
def test_a_bad_clock_is_wrong_usage(ticker: Ticker, monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    monkeypatch.setenv("TICKERTUI_NOW", now)
    ran = ticker("list")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"tickertui: TICKERTUI_NOW is geen RFC 3339-tijd: '{now}'")


def test_a_mistake_of_our_own_is_told_in_one_line(ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("kapot\nonderdeel")

    monkeypatch.setattr("tickertui.cli.commands.config.run", broken)
    ran = ticker("config", "path")
    assert (ran.code, ran.out) == (1, "")
    assert re.fullmatch(
        r"tickertui: een fout in het programma zelf: RuntimeError: kapot onderdeel; wat wij ervan weten staat in "
        r"~/data/log/crash-\d{8}-\d{6}-\d+\.txt\n",
        ran.err,
    )
    monkeypatch.setenv("TICKERTUI_DEBUG", "1")
    with pytest.raises(RuntimeError, match="kapot"):
        ticker("config", "path")


def test_an_interruption_is_quiet(ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tickertui.cli.commands.config.run", interrupted)
    ran = ticker("config", "path")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_without_a_terminal_the_app_says_so(ticker: Ticker) -> None:
    ran = ticker("--demo")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "tickertui: het scherm heeft een terminal nodig; tickertui list drukt de berichten zonder af\n"


class TestLanguage:
    """Which language is spoken, before anything is parsed."""

    def test_the_option_goes_first(self, home: Path) -> None:
        (home / "config").mkdir()
        (home / "config" / "config.toml").write_text('[ui]\nlanguage = "nl"\n')
        environment = {"TICKERTUI_CONFIG_DIR": str(home / "config"), "TICKERTUI_DATA_DIR": str(home), "LANG": "nl_NL"}
        for arguments in (["--lang", "en"], ["--lang=en"], ["list", "--lang", "en"]):
            assert interface_language(arguments, environment) is Language.ENGLISH
        assert interface_language(["--", "--lang", "en"], environment) is Language.DUTCH
        assert interface_language(["--lang"], environment) is Language.DUTCH
        assert interface_language(["--lang", "fr"], environment) is Language.DUTCH

    def test_then_the_configuration_wherever_it_is(self, home: Path) -> None:
        (home / "config").mkdir()
        (home / "config" / "config.toml").write_text('[ui]\nlanguage = "en"\n')
        arguments = ["--config-dir", str(home / "config"), "--data-dir", str(home)]
        assert interface_language(arguments, {"LANG": "nl_NL.UTF-8"}) is Language.ENGLISH

    def test_then_what_was_chosen_by_key(self, home: Path) -> None:
        (home / "state.toml").write_text('language = "en"\n')
        arguments = ["--config-dir", str(home), "--data-dir", str(home)]
        assert interface_language(arguments, {"LANG": "nl_NL.UTF-8"}) is Language.ENGLISH

    def test_a_broken_file_says_nothing(self, home: Path) -> None:
        (home / "config.toml").write_text("[ui\n")
        arguments = ["--config-dir", str(home), "--data-dir", str(home)]
        assert interface_language(arguments, {"LANG": "nl_NL.UTF-8"}) is Language.DUTCH
        assert interface_language(arguments, {"LANG": "de_DE.UTF-8"}) is Language.ENGLISH
        assert interface_language(arguments, {"LANG": "C.UTF-8"}) is Language.DUTCH


FOR_PROGRAMMERS = re.compile(
    r"is not callable|invalid argument for positionals|not defined|with mode|cannot (have|merge)|conflicting|dest= is"
    r"|conflict_resolution|must start with|must be optional|unexpected option"
)
"""What argparse says to those who build a parser wrongly, and never to a user."""


def sentences_of_argparse() -> Iterator[str]:
    """Every text that argparse looks up in gettext, in the Python that runs this."""
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            for text in node.args[:2]:
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def test_everything_argparse_says_is_there_in_dutch() -> None:
    spoken = {text for text in sentences_of_argparse() if not FOR_PROGRAMMERS.search(text)}
    assert len(spoken) > 20
    assert spoken - set(argparse_words._DUTCH) == set()
