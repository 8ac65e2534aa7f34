"""A ``places.tsv`` that holds nothing yet and explains how its lines are written."""

from textwrap import wrap

from tickertui.language.words import Words

_WIDTH = 110


def default_places(words: Words) -> str:
    """The file as comments, in the interface's language."""
    lines = [line for paragraph in words("places.about").split("\n") for line in wrap(paragraph, _WIDTH)]
    return "".join(f"# {line}\n" for line in lines)
