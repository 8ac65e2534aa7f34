"""The commented ``config.toml`` that ``config init`` writes, made from the schema: every key at its default."""

from collections.abc import Sequence
from textwrap import wrap

from tickertui.language.words import Words
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.kinds import Name, Names
from tickertui.settings.sections import SECTIONS, Section

_WIDTH = 96


def default_config(words: Words, keys: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """The text of a ``config.toml`` in the language of ``words``; ``keys`` are the actions' ids with their keys.

    Explanations begin with ``# ``, settings with ``#`` alone: with those taken off, the file says what holds without.
    """
    return "\n".join(
        [
            _comment(words("config.about")),
            _feeds(words),
            _comment(words("config.hide")),
            _comment(words("config.weight")),
            *(_section(section, words) for section in SECTIONS),
            _keys(words, keys),
        ]
    )


def _feeds(words: Words) -> str:
    blocks = (
        f"#[[feeds]]\n#address = {Name().written(feed.address)}\n#name = {Name().written(feed.name)}\n"
        for feed in DEFAULT_FEEDS
    )
    return _comment(words("config.feeds")) + "\n" + "\n".join(blocks)


def _section(section: Section, words: Words) -> str:
    lines = [_comment(words(f"config.{section.name}")), f"[{section.name}]\n"]
    for key, value in section.defaults().items():
        lines += [_comment(words(f"config.{section.name}.{key}")), f"#{key} = {section.kinds[key].written(value)}\n"]
    return "".join(lines)


def _keys(words: Words, keys: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    lines = (f"#{action} = {Names().written(names)}\n" for action, names in keys)
    return _comment(words("config.keys")) + "[keys]\n" + "".join(lines)


def _comment(text: str) -> str:
    lines = (line for paragraph in text.split("\n") for line in wrap(paragraph, _WIDTH - 2) or [""])
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)
