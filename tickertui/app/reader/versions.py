"""The stories that tell one event, in the order in which the reader walks through them."""

from tickertui.model.story import FullStory, StoryRow


def versions_of(story: FullStory) -> tuple[StoryRow, ...]:
    """All stories of the event of ``story``, itself included: the one that the others came to, then by publication."""
    return tuple(sorted((story.row, *story.others), key=_order))


def version_beside(story: FullStory, step: int) -> int | None:
    """The number of the story so many steps further, round and round; None where nobody else tells the event."""
    if not story.others:
        return None
    ids = [row.id for row in versions_of(story)]
    return ids[(ids.index(story.row.id) + step) % len(ids)]


def _order(row: StoryRow) -> tuple[object, ...]:
    return row.id != row.told.cluster, row.published.end, row.id
