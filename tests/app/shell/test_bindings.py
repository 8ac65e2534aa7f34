"""Every action of the table is one of the main screen's, and what the user binds is checked."""

import inspect

import pytest

from tickertui.app.actions import ACTIONS
from tickertui.app.bindings import action_call, bindings_for
from tickertui.app.footer import footer_items
from tickertui.app.key_conflicts import key_conflicts
from tickertui.app.screens.news_actions import News
from tickertui.language.words import Language, Words
from tickertui.model.fault import FaultCode

FILE = "config.toml"


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_is_a_method_of_the_main_screen(action: object) -> None:
    name, _, arguments = action_call(action.id).partition("(")  # type: ignore[attr-defined]  # parametrized
    method = getattr(News, f"action_{name}")
    assert len(inspect.signature(method).parameters) == 1 + bool(arguments)


def test_no_two_actions_share_a_key() -> None:
    assert key_conflicts({}, FILE) == ()
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(set(keys)) == len(keys)


def test_the_users_keys_go_before_our_own() -> None:
    bindings = {binding.id: binding for binding in bindings_for({"star": ("b", "ctrl+s"), "help": ()})}
    assert bindings["star"].key == "b,ctrl+s"
    assert "help" not in bindings
    assert bindings["region_3"].action == "region(3)"


def test_keys_that_two_actions_claim_are_told() -> None:
    (told,) = key_conflicts({"star": ("n",)}, FILE)
    assert told.code is FaultCode.KEY_CONFLICT
    assert told.particulars == {"file": FILE, "key": "n", "first": "next_unread", "second": "star"}


def test_the_footer_shows_the_users_keys() -> None:
    items, last = footer_items(Words(Language.DUTCH), {"star": ("b",), "read": ()})
    assert ("b", "ster") in [(item.key, item.word) for item in items]
    assert "lees" not in [item.word for item in items]
    assert (items[0].key, items[0].action) == ("1–8", "all_regions")
    assert last.action == "help"
