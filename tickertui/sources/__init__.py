"""Bytes to documents: wire page, RSS, Atom, JSON Feed, HTML to text. Pure functions; no IO."""
