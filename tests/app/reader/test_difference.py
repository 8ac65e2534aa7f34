from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tickertui.app.reader.difference import Change, Run, paragraph_changes, word_changes

words = st.lists(st.sampled_from("de haven van Oslo ligt stil na storm".split()), max_size=20).map(" ".join)


@settings(max_examples=60)
@given(before=words, after=words)
def test_the_runs_hold_both_versions_whole(before: str, after: str) -> None:
    runs = word_changes(before, after)
    assert " ".join(run.text for run in runs if run.change is not Change.ADDED) == before
    assert " ".join(run.text for run in runs if run.change is not Change.REMOVED) == after
    assert all(run.text for run in runs)
    assert all(first.change is not second.change for first, second in pairwise(runs))


def test_words_are_compared_not_letters() -> None:
    assert word_changes("premier blijft aan", "premier treedt af") == [
        Run(Change.KEPT, "premier"),
        Run(Change.REMOVED, "blijft aan"),
        Run(Change.ADDED, "treedt af"),
    ]


@settings(max_examples=40)
@given(before=st.lists(words, max_size=5), after=st.lists(words, max_size=5))
def test_paragraphs_hold_both_versions_whole(before: list[str], after: list[str]) -> None:
    changes = list(paragraph_changes(before, after))
    old = [" ".join(run.text for run in runs if run.change is not Change.ADDED) for runs in changes]
    new = [" ".join(run.text for run in runs if run.change is not Change.REMOVED) for runs in changes]
    assert [text for text in old if text] == [text for text in before if text]
    assert [text for text in new if text] == [text for text in after if text]


def test_a_changed_paragraph_stays_beside_its_old_version_when_another_comes_before_it() -> None:
    old = ["De haven ligt sinds vanochtend stil door de storm."]
    new = ["Er zijn geen gewonden.", "De haven ligt sinds gisteren stil door de storm."]
    first, second = paragraph_changes(old, new)
    assert [run.change for run in first] == [Change.ADDED]
    assert Run(Change.REMOVED, "vanochtend") in second
    assert Run(Change.ADDED, "gisteren") in second


def test_texts_too_long_to_compare_are_shown_whole() -> None:
    before, after = "oud " * 2_000, "nieuw " * 2_000
    assert [run.change for run in word_changes(before, after)] == [Change.REMOVED, Change.ADDED]
