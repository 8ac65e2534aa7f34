"""Faults in words."""

from tickertui.language.words import Words
from tickertui.model.fault import Fault


def fault_in_words(fault: Fault, words: Words) -> str:
    """The sentence for a fault, without a capital or a full stop, to stand after a name and a colon."""
    fields = dict(fault.particulars)
    expected = fields.get("expected", "")
    if expected.startswith("expected."):  # itself a message, with fields among the same particulars
        fields["expected"] = words(expected, **fields)
    return words(f"fault.{fault.code.value}", **fields)
