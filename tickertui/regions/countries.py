"""Which region a country lies in, by ISO 3166-1 alpha-2 code, and parts of the world by their UN M49 number.

UN M49's containment, with the boundaries of a Dutch foreign desk: Europe has Russia, Turkey, Cyprus and the Caucasus; the
Middle East begins with Egypt and ends with Iran; Latin America has Mexico and the Caribbean; Greenland and Bermuda are
North America.
"""

from tickertui.model.region import Region

_CODES = {
    Region.EUROPE: (
        "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES EU FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC "
        "MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK"
    ),
    Region.MIDDLE_EAST: "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY YE",
    Region.ASIA: ("AF BD BN BT CN HK ID IN IO JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN"),
    Region.AFRICA: (
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE "
        "RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW"
    ),
    Region.NORTH_AMERICA: "US CA GL BM PM",
    Region.LATIN_AMERICA: (
        "AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE "
        "PR PY SR SV SX TC TT UY VC VE VG VI"
    ),
    Region.OCEANIA: "AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
}
_AREAS = {
    "150": Region.EUROPE,
    "145": Region.MIDDLE_EAST,
    "142": Region.ASIA,
    "002": Region.AFRICA,
    "021": Region.NORTH_AMERICA,
    "419": Region.LATIN_AMERICA,
    "009": Region.OCEANIA,
}
_REGION_OF = {code: region for region, codes in _CODES.items() for code in codes.split()} | _AREAS


def region_of_country(code: str) -> Region:
    """The region of a country or a part of the world; INTERNATIONAL for a code that is none, and for the Antarctic."""
    return _REGION_OF.get(code, Region.INTERNATIONAL)


def country_of(code: str) -> str:
    """The code where it is a country's; "" for the European Union and for parts of the world."""
    return "" if code == "EU" or code in _AREAS else code


def codes() -> frozenset[str]:
    """All codes that have a region, those of parts of the world included."""
    return frozenset(_REGION_OF)


def area_of_region(region: Region) -> str:
    """The number of the part of the world that is a region; "" for INTERNATIONAL."""
    return next((area for area, found in _AREAS.items() if found is region), "")
