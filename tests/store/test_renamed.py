"""A wire page's story whose first words were changed keeps its identity."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.store.building import NOW, minutes_ago, save, story, wire
from tickertui.model.clock import SetClock
from tickertui.model.interval import Interval
from tickertui.model.story import Story
from tickertui.store import Saved, Store

BEFORE = "De haven van Tórshavn is dicht door de storm, veerboten varen niet uit."
AFTER = "De haven van Tórshavn blijft dicht door de storm; veerboten varen niet uit, meldt de havendienst."
BETWEEN = Interval(minutes_ago(35), minutes_ago(34))


def told(key: str, text: str, *, place: str = "TÓRSHAVN", published: Interval = BETWEEN) -> Story:
    return story(key, title=text, lead=text, paragraphs=(text,), place=place, published=published)


def test_a_changed_first_sentence_is_a_revision(store: Store, clock: SetClock) -> None:
    (id,) = save(store, wire(told("wire:1", BEFORE))).new
    clock.set(NOW + timedelta(minutes=5))

    assert save(store, wire(told("wire:2", AFTER))) == Saved(changed=(id,))

    kept = store.story(id)
    assert kept is not None
    assert (kept.row.title, kept.row.version, kept.row.withdrawn) == (AFTER, 2, False)
    assert kept.row.published == BETWEEN
    assert [revision.title for revision in kept.revisions] == [BEFORE, AFTER]
    # Under its new key it is known from now on.
    assert save(store, wire(told("wire:2", AFTER))) == Saved()


def test_an_age_told_anew_does_not_make_another_story(store: Store) -> None:
    (id,) = save(store, wire(told("wire:1", BEFORE))).new
    anew = Interval(minutes_ago(1), minutes_ago(0))

    assert save(store, wire(told("wire:2", AFTER, published=anew))) == Saved(changed=(id,))
    assert store.rows([id])[0].published == BETWEEN


def test_another_place_is_another_story(store: Store) -> None:
    save(store, wire(told("wire:1", BEFORE)))

    saved = save(store, wire(told("wire:2", AFTER, place="KLAKSVÍK")))

    assert len(saved.new) == 1


def test_a_story_that_the_page_still_has_is_no_former_self(store: Store) -> None:
    save(store, wire(told("wire:1", BEFORE)))

    saved = save(store, wire(told("wire:1", BEFORE), told("wire:2", AFTER)))

    assert len(saved.new) == 1


def test_other_words_are_another_story(store: Store) -> None:
    save(store, wire(told("wire:1", BEFORE)))
    other = "De premier van de Faeröer stapt op na een stemming in het parlement."

    assert len(save(store, wire(told("wire:2", other))).new) == 1


def test_two_new_stories_do_not_both_become_one(store: Store) -> None:
    (id,) = save(store, wire(told("wire:1", BEFORE))).new

    saved = save(store, wire(told("wire:2", AFTER), told("wire:3", AFTER + " Morgen opnieuw.")))

    assert saved.changed == (id,)
    assert len(saved.new) == 1


def test_a_feed_with_keys_of_its_own_is_believed(store: Store) -> None:
    save(store, [told("een", BEFORE)])

    assert len(save(store, [told("twee", AFTER)]).new) == 1


@pytest.mark.parametrize("year", [1, 9999])
def test_a_page_may_tell_times_of_any_year(store: Store, year: int) -> None:
    then = Interval.at(datetime(year, 1, 1, tzinfo=UTC))
    (id,) = save(store, wire(told("wire:1", BEFORE, published=then))).new
    assert save(store, wire(told("wire:2", AFTER, published=then))) == Saved(changed=(id,))
