"""Fetching: HTTP with manners, when to ask again, one task a feed."""
