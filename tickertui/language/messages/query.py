"""Messages: what is wrong with a query, and what its keys are for."""

from tickertui.language.messages.plural import Messages, Plural

MESSAGES: Messages = {
    "query.too_long": ("te lang; hoogstens {most} tekens", "too long; at most {most} characters"),
    "query.too_deep": ("te veel haakjes in haakjes; hoogstens {most}", "too many brackets in brackets; at most {most}"),
    "query.not_closed": ("dit haakje wordt niet gesloten", "this bracket is not closed"),
    "query.not_opened": ("dit haakje sluit er geen", "this bracket closes none"),
    "query.dangling_or": (
        "“{name}” staat tussen twee zoektermen; zoek het woord zelf met aanhalingstekens",
        "“{name}” stands between two terms; put it in quotes to find the word itself",
    ),
    "query.no_value": ("na “{name}:” ontbreekt een waarde", "a value is missing after “{name}:”"),
    "query.unknown_key_near": (
        "“{name}:” is onbekend; bedoelt u “{suggestion}:”? Zoek de tekst zelf met aanhalingstekens",
        "“{name}:” is unknown; do you mean “{suggestion}:”? Put it in quotes to find the text itself",
    ),
    "query.unknown_key": (
        "“{name}:” is onbekend; er is regio, land, plaats, bureau, bron, taal, sinds, is",
        "“{name}:” is unknown; there are region, country, place, agency, feed, lang, since, is",
    ),
    "query.bad_region": (
        "geen regio: “{value}”; kies uit EU, MO, AZ, AF, NA, LA, OC, IN, de namen of 1-8",
        "not a region: “{value}”; choose from EU, ME, AS, AF, NA, LA, OC, IN, the names or 1-8",
    ),
    "query.bad_country_near": (
        "geen land: “{value}”; bedoelt u “{suggestion}”?",
        "not a country: “{value}”; do you mean “{suggestion}”?",
    ),
    "query.bad_country": (
        "geen land: “{value}”; schrijf een naam, of een code als UA",
        "not a country: “{value}”; write a name, or a code such as UA",
    ),
    "query.bad_language": (
        "geen taal: “{value}”; schrijf een code als nl",
        "not a language: “{value}”; write a code such as nl",
    ),
    "query.bad_state": (
        "“{value}” is onbekend; kies uit ongelezen, gelezen, ster, bijgewerkt, spoed, ingetrokken",
        "“{value}” is unknown; choose from unread, read, starred, updated, breaking, withdrawn",
    ),
    "query.bad_since": (
        "geen tijd: “{value}”; schrijf bijvoorbeeld 30m, 2u, 3d, 1w, 14:30, gisteren of 2026-11-24",
        "not a time: “{value}”; write for example 30m, 2h, 3d, 1w, 14:30, yesterday or 2026-11-24",
    ),
    "query.no_word": ("“{value}” heeft geen letter of cijfer", "“{value}” has no letter or digit"),
    # completions
    "query.key.region": ("een van de acht regio's", "one of the eight regions"),
    "query.key.country": ("het land waar het gebeurt", "the country where it happens"),
    "query.key.place": ("de plaats in de dateline", "the dateline's place"),
    "query.key.agency": ("het persbureau", "the news agency"),
    "query.key.feed": ("de naam of het adres van de bron", "the feed's name or address"),
    "query.key.language": ("de taal van het bericht", "the story's language"),
    "query.key.since": ("niet ouder dan", "not older than"),
    "query.key.state": ("gelezen, ster, spoed …", "read, starred, breaking …"),
    "query.stories": (Plural("{n} bericht", "{n} berichten"), Plural("{n} story", "{n} stories")),
}
