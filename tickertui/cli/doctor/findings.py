"""What an examination finds: values, put into words by whoever shows them."""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """How it is: well, worth knowing, or to be mended."""

    WELL = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its ``name`` (a word on screen already, cleaned), its ``value``, the ``verdict``, and, where it is not
    well, a sentence that says ``why``.
    """

    name: str
    value: str
    verdict: Verdict = Verdict.WELL
    why: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One examination's findings; ``key`` names it: ``program``, ``files``, ``terminal``, ``store`` or ``feeds``."""

    key: str
    findings: tuple[Finding, ...]

    @property
    def wrong(self) -> int:
        """How many findings are to be mended."""
        return sum(finding.verdict is Verdict.WRONG for finding in self.findings)
