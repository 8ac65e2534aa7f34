"""A document saved: what is new, revised, withdrawn, or the same."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.store.building import FEED, NOW, OTHER, document, leading_of, minutes_ago, save, story, wire
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.interval import Interval
from tickertui.model.region import Location, Region
from tickertui.model.story import Enclosure, Image, Link
from tickertui.store import Keeping, Saved, Store


def changes_on_disk(store: Store) -> int:
    """How many rows the store has written since it was opened."""
    return store._connection.total_changes


def test_a_story_comes_back_whole(store: Store) -> None:
    told = story(
        "k",
        lead="Kort.",
        paragraphs=("Een.", "Twee “drie”."),
        place="KYIV",
        agencies=("ANP", "RTR"),
        updated=minutes_ago(5),
        url="https://bode.example/k",
        author="J. Jansen",
        categories=("Buitenland", "Oorlog"),
        links=(Link("https://bode.example/l", "hier"),),
        images=(Image("https://bode.example/i.png", "een foto"),),
        enclosures=(Enclosure("https://bode.example/a.mp3", "audio/mpeg", 12), Enclosure("https://bode.example/b")),
        breaking=True,
        language="nl",
    )
    where = Location(Region.INTERNATIONAL, (Region.EUROPE, Region.ASIA), "UA", "Kyiv", "dateline", "KYIV")
    (id,) = store.save(FEED, document(told, title="De Bode"), [where]).new

    full = store.story(id)

    assert full is not None
    row = full.row
    assert (row.key, row.title, row.lead, row.place, row.agencies) == ("k", told.title, "Kort.", "KYIV", ("ANP", "RTR"))
    assert (row.feed, row.feed_title, row.published, row.first_seen) == (FEED, "De Bode", told.published, NOW)
    assert (row.location, row.url, row.language, row.breaking) == (where, told.url, "nl", True)
    assert (row.version, row.changed, row.withdrawn, row.read, row.starred) == (1, None, False, False, False)
    assert (full.paragraphs, full.updated, full.author) == (told.paragraphs, told.updated, "J. Jansen")
    assert (full.categories, full.links, full.images) == (told.categories, told.links, told.images)
    assert full.enclosures == told.enclosures
    assert [(it.number, it.seen, it.title) for it in full.revisions] == [(1, NOW, told.title)]


def test_saving_the_same_again_writes_nothing(store: Store, clock: SetClock) -> None:
    same = document(
        story("a", published=Interval.at(minutes_ago(60) + timedelta(microseconds=700_000))),
        story("b", published=Interval.not_after(minutes_ago(9))),
        story("c", published=Interval(minutes_ago(8.337), minutes_ago(7.331))),
        title="De Bode",
    )
    assert len(save(store, same).new) == 3
    before = changes_on_disk(store)
    clock.set(NOW + timedelta(minutes=2))

    assert save(store, same) == Saved()
    assert changes_on_disk(store) == before


def test_a_key_that_stands_twice_in_a_document_counts_once(store: Store) -> None:
    saved = save(store, [story("a", title="Eerste"), story("a", title="Tweede")])

    assert [row.title for row in store.rows(saved.new)] == ["Eerste"]


def test_feeds_have_their_own_keys(store: Store) -> None:
    assert save(store, [story("a")]).new != save(store, [story("a")], feed=OTHER).new
    assert store.story_counts() == {FEED: 1, OTHER: 1}


def test_a_revision_is_kept_and_the_story_stays_itself(store: Store, clock: SetClock) -> None:
    (id,) = save(store, [story("a", title="Tien doden", agencies=("ANP",))]).new
    store.mark_read([id])
    clock.set(NOW + timedelta(minutes=10))

    saved = save(store, [story("a", title="Twaalf doden", agencies=("RTR",), paragraphs=("Nieuw.",))])

    full = store.story(id)
    assert saved == Saved(changed=(id,))
    assert full is not None
    assert (full.row.title, full.row.version, full.row.changed) == ("Twaalf doden", 2, clock.now())
    assert full.row.read
    assert [(it.number, it.title, it.seen) for it in full.revisions] == [
        (1, "Tien doden", NOW),
        (2, "Twaalf doden", clock.now()),
    ]
    assert full.revisions[0].paragraphs == story("a").paragraphs
    assert store.agencies() == [("RTR", 1)]
    assert list(store.ids(Filter(text="twaalf nieuw"))) == [id]
    assert list(store.ids(Filter(text="tien"))) == []


@pytest.mark.parametrize(
    ("stated", "changed"),
    [
        (NOW + timedelta(minutes=5), NOW + timedelta(minutes=5)),  # between what was seen and now
        (NOW - timedelta(days=9), NOW + timedelta(minutes=10)),  # before it was seen: not of this revision
        (NOW + timedelta(days=9), NOW + timedelta(minutes=10)),  # in the future
    ],
)
def test_a_revision_goes_by_the_publishers_time_where_that_can_be(
    store: Store, clock: SetClock, stated: datetime, changed: datetime
) -> None:
    (id,) = save(store, [story("a")]).new
    clock.set(NOW + timedelta(minutes=10))
    save(store, [story("a", title="Anders", updated=stated)])

    assert store.rows([id])[0].changed == changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'Hij komt' - zegt zij", "‘Hij komt’ – zegt zij"),
        ('Een "groot" succes', "Een „groot” succes"),
        ("Wacht even", "Wacht  even "),
    ],
)
def test_typography_is_no_revision(store: Store, before: str, after: str) -> None:
    save(store, [story("a", title=before)])

    assert save(store, [story("a", title=after)]) == Saved()


def test_an_interval_narrows_and_never_moves_forward(store: Store) -> None:
    (id,) = save(store, [story("a", published=Interval(minutes_ago(60), minutes_ago(30)))]).new

    def after(start: float, end: float) -> Interval:
        save(store, [story("a", published=Interval(minutes_ago(start), minutes_ago(end)))])
        return store.rows([id])[0].published

    assert after(50, 20) == Interval(minutes_ago(50), minutes_ago(30))
    assert after(60, 40) == Interval(minutes_ago(50), minutes_ago(40))
    assert after(10, 5) == Interval(minutes_ago(50), minutes_ago(40))


def test_times_of_any_zone_and_age_are_kept_as_moments(store: Store) -> None:
    amsterdam = timezone(timedelta(hours=2))
    stated = datetime(2025, 3, 14, 10, 0, tzinfo=amsterdam)
    old = datetime(1969, 7, 20, 20, 17, 40, tzinfo=UTC)
    ids = save(store, [story("a", published=Interval(stated, stated)), story("b", published=Interval.at(old))]).new

    rows = store.rows(ids)

    assert [row.published.end for row in rows] == [stated, old]
    assert rows[0].published.end.utcoffset() == timedelta(0)
    assert store.ids(EVERYTHING).tolist() == list(ids)


def test_what_is_older_than_the_kept_days_is_not_taken_in(path: Path, clock: SetClock) -> None:
    store = Store.open(path, clock=clock, keeping=Keeping(days=2))
    day = 24 * 60

    saved = save(store, [story("in", minutes=2 * day), story("out", minutes=2 * day + 1)])

    assert [row.key for row in store.rows(saved.new)] == ["in"]
    store.close()


def test_a_store_that_nobody_searches_keeps_no_words_and_all_else(clock: SetClock) -> None:
    stores = [Store.open(None, clock=clock, keeping=Keeping(searched=searched)) for searched in (True, False)]
    found = []
    for store in stores:
        save(store, [story("a", title="De brug is dicht"), story("b", title="De brug is open")])
        save(store, [story("a", title="De brug is weer dicht")])
        found.append([store.ids(Filter(text=text)).tolist() for text in ("brug", "weer", "")])
        assert [row.version for row in store.rows([1, 2])] == [2, 1]
        assert [len(told.revisions) for told in store.stories([1, 2])] == [2, 1]
        store._connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        store.close()
    assert found == [[[1, 2], [1], [1, 2]], [[], [], [1, 2]]]


def test_a_failed_save_leaves_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="shorter"):
        store.save(FEED, document(story("a"), story("b")), [Location(Region.ASIA)])

    assert store.ids(EVERYTHING).tolist() == []
    assert len(save(store, [story("a")]).new) == 1


HEADLINE = story(
    "wire:1", minutes=10, title="Top in Genève", headline=True, paragraphs=("Een.", "Twee.", "Drie."), lead="Een."
)
SHORTS = tuple(story(f"wire:s{number}", minutes=20 + number) for number in range(3))


def test_the_next_pages_headline_leads_and_the_one_before_goes_on_as_a_short_story(
    store: Store, clock: SetClock
) -> None:
    first, *_ = save(store, wire(HEADLINE, *SHORTS)).new
    clock.set(NOW + timedelta(minutes=3))
    next_one = story("wire:2", minutes=1, title="Storm op komst", headline=True)
    moved = replace(HEADLINE, title="Een.", headline=False, paragraphs=("Een.",))

    saved = save(store, wire(next_one, moved, *SHORTS))

    leading = leading_of(store, EVERYTHING)
    kept = store.story(first)
    assert leading is not None
    assert kept is not None
    assert saved == Saved(new=(leading.id,))
    assert leading.title == "Storm op komst"
    assert (kept.row.title, kept.row.headline, kept.row.version) == ("Top in Genève", False, 1)
    assert kept.paragraphs == HEADLINE.paragraphs


def test_a_page_that_is_not_read_any_more_leads_for_a_day(store: Store, clock: SetClock) -> None:
    save(store, wire(HEADLINE))
    clock.set(NOW + timedelta(hours=25))
    save(store, [story("later", published=Interval.at(clock.now()))], feed=OTHER)
    leading = leading_of(store, EVERYTHING)
    assert leading is not None
    assert leading.key == "later"
    store.remember(replace(store.memory(FEED), last_success=clock.now()))
    leading = leading_of(store, EVERYTHING)
    assert leading is not None
    assert leading.key == HEADLINE.key


def test_the_headline_leads_where_it_passes_the_filter_and_else_the_newest(store: Store) -> None:
    save(store, wire(HEADLINE, *SHORTS), region=Region.ASIA)
    save(store, [story("new", minutes=1)], feed=OTHER, region=Region.EUROPE)

    def leading(filter: Filter) -> str | None:
        row = leading_of(store, filter)
        return row.title if row else None

    assert leading(EVERYTHING) == "Top in Genève"
    assert leading(Filter(regions=frozenset({Region.EUROPE}))) == "Titel new"
    assert leading(Filter(text="alinea s1")) == "Titel wire:s1"
    assert leading(Filter(text="niets")) is None


def test_what_a_wire_page_drops_before_its_time_is_withdrawn_and_may_come_back(store: Store) -> None:
    _, first, second, _ = save(store, wire(HEADLINE, *SHORTS)).new

    assert save(store, wire(HEADLINE, SHORTS[1], SHORTS[2])) == Saved(withdrawn=(first,))
    assert store.rows([first])[0].withdrawn
    assert save(store, wire(HEADLINE, SHORTS[1], SHORTS[2])) == Saved()
    assert save(store, wire(HEADLINE, *SHORTS)) == Saved(changed=(first,))
    assert [row.withdrawn for row in store.rows([first, second])] == [False, False]


def test_what_falls_off_the_end_of_a_wire_page_is_not_withdrawn(store: Store) -> None:
    save(store, wire(HEADLINE, *SHORTS))
    save(store, [SHORTS[0]], feed=OTHER)

    assert save(store, wire(HEADLINE, SHORTS[0], SHORTS[1])) == Saved()
    assert save(store, wire(HEADLINE)) == Saved()  # without short stories nothing can be told


def test_what_may_be_older_than_the_end_of_a_wire_page_is_not_withdrawn(store: Store) -> None:
    unsure = story("wire:u", published=Interval(minutes_ago(80), minutes_ago(20)))
    unknown = story("wire:v", published=Interval.not_after(minutes_ago(20)))
    save(store, wire(HEADLINE, unsure, unknown, *SHORTS))

    assert save(store, wire(HEADLINE, *SHORTS)) == Saved()
