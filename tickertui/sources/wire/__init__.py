"""The wire page: a headline, "Meer uit ‹section›", and short stories with datelines and ages; text or HTML."""
