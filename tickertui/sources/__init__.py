"""Bytes to documents: wire page, RSS, Atom, JSON Feed; HTML to text; discovery. Pure functions, no IO."""

from tickertui.sources.discovery import FoundFeed, find_feeds
from tickertui.sources.reading import read_document

__all__ = ["FoundFeed", "find_feeds", "read_document"]
