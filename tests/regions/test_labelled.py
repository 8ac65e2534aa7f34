"""The sets of labelled texts stay as well placed as they are."""

import pytest

from tests.regions.labelled import labelled


@pytest.mark.parametrize(("name", "least"), [("own", 0.99), ("heldout", 0.98)])
def test_the_labelled_texts_are_placed(name: str, least: float) -> None:
    texts = labelled(name)
    wrong = [text.title for text in texts if text.located().region.value != text.region]
    assert len(texts) > 300
    assert len(wrong) <= (1 - least) * len(texts), wrong


def test_no_text_is_in_both_sets() -> None:
    shared = {(text.title, text.lead) for text in labelled("own")} & {
        (text.title, text.lead) for text in labelled("heldout")
    }
    assert not shared
