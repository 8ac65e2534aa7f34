"""Chooses the lead: the pinned story, the wire page's own headline, else what counts most, without flickering."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from tickertui.model.lead import Lead, LeadReason, LeadRules
from tickertui.model.story import StoryRow
from tickertui.ranking.scoring import reason, score


def lead_of(
    newest: Sequence[StoryRow],
    *,
    now: datetime,
    rules: LeadRules,
    pinned: StoryRow | None = None,
    page: StoryRow | None = None,
    weights: Mapping[int, float] | None = None,
    before: Lead | None = None,
) -> Lead | None:
    """What leads at ``now`` (aware UTC), or None where there is nothing.

    ``newest`` are the stories to choose between, one for each event; ``page`` is the newest wire page's headline.
    ``before`` is what led until now: it stays until another counts more by ``rules.margin`` and it has led for
    ``rules.stay``, so that the lead does not flicker; a breaking story does not wait. ``weights`` are the user's, by
    story: how many times each counts, 1 where none is given.
    """
    if pinned is not None:
        return _lead(pinned, LeadReason.PINNED, now, before)
    if page is not None:
        return _lead(page, LeadReason.PAGE, now, before)
    if not newest:
        return None
    weights = weights or {}
    scores = [(score(row, now, rules, weights.get(row.id, 1.0)), row) for row in newest]
    best_score, best = max(scores, key=lambda scored: (scored[0], scored[1].published.end, -scored[1].id))
    standing = _standing(scores, before)
    if standing is not None and not _gives_way(standing, (best_score, best), now, rules, before):
        best = standing[1]
    return _lead(best, reason(best, now), now, before)


def _standing(scores: Sequence[tuple[float, StoryRow]], before: Lead | None) -> tuple[float, StoryRow] | None:
    """What led before, as it counts now; None where it is gone, or led only because it was pinned or a page's."""
    if before is None or before.reason in (LeadReason.PINNED, LeadReason.PAGE):
        return None
    return next((scored for scored in scores if _same_event(scored[1], before.row)), None)


def _gives_way(
    standing: tuple[float, StoryRow],
    best: tuple[float, StoryRow],
    now: datetime,
    rules: LeadRules,
    before: Lead | None,
) -> bool:
    if best[1].breaking and not standing[1].breaking:
        return best[0] > standing[0]
    has_stayed = before is None or now - before.since >= timedelta(seconds=rules.stay)
    return has_stayed and best[0] > standing[0] * (1.0 + rules.margin)


def _lead(row: StoryRow, why: LeadReason, now: datetime, before: Lead | None) -> Lead:
    since = before.since if before is not None and _same_event(row, before.row) else now
    return Lead(row, why, since)


def _same_event(row: StoryRow, other: StoryRow) -> bool:
    return row.id == other.id or (row.told.cluster != 0 and row.told.cluster == other.told.cluster)
