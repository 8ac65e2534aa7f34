"""The keys that matter on the main screen, for its last line."""

from collections.abc import Mapping

from tickertui.app.actions import ACTIONS
from tickertui.app.bindings import action_call
from tickertui.app.first_start.text import DEMO_KEY
from tickertui.app.key_names import first_key
from tickertui.app.screens.key_line import KeyItem
from tickertui.language.words import Words


def footer_items(words: Words, rebound: Mapping[str, tuple[str, ...]]) -> tuple[list[KeyItem], KeyItem]:
    """The items in order of importance, and help, which always stays."""
    ranked = sorted((action for action in ACTIONS if action.footer), key=lambda action: action.footer or 0)
    items = []
    for action in ranked:
        if key := first_key(action.id, rebound, words):
            last = first_key("region_8", rebound, words)
            shown = f"{key}–{last}" if action.id == "region_1" else key
            call = "all_regions" if action.id == "region_1" else action_call(action.id)
            items.append(KeyItem(shown, words(f"footer.{action.id}"), call))
    return items, KeyItem(first_key("help", rebound, words), words("footer.help"), "help")


def first_start_items(
    words: Words, rebound: Mapping[str, tuple[str, ...]], *, demo: bool, asks: bool = True
) -> tuple[list[KeyItem], KeyItem]:
    """The items of the first screen, where there is nothing to move in yet; and help. ``asks``: feeds can be asked."""
    items = [KeyItem(first_key("refresh", rebound, words), words("first.footer.refresh"), "refresh")] if asks else []
    if demo:
        items.append(KeyItem(DEMO_KEY, words("first.footer.demo"), "demo"))
    for action in ("feeds", "language", "quit"):
        items.append(KeyItem(first_key(action, rebound, words), words(f"footer.{action}"), action))
    return [item for item in items if item.key], KeyItem(
        first_key("help", rebound, words), words("footer.help"), "help"
    )
