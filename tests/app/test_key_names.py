import pytest

from tickertui.app.actions import ACTIONS, keys_of
from tickertui.app.key_names import first_key, key_name
from tickertui.language.words import Language, Words

DUTCH, ENGLISH = Words(Language.DUTCH), Words(Language.ENGLISH)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("enter", "↵"),
        ("ctrl+p", "^p"),
        ("shift+tab", "⇧Tab"),
        ("question_mark", "?"),
        ("slash", "/"),
        ("right_square_bracket", "]"),
        ("space", "spatie"),
        ("pagedown", "PgDn"),
        ("f5", "F5"),
        ("A", "A"),
        ("1", "1"),
        ("alt+x", "alt-x"),
    ],
)
def test_a_key_is_called_what_stands_on_it(key: str, name: str) -> None:
    assert key_name(key, DUTCH) == name


def test_keys_in_words_follow_the_language() -> None:
    assert key_name("space", ENGLISH) == "space"


def test_the_users_keys_go_before_the_programs() -> None:
    star = next(action for action in ACTIONS if action.id == "star")
    assert keys_of(star, {}) == ("s",)
    assert keys_of(star, {"star": ("f2", "x")}) == ("f2", "x")
    assert first_key("star", {"star": ("f2",)}, DUTCH) == "F2"
    assert first_key("star", {"star": ()}, DUTCH) == ""
