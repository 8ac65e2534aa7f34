"""What the store knows of the feeds that are followed. A store that fails leaves them unknown, and polling goes on."""

import logging
from collections.abc import Sequence

from tickertui.polling.followed import Followed
from tickertui.polling.one_poll import Known
from tickertui.store import Store, StoreService

_log = logging.getLogger(__name__)


async def recall(store: StoreService, followed: Sequence[Followed]) -> None:
    """Give each feed what is remembered of it."""
    try:
        memories = await store.read(Store.memories)
    except Exception:
        _log.exception("what is remembered of feeds could not be read")
        return
    for one in followed:
        one.known = Known(memories.get(one.feed.address, one.memory))


async def count_stories(store: StoreService, followed: Sequence[Followed]) -> None:
    """Give each feed the number of its stored stories."""
    try:
        counts = await store.read(Store.story_counts)
    except Exception:
        _log.exception("stories could not be counted")
        return
    for one in followed:
        one.stories = counts.get(one.feed.address, 0)
