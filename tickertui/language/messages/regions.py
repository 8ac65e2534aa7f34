"""Messages: the regions' names, short names and codes, and the reasons for a region."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {
    "region.EUROPE.name": ("Europa", "Europe"),
    "region.EUROPE.short": ("Europa", "Europe"),
    "region.EUROPE.code": ("EU", "EU"),
    "region.MIDDLE_EAST.name": ("Midden-Oosten", "Middle East"),
    "region.MIDDLE_EAST.short": ("M-Oosten", "Mid East"),
    "region.MIDDLE_EAST.code": ("MO", "ME"),
    "region.ASIA.name": ("Azië", "Asia"),
    "region.ASIA.short": ("Azië", "Asia"),
    "region.ASIA.code": ("AZ", "AS"),
    "region.AFRICA.name": ("Afrika", "Africa"),
    "region.AFRICA.short": ("Afrika", "Africa"),
    "region.AFRICA.code": ("AF", "AF"),
    "region.NORTH_AMERICA.name": ("Noord-Amerika", "North America"),
    "region.NORTH_AMERICA.short": ("N-Amerika", "N America"),
    "region.NORTH_AMERICA.code": ("NA", "NA"),
    "region.LATIN_AMERICA.name": ("Latijns-Amerika", "Latin America"),
    "region.LATIN_AMERICA.short": ("L-Amerika", "L America"),
    "region.LATIN_AMERICA.code": ("LA", "LA"),
    "region.OCEANIA.name": ("Oceanië", "Oceania"),
    "region.OCEANIA.short": ("Oceanië", "Oceania"),
    "region.OCEANIA.code": ("OC", "OC"),
    "region.INTERNATIONAL.name": ("Internationaal", "International"),
    "region.INTERNATIONAL.short": ("Internat.", "Internat."),
    "region.INTERNATIONAL.code": ("IN", "IN"),
    "reason.dateline": ("{region}, want dateline {words}", "{region}, from dateline {words}"),
    "reason.title": ("{region}, want “{words}” in de titel", "{region}, from “{words}” in the title"),
    "reason.lead": ("{region}, want “{words}” in de tekst", "{region}, from “{words}” in the text"),
    "reason.none": ("{region}, want geen plaats genoemd", "{region}, as no place is named"),
}
