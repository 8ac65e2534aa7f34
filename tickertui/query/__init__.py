"""The filter language: text to a predicate over stories and to SQL."""

from tickertui.query.parsing import QueryError, parse_query
from tickertui.query.terms import Query
from tickertui.query.tokens import search_words, tokens

__all__ = ["Query", "QueryError", "parse_query", "search_words", "tokens"]
