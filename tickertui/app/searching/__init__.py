"""The line a query is typed in: what is wrong with it, what may come next, what was asked before; and what it marks."""
