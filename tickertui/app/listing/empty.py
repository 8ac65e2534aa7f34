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
    hidden: int = 0,
    only_hidden: bool = False,
    typing: bool = False,
) -> Content:
    """The sentence, and the keys that lead out of it; while a search is being ``typing``, the one that is not typed.

    ``headline``: a story stands above, the only one there is. ``hidden`` of what passes the filter are hidden by the
    user's rules; ``only_hidden``: those are looked at, and there are none.
    """
    ink = ink_of(app)
    if loading:
        return Content.styled(words("list.loading"), ink.muted)
    lines = [Content.styled(_sentence(filter, words, headline=headline, only_hidden=only_hidden), ink.text)]
    if hidden:
        lines.append(Content.styled(words("list.empty.hidden", n=hidden), ink.text))
    lines.append(Content())
    if typing:
        lines.append(
            Content.assemble("  ", (words("key.escape"), ink.key), "  ", (words("list.empty.search"), ink.muted))
        )
        return Content("\n").join(lines)
    offers = [
        ("hidden", "list.hidden.back", only_hidden),
        ("hidden", "list.empty.show_hidden", hidden > 0),
        ("all_regions", "list.empty.regions", bool(filter.regions)),
        ("clear_filter", "list.empty.clear", not filter.is_empty),
    ]
    for action, message, applies in offers:
        if applies and (key := first_key(action, rebound, words)):
            lines.append(Content.assemble("  ", (key, ink.key), "  ", (words(message), ink.muted)))
    return Content("\n").join(lines)


def _sentence(filter: Filter, words: Words, *, headline: bool, only_hidden: bool) -> str:
    if filter.is_empty:
        if only_hidden:
            return words("list.empty.nothing_hidden")
        return words("list.empty.no_more" if headline else "list.empty.none")
    if only_hidden:
        return words("list.empty.nothing_hidden.filter", what=_what(filter, words))
    return words("list.empty.filter.no_more" if headline else "list.empty.filter", what=_what(filter, words))


def _what(filter: Filter, words: Words) -> str:
    parts = []
    if filter.text:
        parts.append(f"“{filter.text}”")
    parts += sorted(filter.agencies)
    chosen = sorted(filter.regions, key=lambda region: region.number)
    regions = ", ".join(words(f"region.{region.name}.name") for region in chosen)
    what = " · ".join(parts)
    if what and regions:
        return words("list.empty.in", what=what, regions=regions)
    return what or regions or words("list.empty.all")
