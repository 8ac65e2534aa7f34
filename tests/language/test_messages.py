"""Both languages say the same things, and nothing the program asks for is missing."""

import importlib
import pkgutil
import string
from collections import Counter

import pytest

from tickertui.app.actions import ACTIONS, Group
from tickertui.language import messages
from tickertui.language.faults import fault_in_words
from tickertui.language.messages import MESSAGES
from tickertui.language.messages.plural import Message, Plural
from tickertui.language.words import Language, Words
from tickertui.model.fault import Fault, FaultCode
from tickertui.model.feed import FeedState
from tickertui.model.region import REGIONS

AREAS = [
    area.MESSAGES
    for module in pkgutil.iter_modules(messages.__path__)
    if hasattr(area := importlib.import_module(f"{messages.__name__}.{module.name}"), "MESSAGES")
]


def forms(message: Message) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else (message.one, message.other)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def same_fields(key: str) -> bool:
    dutch, english = MESSAGES[key]
    every = [fields(form) for message in (dutch, english) for form in forms(message)]
    widest = set.union(*every)
    # A singular may do without its number: "once" for "3 times".
    fine = all(found in (widest, widest - {"n"}) for found in every)
    return fine and fields(forms(dutch)[-1]) == fields(forms(english)[-1]) == widest


def test_both_languages_hold_the_same_fields() -> None:
    assert [key for key in MESSAGES if not same_fields(key)] == []


def test_no_message_is_empty_or_ends_in_space() -> None:
    every = [(key, form) for key, pair in MESSAGES.items() for message in pair for form in forms(message)]
    assert [key for key, form in every if not form or form != form.strip()] == []


def test_plurals_stand_in_both_languages_or_in_neither() -> None:
    assert [key for key, pair in MESSAGES.items() if len({isinstance(message, Plural) for message in pair}) > 1] == []


def test_no_area_takes_another_ones_key() -> None:
    every = Counter(key for area in AREAS for key in area)
    assert [key for key, count in every.items() if count > 1] == []
    assert every.keys() == MESSAGES.keys()


@pytest.mark.parametrize("language", Language)
def test_every_action_has_its_sentence_and_its_word(language: Language) -> None:
    words = Words(language)
    for action in ACTIONS:
        assert words(f"action.{action.id}")
        assert " " not in words(f"footer.{action.id}") or action.footer is None
    for group in Group:
        assert words(f"group.{group.value}")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", FaultCode)
def test_every_fault_has_its_sentence(code: FaultCode, language: Language) -> None:
    message = MESSAGES[f"fault.{code.value}"][0]
    assert isinstance(message, str)
    sentence = fault_in_words(Fault(code, {name: f"‹{name}›" for name in fields(message)}), Words(language))
    assert all(f"‹{name}›" in sentence for name in fields(message))
    assert not sentence.endswith(".")


def test_a_fault_that_lacks_a_particular_is_told_all_the_same() -> None:
    assert fault_in_words(Fault(FaultCode.TIMEOUT), Words(Language.DUTCH)) == "geen antwoord binnen ? seconden"


@pytest.mark.parametrize("language", Language)
def test_every_region_and_reason_has_its_words(language: Language) -> None:
    words = Words(language)
    for region in REGIONS:
        assert len(words(f"region.{region.name}.code")) == 2
        assert words(f"region.{region.name}.name")
        assert words(f"region.{region.name}.short")
    for kind in ("dateline", "title", "lead", "none"):
        assert "Europa" in words(f"reason.{kind}", region="Europa", words="OSLO")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("state", FeedState)
def test_every_state_of_a_feed_has_its_word(state: FeedState, language: Language) -> None:
    assert len(Words(language)(f"feeds.state.{state.value}")) <= 13


def test_a_plural_is_chosen_by_its_number() -> None:
    words = Words(Language.DUTCH)
    assert words("reader.minutes", n=1) == "1 minuut lezen"
    assert words("reader.minutes", n=0) == "0 minuten lezen"
    assert words("reader.minutes", n=2) == "2 minuten lezen"


def test_a_missing_field_is_an_error() -> None:
    with pytest.raises(KeyError):
        Words(Language.DUTCH)("open.opening", hots="draad.example")


def test_text_in_a_field_is_not_read_as_a_field() -> None:
    assert "{reason}" in Words(Language.DUTCH)("open.opening", host="{reason}")
