"""What is raised for a query that cannot be read."""

from tickertui.model.text import clean, cut

_LONGEST_PARTICULAR = 40


class QueryError(ValueError):
    """A query that cannot be read.

    ``column`` counts from 0 and is where the mistake stands. ``key`` names the message that says what it is
    (``language/messages/query.py``), ``particulars`` are its fields: clean, short texts. ``unfinished``: the mistake
    stands at the end and typing on may mend it, so that nothing need be said yet.
    """

    def __init__(self, column: int, key: str, *, unfinished: bool = False, **particulars: str) -> None:
        super().__init__(key)
        self.column, self.key, self.unfinished = column, key, unfinished
        self.particulars = {name: cut(clean(text), _LONGEST_PARTICULAR) for name, text in particulars.items()}


def nearest(text: str, known: list[str]) -> str:
    """What of ``known`` is written most like ``text``; "" where nothing is."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(text[:_LONGEST_PARTICULAR], known, 1, cutoff=0.7)), "")
