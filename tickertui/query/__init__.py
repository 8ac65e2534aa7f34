"""The filter language: text to a predicate over stories and to SQL."""
