"""The keys that matter on the main screen, for its last line."""

from collections.abc import Mapping

from tickertui.app.actions import ACTIONS
from tickertui.app.bindings import action_call
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
