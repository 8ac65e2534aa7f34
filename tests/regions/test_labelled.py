"""The sets of labelled texts stay as well placed as they are."""

import pytest

from tests.regions.labelled import SETS, labelled


@pytest.mark.parametrize(("name", "least"), SETS.items())
def test_the_labelled_texts_are_placed(name: str, least: float) -> None:
    texts = labelled(name)
    wrong = [text.title for text in texts if text.located().region.value != text.region]
    assert len(texts) > 270
    assert len(wrong) <= (1 - least) * len(texts), wrong


@pytest.mark.parametrize("name", [name for name in SETS if f"{name}_held" in SETS])
def test_no_text_is_tuned_on_and_held_out(name: str) -> None:
    shared = {(text.title, text.lead) for text in labelled(name)} & {
        (text.title, text.lead) for text in labelled(f"{name}_held")
    }
    assert not shared
