"""The reader: one story whole, with its text, its links, where it comes from, and what its versions changed."""
