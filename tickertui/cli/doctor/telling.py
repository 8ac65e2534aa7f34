"""Findings as JSON, as lines, and as a table on a terminal."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tickertui.cli.context import Context
from tickertui.cli.doctor.findings import Finding, Section, Verdict
from tickertui.model.text import escaped

if TYPE_CHECKING:
    from rich.text import Text

_MARKS = {Verdict.WELL: "✓", Verdict.NOTE: "·", Verdict.WRONG: "✗"}
_PLAIN_MARKS = {Verdict.WELL: "ok", Verdict.NOTE: "--", Verdict.WRONG: "!!"}
_STYLES = {Verdict.WELL: "green", Verdict.NOTE: "yellow", Verdict.WRONG: "bold red"}


def json_lines(section: Section, *, ascii_only: bool) -> Iterator[str]:
    """One finding a line: ``section``, ``name``, ``value``, ``verdict`` (``ok``, ``note`` or ``wrong``) and ``why``."""
    for finding in section.findings:
        fields = {
            "section": section.key,
            "name": finding.name,
            "value": finding.value,
            "verdict": finding.verdict.value,
            "why": finding.why,
        }
        yield escaped(json.dumps(fields, ensure_ascii=ascii_only))


def tell_section(section: Section, context: Context) -> None:
    """A heading and a line a finding; what is to be done stands under it. In colour on a terminal alone."""
    heading = context.words(f"doctor.section.{section.key}")
    if context.output.is_terminal:
        _print_table(heading, section, context)
        return
    marks = _MARKS if context.output.is_unicode else _PLAIN_MARKS
    width = max(len(finding.name) for finding in section.findings)
    context.output.line(heading)
    for finding in section.findings:
        context.output.line(f"  {marks[finding.verdict]} {finding.name.ljust(width)}  {finding.value}")
        if finding.why:
            context.output.line(f"      {finding.why}")
    context.output.line("")


def _print_table(heading: str, section: Section, context: Context) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    marks = _MARKS if context.output.is_unicode else _PLAIN_MARKS
    table = Table(
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        show_header=False,
        title=Text(heading, "bold"),
        title_justify="left",
    )
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold", max_width=28)
    table.add_column(overflow="fold", ratio=1)
    for finding in section.findings:
        style = _STYLES[finding.verdict]
        table.add_row(Text(marks[finding.verdict], style), Text(finding.name, "dim"), _value(finding, style))
    console = Console(file=context.output.out, highlight=False)
    console.print(table)
    console.print()


def _value(finding: Finding, style: str) -> "Text":
    from rich.text import Text

    value = Text(finding.value)
    return value.append(f"\n{finding.why}", style) if finding.why else value
