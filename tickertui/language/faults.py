"""Faults in words."""

from tickertui.language.words import Words
from tickertui.model.fault import Fault


def fault_in_words(fault: Fault, words: Words) -> str:
    """The sentence for a fault, without a capital or a full stop, to stand after a name and a colon."""
    return words(f"fault.{fault.code.value}", **fault.particulars)
