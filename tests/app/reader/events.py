"""A story that others tell too, for the reader's tests."""

from dataclasses import replace
from datetime import timedelta

from tests.app.reader.stories import NOW, story
from tickertui.model.cluster import ClusterReason, Told
from tickertui.model.interval import Interval
from tickertui.model.story import FullStory

SOURCES = (
    ("De Boei", 3, "Sluizen van Esbjerg dicht om hoog water", ClusterReason("names", ("Esbjerg", "Fanø"))),
    ("Kompas", 2, "Fanø onbereikbaar: [rood]water[/] te hoog", ClusterReason("names", ("Esbjerg", "sluizen"))),
    ("Harbour Dispatch", 1, "Denmark shuts Esbjerg locks as water rises", ClusterReason("text")),
)


def told_by_all(*, versions: int = 4, sources: int = 4, reason: ClusterReason | None = None) -> FullStory:
    """The story of :func:`story`, and three others that came to it."""
    told = Told(7, versions, sources, reason=reason)
    first = story(told=told)
    others = tuple(
        replace(
            first.row,
            id=8 + number,
            feed=f"https://{name.replace(' ', '').lower()}.example/",
            feed_title=name,
            agencies=("DPA",) if number == 0 else (),
            title=title,
            published=Interval.at(NOW - timedelta(minutes=minutes)),
            told=replace(told, reason=why),
        )
        for number, (name, minutes, title, why) in enumerate(SOURCES)
    )
    return replace(first, others=others)


def as_told_by(place: int) -> FullStory:
    """The story of the source at ``place`` among the others, with the first one among its own others."""
    full = told_by_all()
    row = full.others[place]
    return replace(full, row=row, others=(full.row, *(other for other in full.others if other is not row)))
