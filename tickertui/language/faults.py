"""Faults in words."""

from string import Formatter

from tickertui.language.messages import MESSAGES
from tickertui.language.words import Words
from tickertui.model.fault import Fault

# Particulars that are themselves messages of an area, with fields among the same particulars.
_MESSAGES_WITHIN = {"expected": "expected.", "mistake": "query."}


def fault_in_words(fault: Fault, words: Words) -> str:
    """The sentence for a fault, without a capital or a full stop, to stand after a name and a colon.

    A particular that the sentence names and the fault lacks is "?": a store may hold faults of an older version.
    """
    fields = dict.fromkeys(_named(f"fault.{fault.code.value}"), "?") | fault.particulars
    for name, area in _MESSAGES_WITHIN.items():
        if fields.get(name, "").startswith(area):
            fields[name] = words(fields[name], **fields)
    return words(f"fault.{fault.code.value}", **fields)


def _named(key: str) -> set[str]:
    return {
        name for text in MESSAGES[key] if isinstance(text, str) for _, name, _, _ in Formatter().parse(text) if name
    }
