"""Examinations: what may be wrong with the program, its files, the terminal, the store and the feeds."""
