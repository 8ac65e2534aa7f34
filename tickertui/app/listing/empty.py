"""What an empty list says: what is so, and which keys come next."""

from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.content import Content

from tickertui.app.ink import ink_of
from tickertui.app.key_names import first_key
from tickertui.language.words import Words
from tickertui.model.filter import Filter


def empty_list(
    filter: Filter,
    words: Words,
    rebound: Mapping[str, tuple[str, ...]],
    app: App[Any],
    *,
    loading: bool,
    headline: bool = False,
) -> Content:
    """The sentence, and the keys that lead out of it. ``headline``: a story stands above, the only one there is."""
    ink = ink_of(app)
    if loading:
        return Content.styled(words("list.loading"), ink.muted)
    if filter.is_empty:
        return Content.styled(words("list.empty.no_more" if headline else "list.empty.none"), ink.text)
    message = "list.empty.filter.no_more" if headline else "list.empty.filter"
    lines = [Content.styled(words(message, what=_what(filter, words)), ink.text), Content()]
    offers = [("all_regions", "list.empty.regions", bool(filter.regions)), ("clear_filter", "list.empty.clear", True)]
    for action, message, applies in offers:
        if applies and (key := first_key(action, rebound, words)):
            lines.append(Content.assemble("  ", (key, ink.key), "  ", (words(message), ink.muted)))
    return Content("\n").join(lines)


def _what(filter: Filter, words: Words) -> str:
    parts = []
    if filter.text:
        parts.append(f'"{filter.text}"')
    parts += sorted(filter.agencies)
    chosen = sorted(filter.regions, key=lambda region: region.number)
    regions = ", ".join(words(f"region.{region.name}.name") for region in chosen)
    what = " · ".join(parts)
    if what and regions:
        return words("list.empty.in", what=what, regions=regions)
    return what or regions or words("list.empty.all")
