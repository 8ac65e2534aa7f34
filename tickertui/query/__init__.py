"""The query language: text to a predicate over stories and to SQL; what may be typed next; what to highlight.

Here stands what a search needs; completions and highlights are in ``query.completing`` and ``query.highlighting``.
"""

from tickertui.query.errors import QueryError
from tickertui.query.functions import add_functions
from tickertui.query.parsing import parse_query
from tickertui.query.query import Query
from tickertui.query.tokens import search_words, tokens

__all__ = ["Query", "QueryError", "add_functions", "parse_query", "search_words", "tokens"]
