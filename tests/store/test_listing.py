"""Lists, counts, reading state: what the app asks at every key."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.building import FEED, NOW, OTHER, save, story, wire
from tickertui.model.clock import SetClock
from tickertui.model.feed import Feed
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.listing import HideRule, Listing
from tickertui.model.region import Region
from tickertui.query import QueryError
from tickertui.store import Counts, Store


def keys(store: Store, filter: Filter = EVERYTHING, *, by_update: bool = False) -> list[str]:
    """The keys of the stories that pass, in list order."""
    return [row.key for row in store.rows(store.ids(filter, Listing(by_update=by_update)))]


def test_newest_first_and_ties_by_place_in_the_document_then_by_arrival(store: Store) -> None:
    save(store, [story("old", 90), story("tie 1", 30), story("tie 2", 30)])
    save(store, [story("first", 30), story("new", 1)], feed=OTHER)

    assert keys(store) == ["new", "first", "tie 1", "tie 2", "old"]
    assert store.ids(EVERYTHING).typecode == "q"


def test_by_update_a_revised_story_comes_up(store: Store, clock: SetClock) -> None:
    save(store, [story("a", 10), story("b", 20), story("c", 30)])
    save(store, [story("c", 30, title="Anders")])

    assert keys(store) == ["a", "b", "c"]
    assert keys(store, by_update=True) == ["c", "a", "b"]


def test_rows_come_in_the_order_asked_and_what_is_gone_is_left_out(store: Store) -> None:
    ids = list(save(store, [story(f"{number:04}") for number in range(1_200)]).new)
    asked = [*reversed(ids), 999_999, ids[0]]

    assert [row.id for row in store.rows(asked)] == [*reversed(ids), ids[0]]
    assert store.rows([]) == []
    assert store.story(999_999) is None


def test_filters_narrow_each_other(store: Store) -> None:
    save(store, [story("a", 1, agencies=("anp", "RTR")), story("b", 2, agencies=("AFP",))], region=Region.ASIA)
    save(store, [story("c", 3, agencies=("ANP",))], feed=OTHER, region=Region.AFRICA)
    save(store, [story("d", 4)], feed=OTHER, region=Region.ASIA)

    def passing(**parts: object) -> list[str]:
        return keys(store, Filter(**parts))  # type: ignore[arg-type]  # the parts are Filter's own

    assert passing(regions=frozenset({Region.ASIA})) == ["a", "b", "d"]
    assert passing(regions=frozenset({Region.ASIA, Region.AFRICA})) == ["a", "b", "c", "d"]
    assert passing(feeds=frozenset({OTHER})) == ["c", "d"]
    assert passing(agencies=frozenset({"ANP"})) == ["a", "c"]
    assert passing(agencies=frozenset({"anp", "AFP"})) == ["a", "b", "c"]
    assert passing(text="titel -b") == ["a", "c", "d"]
    assert passing(text="  ") == ["a", "b", "c", "d"]
    assert passing(agencies=frozenset({"ANP"}), feeds=frozenset({OTHER})) == ["c"]
    assert passing(agencies=frozenset({"ANP"}), regions=frozenset({Region.ASIA}), text="titel") == ["a"]
    assert passing(feeds=frozenset({"https://weg.example/"})) == []


def test_long_lists_and_long_texts_are_no_trouble(store: Store) -> None:
    save(store, [story("a", 1, agencies=("ANP",)), story("b", 2)])
    agencies = frozenset({"ANP"} | {f"X{number}" for number in range(40_000)})
    feeds = frozenset({FEED} | {f"https://f{number}.example/" for number in range(40_000)})

    assert keys(store, Filter(agencies=agencies, feeds=feeds)) == ["a"]
    assert keys(store, Filter(text="a " * 480 + "-q")) == ["a", "b"]
    assert keys(store, Filter(text="-q " * 330)) == ["a", "b"]
    with pytest.raises(QueryError):
        store.ids(Filter(text="a" * 1_001))


def test_counts(store: Store) -> None:
    assert store.counts(EVERYTHING) == Counts()
    ids = save(store, [story("a"), story("b"), story("c")], region=Region.ASIA).new
    save(store, [story("d")], feed=OTHER, region=Region.AFRICA)
    store.mark_read(ids[:1])

    both = {Region.ASIA: 3, Region.AFRICA: 1}
    assert store.counts(EVERYTHING) == Counts(both, shown=4, unread=3, total=4)
    chosen = Filter(regions=frozenset({Region.ASIA}))
    assert store.counts(chosen) == Counts(both, shown=3, unread=2, total=4)
    text = Filter(regions=frozenset({Region.ASIA}), text="titel -b")
    assert store.counts(text) == Counts({Region.ASIA: 2, Region.AFRICA: 1}, shown=2, unread=1, total=4)


def test_read_unread_and_starred(store: Store) -> None:
    ids = save(store, [story("a"), story("b"), story("c")]).new

    def marks() -> list[tuple[bool, bool]]:
        return [(row.read, row.starred) for row in store.rows(ids)]

    store.mark_read(iter(ids[:2]))
    store.set_starred(ids[1], True)
    assert marks() == [(True, False), (True, True), (False, False)]
    store.mark_read(ids[:1], read=False)
    store.set_starred(ids[1], False)
    assert marks() == [(False, False), (True, False), (False, False)]
    assert store.mark_all_read(Filter(text="titel -c")) == 1
    assert marks() == [(True, False), (True, False), (False, False)]


def test_agencies_most_frequent_first_whatever_their_case(store: Store) -> None:
    save(store, [story("a", agencies=("anp", "AFP")), story("b", agencies=("ANP",)), story("c", agencies=("Dpa",))])

    assert store.agencies() == [("ANP", 2), ("AFP", 1), ("DPA", 1)]


def test_latest_is_the_newest_arrival(store: Store, clock: SetClock) -> None:
    assert store.latest() is None
    save(store, [story("a")])
    clock.set(NOW + timedelta(minutes=4))
    save(store, [story("a", title="Anders")])
    assert store.latest() == NOW
    save(store, [story("old", 9_000)])
    assert store.latest() == clock.now()


def test_the_users_name_for_a_feed_goes_before_its_title(store: Store) -> None:
    (id,) = save(store, [story("a")]).new

    def title() -> str:
        return store.rows([id])[0].feed_title

    assert title() == FEED
    store.name_feeds([Feed(FEED, "Bode"), Feed(OTHER)])
    assert title() == "Bode"
    store.name_feeds([Feed(FEED)])
    assert title() == FEED


def test_hostile_words_stay_words(store: Store) -> None:
    hostile = "'; DROP TABLE stories; -- \" OR * NEAR(a b) ^a {x}: \\ %"
    (id,) = save(store, [story(json.dumps(hostile), title=hostile, agencies=(hostile,))], feed=hostile).new

    assert store.rows([id])[0].title == hostile
    assert list(store.ids(Filter(text=hostile.replace("--", "")))) == [id]
    assert list(store.ids(Filter(feeds=frozenset({hostile}), agencies=frozenset({hostile})))) == [id]


STORIES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), min_size=1, max_size=10)


def gathered(store: Store, ids: Sequence[int], groups: Sequence[int]) -> None:
    """Put the stories with one number into one cluster, as those who save them do."""
    first = {group: min(id for id, other in zip(ids, groups, strict=True) if other == group) for group in groups}
    for id, group in zip(ids, groups, strict=True):
        store._connection.execute("UPDATE stories SET cluster = ? WHERE id = ?", (first[group], id))


@given(STORIES, st.booleans(), st.sampled_from(["", "titel", "anders", "-anders"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_grouped_list_has_one_row_an_event(stories: list[tuple[int, int, bool]], by_update: bool, text: str) -> None:
    store = Store.open(None, clock=SetClock(NOW))
    told = [story(str(number), minutes) for number, (minutes, _, _) in enumerate(stories)]
    ids = save(store, told).new
    save(
        store,
        [story(it.key, published=it.published, title="Anders") if stories[int(it.key)][2] else it for it in told],
    )
    groups = [group for _, group, _ in stories]
    gathered(store, ids, groups)
    filter = Filter(text=text)

    each = store.ids(filter, Listing(by_update=by_update)).tolist()
    group_of = dict(zip(ids, groups, strict=True))
    firsts = {group: min(id for id in each if group_of[id] == group) for group in {group_of[id] for id in each}}
    if by_update:
        expected = list(dict.fromkeys(firsts[group_of[id]] for id in each))
    else:
        expected = [id for id in each if firsts[group_of[id]] == id]
    listing = Listing(by_update=by_update, grouped=True)
    assert store.ids(filter, listing).tolist() == expected
    assert sum(store.counts(filter, listing).regions.values()) == len(expected)
    assert store.counts(filter, listing).unread == len(expected)
    assert store.mark_all_read(filter, listing) == len(expected)
    assert {group_of[row.id] for row in store.rows(ids) if not row.read}.isdisjoint(firsts)
    store.close()


def test_the_first_unread_is_the_first_of_those_asked_for(store: Store) -> None:
    first, second, third = save(store, [story("a", 1), story("b", 2), story("c", 3)]).new
    store.mark_read([second])

    assert store.first_unread([first, second, third]) == first
    assert store.first_unread([second, third, first]) == third
    assert store.first_unread([second, 999]) is None
    assert store.first_unread([*[second] * 600, third]) == third


def test_what_is_told_together_is_read_together(store: Store) -> None:
    first, third = save(store, [story("a", 1), story("c", 3)]).new
    (second,) = save(store, [story("b", 2)], feed=OTHER).new
    gathered(store, [first, second, third], [1, 1, 2])

    store.mark_read([second], together=True)
    assert [row.read for row in store.rows([first, second, third])] == [True, True, False]
    store.mark_read([first], read=False)
    assert [row.read for row in store.rows([first, second, third])] == [False, True, False]
    told = store.rows([second])[0].told
    assert (told.cluster, told.versions, told.sources) == (first, 2, 2)
    full = store.story(first)
    assert full is not None
    assert [row.id for row in full.others] == [second]


def test_rules_hide_stories_which_can_be_counted_and_shown(store: Store) -> None:
    hidden, shown = save(store, [story("a", 1, title="Voetbal"), story("b", 2)]).new
    (elsewhere,) = save(store, [story("c", 3, title="Voetbal elders")], feed=OTHER).new
    listing = Listing(hide=(HideRule("voetbal", FEED),))

    assert store.ids(EVERYTHING, listing).tolist() == [shown, elsewhere]
    assert store.ids(EVERYTHING, replace(listing, only_hidden=True)).tolist() == [hidden]
    assert store.ids(EVERYTHING, Listing(only_hidden=True)).tolist() == []
    assert store.counts(EVERYTHING, listing).hidden == 1
    assert store.counts(Filter(text="elders"), listing).hidden == 0
    everywhere = Listing(hide=(HideRule("voetbal"), HideRule("titel")))
    assert store.ids(EVERYTHING, everywhere).tolist() == []
    assert store.counts(EVERYTHING, everywhere).hidden == 3
    assert store.mark_all_read(EVERYTHING, listing) == 2
    assert not store.rows([hidden])[0].read


def test_one_story_is_pinned_and_stays(store: Store, clock: SetClock) -> None:
    first, second = save(store, [story("a", 1), story("b", 2)]).new
    store.pin(first)
    store.pin(second)
    assert [row.pinned for row in store.rows([first, second])] == [False, True]
    candidates = store.candidates(Filter(text="niets"))
    assert candidates.pinned is not None
    assert candidates.pinned.id == second
    for day in (59, 60):
        clock.set(NOW + timedelta(days=day))
        save(store, [story(f"of day {day}", 3)])
    assert store.retain(30) == 3
    assert [row.id for row in store.rows([first, second])] == [second]
    store.pin(None)
    assert store.candidates(EVERYTHING).pinned is None


RULES = st.lists(
    st.sampled_from([HideRule("titel"), HideRule("een", OTHER), HideRule("-twee"), HideRule("regio:azië of drie")]),
    max_size=4,
)


@given(st.lists(st.tuples(st.sampled_from(["een", "twee", "drie", "een twee"]), st.booleans()), max_size=8), RULES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rules_part_what_passes_into_two(stories: list[tuple[str, bool]], rules: list[HideRule]) -> None:
    store = Store.open(None, clock=SetClock(NOW))
    for number, (title, other) in enumerate(stories):
        save(store, [story(str(number), number, title=title)], feed=OTHER if other else FEED)
    listing = Listing(hide=tuple(rules))
    for filter in (EVERYTHING, Filter(text="een")):
        seen = store.ids(filter, listing).tolist()
        hidden = store.ids(filter, replace(listing, only_hidden=True)).tolist()
        assert sorted(seen + hidden) == sorted(store.ids(filter))
        assert store.counts(filter, listing).hidden == len(hidden)
        assert {row.id for row in store.candidates(filter, listing).newest} == set(seen)
    store.close()


def test_as_many_and_as_long_rules_as_there_may_be_are_no_trouble(store: Store) -> None:
    ids = save(store, [story("a", 1), story("b", 2)]).new
    longest = ("-q " * 333)[:999]
    rules = (HideRule("eerste -b"), *(HideRule(f"x{number}x {longest[:990]}") for number in range(79)))
    assert store.ids(Filter(text=longest), Listing(hide=rules)).tolist() == [ids[1]]
    assert store.counts(Filter(text=longest), Listing(hide=rules)).hidden == 1


def test_those_that_pass_a_query(store: Store) -> None:
    first, second, third = save(store, [story("a", 1), story("b", 2), story("c", 3)]).new
    assert store.passing([second, first, 999], "titel -b") == {first}
    assert store.passing([third], "regio:europa") == {third}
    assert store.passing([], "titel") == set()


def test_of_several_wire_pages_the_headline_that_came_last_leads_whichever_page_is_read(
    store: Store, clock: SetClock
) -> None:
    (early,) = save(store, wire(story("a", 10, headline=True))).new
    clock.set(NOW + timedelta(minutes=1))
    (late,) = save(store, wire(story("b", 20, headline=True)), feed=OTHER).new
    for minutes, feed in enumerate((FEED, OTHER, FEED, FEED), 2):
        clock.set(NOW + timedelta(minutes=minutes))
        store.remember(replace(store.memory(feed), last_success=clock.now()))
        page = store.candidates(EVERYTHING).page
        assert page is not None
        assert page.id == late
    assert early != late
