"""Stories of our own for the reader's tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tickertui.model.interval import Interval
from tickertui.model.region import Location, Region
from tickertui.model.story import Enclosure, FullStory, Image, Link, Revision, StoryRow

NOW = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)
"""14:02 in Amsterdam, on a Tuesday."""

_PARAGRAPHS = (
    "Het Deense waterschap heeft dinsdag de sluizen bij Esbjerg gesloten nadat het water in een uur tijd een halve "
    "meter steeg. Schippers kregen een kwartier om de haven te verlaten.",
    "Burgemeester Karen Lindqvist noemt de maatregel „ongekend, maar nodig”. Volgens haar lopen vier straten achter "
    "de kade onder zodra de wind naar het noordwesten draait.",
    "De veerdienst naar Fanø ligt stil. Reizigers krijgen hun geld terug of mogen woensdag alsnog mee, laat de "
    "rederij weten; op het eiland zijn nog zo'n tweehonderd dagjesmensen.",
    "Het KNMI van Denemarken verwacht dat het water rond middernacht zakt.",
)


def story(**changes: object) -> FullStory:
    """A story with everything: two versions, links, a picture, an attached file; fields of its row can be changed."""
    row = StoryRow(
        id=7,
        feed="https://draad.example/buitenland",
        feed_title="Draadpagina Buitenland",
        key="a",
        title="Denen sluiten sluizen bij Esbjerg om snel stijgend water; veerdienst naar Fanø ligt stil",
        lead=_PARAGRAPHS[0],
        place="ESBJERG",
        agencies=("ANP", "RTR"),
        published=Interval.at(NOW - timedelta(minutes=4)),
        first_seen=NOW - timedelta(minutes=3),
        location=Location(Region.EUROPE, (Region.EUROPE,), "DK", "Esbjerg", "dateline", "ESBJERG"),
        url="https://draad.example/esbjerg-sluizen",
        language="nl",
        version=2,
        changed=NOW - timedelta(minutes=1),
    )
    first = (_PARAGRAPHS[0].replace("een halve meter", "dertig centimeter"), _PARAGRAPHS[1], _PARAGRAPHS[3])
    return FullStory(
        row=replace(row, **changes),  # type: ignore[arg-type]
        paragraphs=_PARAGRAPHS,
        author="Eline Vos",
        categories=("Buitenland", "Weer"),
        links=(
            Link("https://water.example/peil/esbjerg?uur=13", "Waterpeil van uur tot uur"),
            Link("https://draad.example/esbjerg-sluizen", "Dit bericht"),
        ),
        images=(Image("https://draad.example/kade.jpg", "De kade van Esbjerg onder water"),),
        enclosures=(Enclosure("https://geluid.example/gesprek.mp3", "audio/mpeg", 12_300_000),),
        revisions=(
            Revision(1, NOW - timedelta(minutes=3), "Denen sluiten sluizen bij Esbjerg", first[0], first),
            Revision(2, NOW - timedelta(minutes=1), row.title, row.lead, _PARAGRAPHS),
        ),
    )
