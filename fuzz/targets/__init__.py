"""The targets, a module for each kind of reader; a module is imported only for a target of it."""

from importlib import import_module

from fuzz.target import Target

_MODULES = {
    "documents": ("rss", "rdf", "atom", "json_feed", "wire_text", "wire_html", "feed_heap", "page_heap"),
    "texts": ("text", "html", "dateline", "date", "encoding", "discovery"),
    "times": ("age", "written_age"),
    "network": ("address", "unpacking", "headers"),
    "queries": ("query",),
    "stored": ("damage",),
    "seen": ("kept", "seen_twice"),
    "files": ("config", "filters", "feeds", "state", "places", "setting"),
    "events": ("place", "classify_line", "cluster_lines"),
    "growth": ("growth",),
}
NAMES: tuple[str, ...] = tuple(name for names in _MODULES.values() for name in names)
"""The targets' names, in the order in which they are run."""


def target(name: str) -> Target:
    """The target called ``name``, one of :data:`NAMES`."""
    module = next(module for module, names in _MODULES.items() if name in names)
    targets: tuple[Target, ...] = import_module(f"fuzz.targets.{module}").TARGETS
    return next(each for each in targets if each.name == name)


def listed() -> dict[str, tuple[str, ...]]:
    """Module → the names it must have, for holding the two to each other."""
    return {f"fuzz.targets.{module}": names for module, names in _MODULES.items()}
