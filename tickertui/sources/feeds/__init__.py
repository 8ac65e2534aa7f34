"""RSS 0.91–2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1."""
