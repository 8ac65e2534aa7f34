"""What completions choose from."""

from tests.store.building import FEED, OTHER, document, save, story
from tickertui.language.words import Language
from tickertui.model.feed import Feed
from tickertui.model.region import Location, Region
from tickertui.query.vocabulary import Vocabulary
from tickertui.store import Store
from tickertui.store.vocabulary import read_vocabulary


def test_the_vocabulary_is_what_stories_have_most_frequent_first(store: Store) -> None:
    told = [
        story("a", place="KYIV", agencies=("anp", "RTR"), language="nl"),
        story("b", place="OSLO", agencies=("RTR",), language="nl"),
        story("c", place="OSLO", language="en"),
        story("d"),
    ]
    countries = ("UA", "NO", "NO", "")
    store.save(FEED, document(*told), [Location(Region.EUROPE, country=country) for country in countries])
    save(store, [], feed=OTHER)
    store.name_feeds([Feed(OTHER, "Koerier")])

    assert read_vocabulary(store._connection, Language.ENGLISH) == Vocabulary(
        agencies=[("RTR", 2), ("ANP", 1)],
        feeds=[(FEED, 4), ("Koerier", 0)],
        languages=[("nl", 2), ("en", 1)],
        countries=[("NO", 2), ("UA", 1)],
        places=[("OSLO", 2), ("KYIV", 1)],
        language=Language.ENGLISH,
    )
