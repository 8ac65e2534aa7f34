"""The arguments: what may be written on the command line, explained in the interface's language."""

import argparse
from typing import TYPE_CHECKING, NoReturn

from tickertui import __version__
from tickertui.cli import argparse_words
from tickertui.cli.argument_types import count_type, duration_type, region_type
from tickertui.language.words import Words
from tickertui.model.text import clean

TERMINAL_LIMIT = 50
"""So many stories ``list`` shows on a terminal where ``--limit`` is not given."""


class Parser(argparse.ArgumentParser):
    """A parser that tells of wrong usage in one line, and where to read what may be written."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong on standard error and leave with exit code 2."""
        self.exit(2, f"{self.prog}: {clean(message)} ({self.prog} --help)\n")


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]


def build_parser(words: Words) -> Parser:
    """The parser of the whole command line.

    The parsed options always hold ``command`` (None: the app), and for ``feeds`` and ``config`` ``action``; an option
    that was not given is absent or None.
    """
    argparse_words.speak(words.language)
    parser = Parser(
        prog="tickertui",
        description=words("cli.about"),
        epilog=words("cli.more"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"tickertui {__version__}", help=words("cli.version.help")
    )
    _everywhere(parser, words, default=None)
    parser.add_argument("--demo", action="store_true", help=words("cli.demo.help"))
    _selection(parser, words)
    parser.add_argument(
        "--interval", type=duration_type(words), metavar=words("cli.duration"), help=words("cli.interval.help")
    )
    parser.add_argument("--offline", action="store_true", help=words("cli.offline.help"))
    parser.add_argument("--theme", metavar=words("cli.name"), help=words("cli.theme.help"))
    commands = parser.add_subparsers(
        dest="command", title=words("cli.commands"), metavar=words("cli.command"), parser_class=Parser
    )
    for add in (_add_list, _add_poll, _add_classify, _add_cluster, _add_feeds, _add_config, _add_doctor):
        add(commands, words)
    return parser


def _everywhere(parser: argparse.ArgumentParser, words: Words, *, default: str | None) -> None:
    """The options that go before a command and after it alike: after it, one that is absent leaves the first alone."""
    group = parser.add_argument_group(words("cli.everywhere"))
    group.add_argument("--lang", choices=("nl", "en"), default=default, help=words("cli.lang.help"))
    group.add_argument("--verbose", action="store_true", default=default, help=words("cli.verbose.help"))
    for name in ("config", "data"):
        group.add_argument(
            f"--{name}-dir", metavar=words("cli.folder"), default=default, help=words(f"cli.{name}_dir.help")
        )


def _selection(parser: argparse.ArgumentParser, words: Words) -> None:
    """``--source`` and ``--region``."""
    parser.add_argument(
        "--source",
        action="append",
        metavar=words("cli.source"),
        help=words("cli.source.help"),
        default=argparse.SUPPRESS,
    )
    parser.add_argument(
        "--region",
        action="append",
        type=region_type(words),
        metavar=words("cli.region"),
        help=words("cli.region.help"),
        default=argparse.SUPPRESS,
    )


def _command(commands: "Commands", name: str, words: Words, key: str, about: str = "") -> Parser:
    """A command (or, under one, an action) with its help and the options that go everywhere."""
    text = words(f"{key}.help")
    parser = commands.add_parser(
        name, help=text, description=about or f"{text[0].upper()}{text[1:]}.", allow_abbrev=False
    )
    _everywhere(parser, words, default=argparse.SUPPRESS)
    return parser


def _add_list(commands: "Commands", words: Words) -> None:
    parser = _command(commands, "list", words, "cli.list", words("cli.list.about"))
    _selection(parser, words)
    parser.add_argument("--search", metavar=words("cli.words"), default="", help=words("cli.search.help"))
    parser.add_argument(
        "--limit",
        type=count_type(words),
        metavar=words("cli.count"),
        help=words("cli.limit.help", most=TERMINAL_LIMIT),
    )
    parser.add_argument("--grouped", action="store_true", help=words("cli.grouped.help"))
    parser.add_argument("--hidden", action="store_true", help=words("cli.hidden.help"))
    parser.add_argument("--refresh", action="store_true", help=words("cli.refresh.help"))
    parser.add_argument("--json", action="store_true", help=words("cli.json.help"))


def _add_poll(commands: "Commands", words: Words) -> None:
    parser = _command(commands, "poll", words, "cli.poll")
    parser.add_argument("feeds", nargs="*", metavar=words("cli.feed"), help=words("cli.poll.feed.help"))


def _add_classify(commands: "Commands", words: Words) -> None:
    _command(commands, "classify", words, "cli.classify", words("cli.classify.about"))


def _add_cluster(commands: "Commands", words: Words) -> None:
    _command(commands, "cluster", words, "cli.cluster", words("cli.cluster.about"))


def _add_feeds(commands: "Commands", words: Words) -> None:
    parser = _command(commands, "feeds", words, "cli.feeds")
    parser.add_argument("--json", action="store_true", help=words("cli.json.help"))
    actions = _actions(parser, words, required=False)
    add = _command(actions, "add", words, "cli.feeds.add", words("cli.feeds.add.about"))
    add.add_argument("address", metavar=words("cli.address"), help=words("cli.address.help"))
    add.add_argument("--name", metavar=words("cli.name"), default="", help=words("cli.feed_name.help"))
    add.add_argument(
        "--interval",
        dest="feed_interval",
        type=duration_type(words),
        metavar=words("cli.duration"),
        help=words("cli.interval.help"),
    )
    login = add.add_argument_group(words("cli.login"))
    for name, kind in (("user", "name"), ("password", "secret"), ("token", "secret"), ("header", "name")):
        login.add_argument(f"--{name}", metavar=words(f"cli.{kind}"), help=words(f"cli.login.{name}.help"))
    add.add_argument("--no-check", action="store_true", help=words("cli.no_check.help"))
    remove = _command(actions, "remove", words, "cli.feeds.remove")
    remove.add_argument("address", metavar=words("cli.address"), help=words("cli.address.help"))


def _add_config(commands: "Commands", words: Words) -> None:
    parser = _command(commands, "config", words, "cli.config")
    actions = _actions(parser, words, required=True)
    for action in ("path", "init", "check"):
        _command(actions, action, words, f"cli.config.{action}")


def _add_doctor(commands: "Commands", words: Words) -> None:
    parser = _command(commands, "doctor", words, "doctor", words("doctor.about"))
    parser.add_argument("--json", action="store_true", help=words("cli.json.help"))
    parser.add_argument("--offline", action="store_true", help=words("doctor.offline.help"), default=argparse.SUPPRESS)


def _actions(parser: argparse.ArgumentParser, words: Words, *, required: bool) -> "Commands":
    return parser.add_subparsers(
        dest="action",
        title=words("cli.commands"),
        metavar=words("cli.command"),
        required=required,
        parser_class=Parser,
    )
