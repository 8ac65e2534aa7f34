"""``tickertui doctor``: examines the program, the files, the terminal, the store and the feeds."""

from collections.abc import Callable
from importlib import import_module

from tickertui.cli.context import Context
from tickertui.cli.doctor.findings import Section

_EXAMINATIONS = (
    ("program", "examine_program"),
    ("files", "examine_files"),
    ("terminal", "examine_terminal"),
    ("stored", "examine_store"),
    ("feeds", "examine_feeds"),
)


def run(context: Context) -> int:
    """Examine, telling each part as soon as it is known; 1 when something is wrong. See the package."""
    from tickertui.cli.doctor.telling import json_lines, tell_section

    wrong = 0
    for module, name in _EXAMINATIONS:
        examine: Callable[[Context], Section] = getattr(import_module(f"tickertui.cli.doctor.{module}"), name)
        section = examine(context)
        wrong += section.wrong
        if context.options.json:
            for line in json_lines(section, ascii_only=not context.output.is_unicode):
                context.output.line(line)
        else:
            tell_section(section, context)
        context.output.flush()
    if not context.options.json:
        words = context.words
        context.output.line(words("doctor.wrong", n=wrong) if wrong else words("doctor.all_well"))
    return 1 if wrong else 0
