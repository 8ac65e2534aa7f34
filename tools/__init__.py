"""Commands for the project's developers: they make files that are checked in."""
