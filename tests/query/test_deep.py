"""However deep the brackets of a query are, the store takes it and gives the predicate's answer."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.building import FEED, NOW, save, story
from tickertui.model.clock import SetClock
from tickertui.model.filter import Filter
from tickertui.model.listing import HideRule, Listing
from tickertui.model.region import Region
from tickertui.query import parse_query
from tickertui.query.parsing import DEEPEST
from tickertui.store import Store

TERMS = ("gas", "olie", "bureau:ap", "is:read", "bron:bode", "since:2h", "plaats:kyiv", "-ka")
LEVELS = ("({} {})", "-({} {})", "({} of {})", "-({} of {})", "({} ka of {})", "-({} of ka {})", "-(-{} of {})")
EVERYWHERE = Filter(regions=frozenset({Region.EUROPE, Region.ASIA}))


@st.composite
def deep(draw: st.DrawFn) -> str:
    """A query as deep as a query may be."""
    text = draw(st.sampled_from(TERMS))
    for _ in range(DEEPEST):
        text = draw(st.sampled_from(LEVELS)).format(draw(st.sampled_from(TERMS)), text)
    return text


@given(deep())
@settings(max_examples=40, deadline=None)
def test_as_deep_as_may_be_it_gives_the_same_answer(query: str) -> None:
    store = Store.open(None, clock=SetClock(NOW))
    stories = [
        story(f"{number}", 50 * number, title=title, place="KYIV", agencies=("AP",) if number % 2 else ())
        for number, title in enumerate(("gas", "olie ka", "gas olie", "ka"))
    ]
    ids = save(store, stories).new
    store.mark_read(ids[:2])
    read = parse_query(query)
    passing = {row.id for row in store.rows(ids) if read.matches(row, "\n".join(story().paragraphs), now=NOW)}
    hidden = Listing(grouped=True, hide=(HideRule("xyz"), HideRule(query, FEED)))

    assert {*store.ids(Filter(text=query))} == passing
    # Where a list puts most around a query.
    assert {*store.ids(EVERYWHERE, hidden)} == {*ids} - passing
    assert store.counts(EVERYWHERE, hidden).hidden == len(passing)
    assert {row.id for row in store.candidates(EVERYWHERE, hidden).newest} == {*ids} - passing
    store.mark_all_read(EVERYWHERE, hidden)
    assert {*store.ids(Filter(text="is:unread"))} <= passing
    store.close()
