"""What leads, why, and for how long."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.cluster import Told
from tickertui.model.interval import Interval
from tickertui.model.lead import Lead, LeadReason, LeadRules
from tickertui.model.story import StoryRow
from tickertui.ranking import lead_of

NOW = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
RULES = LeadRules()


def row(
    id: int, minutes: float = 10, *, sources: int = 1, over: float = 20, feed: str = "a", **fields: object
) -> StoryRow:
    """A story of ``minutes`` ago; ``sources`` publishers told its event within ``over`` minutes."""
    published = Interval.at(NOW - timedelta(minutes=minutes))
    told = Told(id, sources, sources, published.end - timedelta(minutes=over if sources > 1 else 0), published.end)
    made = StoryRow(id, feed, feed, str(id), f"Titel {id}", "", "", (), published, NOW, told=told)
    return replace(made, **fields)  # type: ignore[arg-type]


def leading(*rows: StoryRow, now: datetime = NOW, before: Lead | None = None, rules: LeadRules = RULES) -> Lead:
    lead = lead_of(rows, now=now, rules=rules, before=before)
    assert lead is not None
    return lead


def test_nothing_leads_an_empty_wire() -> None:
    assert lead_of([], now=NOW, rules=RULES) is None


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([row(1, 5), row(2, 60)], LeadReason.NEWEST),
        ([row(1, 10, sources=4), row(2, 1)], LeadReason.SOURCES),
        ([row(1, 10, breaking=True), row(2, 1)], LeadReason.BREAKING),
        ([row(1, 10, version=3, changed=NOW), row(2, 1)], LeadReason.UPDATED),
        # Many told it, but long ago.
        ([row(1, 1), row(2, 600, sources=6)], LeadReason.NEWEST),
        # A mark of hours ago is no news either.
        ([row(1, 2), row(2, 500, breaking=True)], LeadReason.NEWEST),
    ],
)
def test_freshness_sources_pace_and_marks_decide(rows: list[StoryRow], reason: LeadReason) -> None:
    lead = leading(*rows)
    assert (lead.row.id, lead.reason, lead.since) == (1, reason, NOW)


def test_what_is_told_within_an_hour_counts_more_than_what_trickles_in() -> None:
    assert leading(row(1, sources=3, over=600), row(2, sources=3, over=20)).row.id == 2
    without = replace(RULES, pace=0)
    assert leading(row(1, 9, sources=3, over=600), row(2, 10, sources=3, over=20), rules=without).row.id == 1


def test_a_revision_brings_an_old_story_back() -> None:
    assert leading(row(1, 30), row(2, 300, version=2, changed=NOW)).row.id == 2


def test_a_pinned_story_goes_before_a_page_and_a_page_before_the_rest() -> None:
    newest = [row(1, 1, breaking=True, sources=9)]
    page, pinned = row(2, 120), row(3, 900)
    by_page = lead_of(newest, now=NOW, rules=RULES, page=page)
    assert by_page == Lead(page, LeadReason.PAGE, NOW)
    assert lead_of(newest, now=NOW, rules=RULES, page=page, pinned=pinned) == Lead(pinned, LeadReason.PINNED, NOW)
    # What led only for that reason does not hold on to it.
    after = lead_of([page, *newest], now=NOW, rules=RULES, before=by_page)
    assert after is not None
    assert after.row.id == 1


def test_the_users_weights_count() -> None:
    rows = [row(1, 10), row(2, 10)]
    lead = lead_of(rows, now=NOW, rules=RULES, weights={1: 0.5, 2: 3.0})
    assert lead is not None
    assert lead.row.id == 2
    silent = lead_of([row(1, 10, breaking=True), row(2, 600)], now=NOW, rules=RULES, weights={1: 0.0})
    assert silent is not None
    assert silent.row.id == 2


def test_the_lead_stays_until_another_counts_clearly_more_and_it_has_stood_a_while() -> None:
    first = leading(row(1, 5, sources=2))
    soon, later = NOW + timedelta(seconds=30), NOW + timedelta(minutes=10)
    slightly = [row(1, 5, sources=2), row(2, 0, sources=2)]
    clearly = [row(1, 5, sources=2), row(2, 0, sources=5)]

    assert leading(*slightly, before=first, now=later).row.id == 1
    assert leading(*clearly, before=first, now=soon).row.id == 1
    assert leading(*clearly, before=first, now=later) == Lead(clearly[1], LeadReason.SOURCES, later)


def test_a_breaking_story_does_not_wait() -> None:
    first = leading(row(1, 5, sources=2))
    urgent = [row(1, 5, sources=2), row(2, 0, breaking=True)]
    assert leading(*urgent, before=first, now=NOW + timedelta(seconds=1)).row.id == 2


def test_what_leads_and_is_told_by_more_goes_on_leading_since_the_same_time() -> None:
    first = leading(row(1, 5, sources=2))
    lead = leading(row(1, 5, sources=3), now=NOW + timedelta(minutes=3), before=first)
    assert (lead.since, lead.row.told.sources) == (NOW, 3)
    # Another story of the same event may stand for it.
    other = replace(row(7, 5, sources=3), told=Told(1, 3, 3))
    assert leading(other, now=NOW + timedelta(minutes=3), before=first).since == NOW


def test_what_is_gone_does_not_lead() -> None:
    first = leading(row(1, 5, sources=6))
    assert leading(row(2, 400), before=first).row.id == 2


ROWS = st.builds(
    row,
    st.integers(1, 50),
    st.floats(-60, 100_000),
    sources=st.integers(1, 200),
    over=st.floats(0, 5_000),
    breaking=st.booleans(),
    version=st.integers(1, 500),
)
UNIQUE = st.lists(ROWS, min_size=1, max_size=8, unique_by=lambda row: row.id)


@given(UNIQUE, st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_does_not_matter(rows: list[StoryRow], random: Random) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert leading(*rows) == leading(*shuffled)


@given(UNIQUE)
def test_asked_again_with_nothing_changed_the_lead_is_the_same(rows: list[StoryRow]) -> None:
    first = leading(*rows)
    assert leading(*rows, before=first) == first
