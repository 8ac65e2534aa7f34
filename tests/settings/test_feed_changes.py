"""Feeds added and removed by command, over the built-in ones and over config.toml."""

import pytest

from tickertui.model.fault import FaultCode, SettingsError
from tickertui.model.feed import Feed
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.feed_file import FeedChanges

OWN = (Feed("https://own.example/rss", "Eigen"),)
NEW = Feed("https://new.example/rss")


def test_an_added_feed_comes_after_the_others() -> None:
    changes = FeedChanges().with_feed(NEW, OWN)
    assert changes.over(OWN) == (*OWN, NEW)
    assert changes.without_feed(NEW.address, OWN).over(OWN) == OWN


def test_the_users_own_hand_goes_first() -> None:
    changes = FeedChanges((Feed("https://own.example/rss", "Anders"),))
    assert changes.over(OWN) == OWN


@pytest.mark.parametrize("feed", [OWN[0], Feed(OWN[0].address, "Anders")])
def test_a_feed_that_is_there_is_not_added(feed: Feed) -> None:
    with pytest.raises(SettingsError) as caught:
        FeedChanges().with_feed(feed, OWN)
    assert caught.value.fault.code is FaultCode.FEED_EXISTS


def test_a_built_in_feed_can_be_removed_and_added_again() -> None:
    changes = FeedChanges().without_feed(DEFAULT_FEEDS[0].address, DEFAULT_FEEDS)
    assert changes.over(DEFAULT_FEEDS) == DEFAULT_FEEDS[1:]
    assert changes.with_feed(DEFAULT_FEEDS[0], DEFAULT_FEEDS).over(DEFAULT_FEEDS) == DEFAULT_FEEDS


def test_a_built_in_feed_added_again_takes_the_name_it_was_given() -> None:
    address = DEFAULT_FEEDS[0].address
    changes = FeedChanges().without_feed(address, DEFAULT_FEEDS).with_feed(Feed(address, "Mijn"), DEFAULT_FEEDS)
    assert changes.over(DEFAULT_FEEDS) == (*DEFAULT_FEEDS[1:], Feed(address, "Mijn"))
    assert changes.without_feed(address, DEFAULT_FEEDS).over(DEFAULT_FEEDS) == DEFAULT_FEEDS[1:]


def test_a_feed_of_the_users_own_hand_is_not_removed() -> None:
    with pytest.raises(SettingsError) as caught:
        FeedChanges().without_feed(OWN[0].address, OWN)
    assert caught.value.fault.code is FaultCode.FEED_IN_CONFIG


def test_a_feed_that_is_not_there_is_not_removed() -> None:
    with pytest.raises(SettingsError) as caught:
        FeedChanges().without_feed("https://nowhere.example", OWN)
    assert caught.value.fault.code is FaultCode.NO_SUCH_FEED


def test_one_that_was_switched_off_by_hand_comes_back_when_it_is_added() -> None:
    off = Feed(NEW.address, "Uit")
    changes = FeedChanges(idle=(off,))
    assert changes.over(OWN) == OWN
    assert changes.with_feed(NEW, OWN) == FeedChanges((NEW,))
    assert changes.without_feed(NEW.address, OWN) == FeedChanges()
