"""The newsroom's stories: invented, Dutch, of every region and in every state."""

from dataclasses import dataclass

from tickertui.model.region import Location, Region

EU, MO, AZ, AF, NA, LA, OC, IN = Region


@dataclass(frozen=True, slots=True)
class Told:
    """A story as the newsroom has it; ``minutes`` is its age, ``before`` its lead in the version before."""

    region: Region
    minutes: int
    place: str
    agency: str
    title: str
    lead: str
    headline: bool = False
    breaking: bool = False
    withdrawn: bool = False
    read: bool = False
    starred: bool = False
    blog: bool = False
    before: str = ""

    @property
    def key(self) -> str:
        """Its identity in its feed."""
        return f"{self.region.number}-{self.minutes}"

    @property
    def agencies(self) -> tuple[str, ...]:
        """Its agencies."""
        return tuple(self.agency.split("/")) if self.agency else ()

    @property
    def location(self) -> Location:
        """Where it happens."""
        return Location(
            self.region, (self.region,), place=self.place.title(), reason_kind="dateline", reason_words=self.place
        )


TOLD = (
    Told(EU, 4, "ESBJERG", "ANP/RTR", "Denen sluiten sluizen bij Esbjerg om snel stijgend water; veerdienst ligt stil",
         "Het waterschap sloot de sluizen nadat het water in een uur een halve meter steeg. Schippers kregen een "
         "kwartier om de haven te verlaten.", headline=True),
    Told(AZ, 7, "SENDAI", "AFP", "Beving van 6,8 voor de kust van Sendai, treinen staan stil",
         "De beving duurde bijna een minuut; een waarschuwing voor hoog water geldt tot vier uur.", breaking=True),
    Told(MO, 11, "AMMAN", "RTR", "Jordanië opent tweede grensovergang voor graan",
         "Vrachtwagens met graan mogen vanaf woensdag ook in het noorden de grens over.",
         before="Vrachtwagens met graan mogen vanaf donderdag ook in het noorden de grens over."),
    Told(NA, 16, "DULUTH", "AP", "Eerste sneeuwstorm van het seizoen legt havens aan de Grote Meren plat",
         "Zeker veertig schepen wachten op beter weer.", starred=True),
    Told(AF, 23, "MOMBASA", "AFP/RTR", "Dokwerkers in Mombasa leggen het werk neer na uitblijven van loon",
         "De vakbond zegt dat 3.000 mensen al zes weken niet betaald zijn.", read=True),
    Told(LA, 31, "ARICA", "EFE", "Chili en Peru eens over spoorlijn langs de kust",
         "De lijn moet in zes jaar klaar zijn en wordt voor de helft door reders betaald."),
    Told(OC, 38, "HOBART", "AAP", "Tasmanië telt meer buidelwolfmeldingen dan ooit, geen enkele bevestigd",
         "Het park hangt er dit jaar tweehonderd camera's bij.", read=True, starred=True),
    Told(IN, 44, "GENÈVE", "ANP", "Havenlanden willen één regel voor schepen op ammoniak",
         "De regel moet gelden voor alle schepen die na 2028 gebouwd worden.", withdrawn=True),
    Told(EU, 52, "NARVIK", "NTB", "Noorse ertstrein ontspoort, niemand gewond",
         "De lijn blijft zeker tot het weekend dicht."),
    Told(AZ, 63, "HANOI", "AFP", "Vietnam verbiedt losse verkoop van e-sigaretten",
         "Winkeliers krijgen tot maart de tijd om hun voorraad te verkopen.", read=True),
    Told(EU, 77, "TURIJN", "ANSA", "Turijn sluit binnenstad voor auto's op zondag",
         "Het verbod geldt eerst voor een half jaar, daarna beslist de gemeenteraad opnieuw.", blog=True),
    Told(MO, 92, "MASQAT", "RTR", "Oman legt kabel naar India voor zonnestroom",
         "De kabel ligt straks 1.200 kilometer ver op de bodem van de zee."),
    Told(AF, 110, "LUANDA", "LUSA", "Angola krijgt eerste vrouwelijke loodskapitein",
         "Ze begon twintig jaar geleden als matroos.", blog=True),
    Told(NA, 128, "HALIFAX", "CP", "Vissers bij Halifax vinden boei uit 1911",
         "Het museum wil het stuk in het voorjaar tonen.", read=True),
    Told(LA, 150, "QUITO", "EFE", "Ecuador verlaagt prijs van busrit voor scholieren",
         "De maatregel kost de staat elf miljoen per jaar."),
    Told(OC, 190, "SUVA", "AFP", "Fiji verplaatst derde dorp naar hogere grond",
         "Tachtig families verhuizen voor het regenseizoen.", blog=True, starred=True),
    Told(IN, 240, "NEW YORK", "RTR", "Tarweprijs zakt voor de vijfde dag op rij",
         "Handelaren wijzen op de goede oogst op het zuidelijk halfrond."),
    Told(EU, 300, "GDANSK", "PAP", "Poolse werf bouwt zeilend vrachtschip voor koffie",
         "Het schip moet over twee jaar varen.", read=True),
    Told(AZ, 400, "ALMATY", "RTR", "Kazachstan telt minste wolven sinds jaren",
         "Herders zijn blij, biologen niet.", blog=True),
    Told(AF, 520, "FREETOWN", "AFP", "Sierra Leone schrapt schoolgeld voor zesjarigen",
         "Daardoor gaan naar schatting 90.000 kinderen meer naar school."),
    Told(NA, 700, "MONTERREY", "EFE", "Mexico opent langste kabelbaan van het land",
         "De baan brengt forensen in twaalf minuten naar het dal."),
    Told(LA, 1_000, "PARAMARIBO", "ANP", "Suriname zoekt nieuwe loodsen voor drukkere rivier",
         "Vorig jaar kwamen er een derde meer schepen binnen.", read=True),
    Told(OC, 1_500, "DARWIN", "AAP", "Krokodil houdt veerpont bij Darwin een middag op",
         "Het dier lag op de oprijplaat en wilde niet weg.", blog=True),
    Told(EU, 2_900, "GENT", "BELGA", "Gent zet oude gasklok om in zwembad",
         "Het bad gaat in juni open."),
)  # fmt: skip

BY_KEY = {told.key: told for told in TOLD}
