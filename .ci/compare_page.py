"""Compares what ``COMMAND list --source PAGE --json`` gives with an ``expected.json`` beside the page.

    compare_page.py FOLDER -- COMMAND…

Prints each difference; exit 0 where there is none.
"""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

NOW = "2026-01-22T21:00:00+00:00"


def main() -> int:
    """See the module."""
    folder, _, *command = sys.argv[1:]
    expected = json.loads(Path(folder, "expected.json").read_text("utf-8"))
    page = Path(folder, Path(expected["page"]).name)
    stories = _listed(command, page)
    headlines = [story for story in stories if story["headline"]]
    others = [story for story in stories if not story["headline"]]
    slips = [*_differences([expected["headline"]], headlines), *_differences(expected["stories"], others)]
    for slip in slips:
        print(f"{page.name}: {slip}")
    print(f"{len(headlines)} headline and {len(others)} stories, {len(slips)} differences")
    return 1 if slips else 0


def _listed(command: list[str], page: Path) -> list[dict[str, Any]]:
    environment = {**os.environ, "TICKERTUI_NOW": NOW, "LC_ALL": "nl_NL.UTF-8", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [*command, "list", "--source", str(page), "--json"], env=environment, capture_output=True, check=True
    )
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def _differences(expected: list[dict[str, Any]], stories: list[dict[str, Any]]) -> list[str]:
    if len(expected) != len(stories):
        return [f"{len(stories)} instead of {len(expected)}: {[story['title'] for story in stories]}"]
    return [
        f"{story['title'][:40]!r}: {name} is {found!r} instead of {wanted!r}"
        for want, story in zip(expected, stories, strict=True)
        for name, wanted in want.items()
        if (found := _value(name, wanted, story)) != wanted
    ]


def _value(name: str, wanted: Any, story: dict[str, Any]) -> Any:
    if name == "paragraphs":
        return len(story["paragraphs"])
    if name == "age" and wanted is None:  # the page states none for its headline
        return None
    if name == "age_seconds":
        now = datetime.fromisoformat(NOW)
        ends = (story["published_to"], story["published_from"])
        return [int((now - datetime.fromisoformat(end)).total_seconds()) for end in ends]
    return story[name]


if __name__ == "__main__":
    sys.exit(main())
