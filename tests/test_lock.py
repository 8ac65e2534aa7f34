"""The lock holds everything that is asked for, at versions that are asked for, and nothing of one machine."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements-dev.txt").read_text("utf-8")


def locked() -> dict[str, str]:
    """Name → version of everything that is locked."""
    return {canonicalize_name(name): version for name, version in re.findall(r"(?m)^([\w.-]+)==([\w.]+)", LOCK)}


def asked_for(project: dict[str, Any]) -> Iterator[Requirement]:
    """What the program and its development need."""
    groups = project["dependency-groups"].values()
    written = [*project["project"]["dependencies"], *(line for group in groups for line in group)]
    yield from (Requirement(line) for line in written if isinstance(line, str))


def test_everything_asked_for_is_locked_at_a_version_asked_for() -> None:
    versions = locked()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    requirements = list(asked_for(project))
    assert len(requirements) > 15
    for requirement in requirements:
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), str(requirement)


def test_everything_locked_has_its_hashes() -> None:
    entries = re.split(r"(?m)^(?=[\w.-]+==)", LOCK)[1:]
    assert len(entries) == len(locked())
    for entry in entries:
        assert "--hash=sha256:" in entry


def test_nothing_in_the_lock_is_of_one_machine() -> None:
    assert "://" not in LOCK
    assert not re.search(r"(?m)^\s*--(?!hash)|index-url|find-links", LOCK)


def test_every_command_of_the_readme_that_is_checked_is_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    marked = re.findall(r"<!-- the tests' command.*-->\n```sh\n(.+)\n```", readme)
    assert len(marked) == 1
    assert "-r requirements-dev.txt" in marked[0]
