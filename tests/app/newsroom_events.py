"""What other feeds make of some of the newsroom's stories."""

from dataclasses import dataclass

from tickertui.model.cluster import ClusterReason
from tickertui.model.feed import Feed

RETELLERS = {
    "boei": Feed("https://boei.example/rss.xml", "De Boei"),
    "kompas": Feed("https://kompas.example/atom.xml", "Kompas"),
    "harbour": Feed("https://harbour.example/feed.json", "Harbour Dispatch"),
}


@dataclass(frozen=True, slots=True)
class Retold:
    """A story of the feed ``feed`` of so many minutes old."""

    feed: str
    minutes: int
    title: str
    lead: str
    language: str = "nl"


GRAIN, SNOW, SLUICES = "2-11", "5-16", "1-4"
"""The keys of the stories that are told by more: in the list by four, in the list by two, and the headline."""

RETOLD = {
    GRAIN: (
        Retold("boei", 9, "Graan mag straks ook in het noorden Jordanië in",
               "De overgang bij Ramtha is de tweede waar vrachtwagens met graan door mogen."),
        Retold("harbour", 6, "Jordan to open second crossing for grain trucks",
               "Trucks may use the northern crossing at Ramtha from Wednesday.", "en"),
        Retold("kompas", 3, "Tweede poort voor graan: Jordanië opent Ramtha",
               "Chauffeurs wachtten tot nu toe soms vier dagen aan de enige grenspost."),
    ),
    SNOW: (
        Retold("harbour", 12, "Season's first blizzard halts ports on the Great Lakes",
               "At least forty ships are waiting for the weather to clear.", "en"),
    ),
    SLUICES: (
        Retold("kompas", 2, "Water bij Esbjerg stijgt snel, sluizen dicht", "De veerdienst naar Fanø ligt stil."),
    ),
}  # fmt: skip

REASONS = {
    GRAIN: ClusterReason("names", ("Jordanië", "Ramtha")),
    SNOW: ClusterReason("names", ("Duluth", "veertig")),
    SLUICES: ClusterReason("address"),
}
