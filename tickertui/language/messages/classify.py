"""Messages: telling where stories happen, and the user's own table of places."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {
    "cli.classify.help": (
        "zeg van elke regel op de invoer in welke regio hij speelt",
        "tell of each line of the input in which region it happens",
    ),
    "cli.classify.about": (
        "Leest berichten van de standaardinvoer, één per regel: een kop, een bericht met dateline, of een JSON-object met "
        "title, lead, text, place en language (elk mag ontbreken). Schrijft per bericht een JSON-object op één regel, met "
        "dezelfde namen als tickertui list --json en line, het nummer van de regel. Lege regels worden overgeslagen.",
        "Reads stories from standard input, one a line: a headline, a story with a dateline, or a JSON object with title, "
        "lead, text, place and language (each may be absent). Writes a JSON object on one line for each, with the same "
        "names as tickertui list --json and line, the line's number. Empty lines are skipped.",
    ),
    "cli.classify.line": ("regel {n}", "line {n}"),
    "cli.classify.bad_json": ("geen geldige JSON ({reason})", "not valid JSON ({reason})"),
    "cli.classify.too_long": ("een JSON-object van meer dan {most} bytes", "a JSON object of more than {most} bytes"),
    "cli.classify.not_text": ("{key} moet tekst zijn", "{key} must be text"),
    "cli.classify.nothing": (
        "een JSON-object zonder title, lead, text of place",
        "a JSON object without title, lead, text or place",
    ),
    "fault.bad_entry": ("{file} regel {line}: {expected}", "{file} line {line}: {expected}"),
    "fault.places_too_large": (
        "{file} is te groot (meer dan {most} bytes) en telt niet mee",
        "{file} is too large (more than {most} bytes) and does not count",
    ),
    "expected.entry.columns": (
        "verwacht werden soort, landcode en namen, met een tab of spaties ertussen",
        "expected were kind, country code and names, with a tab or spaces between",
    ),
    "expected.entry.kind": (
        "onbekende soort {word}; verwacht werd een van {kinds}",
        "unknown kind {word}; expected was one of {kinds}",
    ),
    "expected.entry.code": (
        "onbekend land {word}; verwacht werd een code als FR, een regio als Afrika, of - bij namen die nergens zijn",
        "unknown country {word}; expected was a code such as FR, a region such as Afrika, or - for names of nowhere",
    ),
    "expected.entry.names": (
        "verwacht werden namen van ten hoogste 80 tekens met | ertussen, niet {word}",
        "expected were names of at most 80 characters with | between, not {word}",
    ),
    "places.about": (
        "Eigen namen voor tickertui, boven op de ingebouwde: wat hier staat, geldt. Een regel: soort, land, namen; "
        "tabs of spaties ertussen, namen gescheiden door |. Regels die met # beginnen, tellen niet.\n"
        "Soort: country (land), place (plaats of streek), town (plaats die alleen na in, bij … telt), area (werelddeel), "
        "people (leiders, partijen, instellingen), adjective (bijvoeglijk naamwoord, inwoner), seat (club, krant, "
        "bedrijf: telt licht), dateline (plaats alleen in een dateline), shared (plaats die haar naam met een grotere "
        "deelt), hint (wat na de plaats in een dateline het land zegt); en nothing (noemt geen plaats), world (van de "
        "hele wereld), globe (woord voor wereldwijd), first (voornaam), word (naam die ook een gewoon "
        "woord is), nowhere (begin van een dateline die niets zegt).\n"
        "Land: een code van twee letters (FR, US), een regio (Afrika), of - bij de laatste zes soorten. nl: of en: voor "
        "een naam houdt hem bij teksten in die taal.\n"
        "Voorbeelden, zonder # ervoor:\n"
        "place  FR  Saint-Malo|Dinard\n"
        "people  Afrika  Afrikaanse Unie\n"
        "nothing  -  Victoria",
        "Your own names for tickertui, over the built-in ones: what stands here counts. A line: kind, country, names; "
        "tabs or spaces between, names separated by |. Lines that begin with # do not count.\n"
        "Kind: country, place (a place or region), town (a place that counts only after in, near …), area (a part of the "
        "world), people (leaders, parties, institutions), adjective (of a nationality, an inhabitant), seat (a club, "
        "newspaper, company: counts lightly), dateline (a place in a dateline only), shared (a place that shares its "
        "name with a larger one), hint (what tells the country after a dateline's place); and nothing (names no place), "
        "world (of the whole world), globe (a word for worldwide), first (a person's first name), word (a name that "
        "is an ordinary word too), nowhere (the beginning of a dateline that says nothing).\n"
        "Country: a code of two letters (FR, US), a region (Afrika), or - with the last six kinds. nl: or en: before a "
        "name keeps it to texts in that language.\n"
        "Examples, without the # before them:\n"
        "place  FR  Saint-Malo|Dinard\n"
        "people  Afrika  African Union\n"
        "nothing  -  Victoria",
    ),
}
