"""Messages: what the command line prints."""

from tickertui.language.messages.plural import Messages, Plural

MESSAGES: Messages = {
    # help
    "cli.about": (
        "Buitenlands nieuws in de terminal: draadpagina's en feeds, om aan te laten staan.",
        "Foreign news in the terminal: wire pages and feeds, to leave running.",
    ),
    "cli.more": (
        "Zonder opdracht start het programma. Een duur is een aantal seconden, of zoiets als 90s, 2m, 1h.\n"
        "\n"
        "  tickertui --demo                       voorbeeldnieuws, zonder netwerk\n"
        "  tickertui --source pagina.txt          alleen dit lezen, niets bewaren\n"
        "  tickertui list --region azie --json    de opgeslagen berichten, voor een ander programma\n"
        "\n"
        "Omgeving: TICKERTUI_CONFIG_DIR, TICKERTUI_DATA_DIR, TICKERTUI_NOW (de klok, RFC 3339),\n"
        "TICKERTUI_DEBUG=1 (bij een fout in het programma zelf: waar). Afsluitcode: 0 goed, 1 mislukt, 2 verkeerd "
        "gebruik.",
        "Without a command the program starts. A duration is a number of seconds, or something like 90s, 2m, 1h.\n"
        "\n"
        "  tickertui --demo                       sample news, without a network\n"
        "  tickertui --source page.txt            read only this, keep nothing\n"
        "  tickertui list --region asia --json    the stored stories, for another program\n"
        "\n"
        "Environment: TICKERTUI_CONFIG_DIR, TICKERTUI_DATA_DIR, TICKERTUI_NOW (the clock, RFC 3339),\n"
        "TICKERTUI_DEBUG=1 (with an error in the program itself: where). Exit code: 0 good, 1 failed, 2 wrong usage.",
    ),
    "cli.commands": ("opdrachten", "commands"),
    "cli.command": ("OPDRACHT", "COMMAND"),
    "cli.everywhere": ("overal", "everywhere"),
    "cli.version.help": ("toon de versie", "show the version"),
    "cli.lang.help": ("taal: nl of en", "language: nl or en"),
    "cli.config_dir.help": ("map met config.toml en filters.toml", "folder with config.toml and filters.toml"),
    "cli.data_dir.help": ("map met de opgeslagen berichten", "folder with the stored stories"),
    "cli.verbose.help": (
        "schrijf in het logboek ook wat goed gaat: elke vraag aan een feed, en wat ervan kwam",
        "log what goes well too: each request to a feed, and what came of it",
    ),
    "cli.folder": ("MAP", "FOLDER"),
    "cli.demo.help": (
        "voorbeeldnieuws uit het programma zelf, zonder netwerk; de berichten worden niet bewaard",
        "sample news out of the program itself, without a network; its stories are not kept",
    ),
    "cli.source.help": (
        "alleen deze bron, niets bewaren; mag vaker",
        "only this source, nothing is kept; may be repeated",
    ),
    "cli.source": ("BESTAND_OF_ADRES", "FILE_OR_URL"),
    "cli.region.help": (
        "alleen deze regio: een naam in het Nederlands of Engels, een code of 1-8; mag vaker",
        "only this region: a name in Dutch or English, a code or 1-8; may be repeated",
    ),
    "cli.region": ("REGIO", "REGION"),
    "cli.interval.help": ("zo vaak wordt elke feed gevraagd", "how often each feed is asked"),
    "cli.duration": ("DUUR", "DURATION"),
    "cli.offline.help": ("haal niets op; toon wat er is", "fetch nothing; show what is there"),
    "cli.theme.help": ("kleuren: de naam van een thema", "colours: the name of a theme"),
    "cli.name": ("NAAM", "NAME"),
    "cli.list.help": ("druk berichten af, zonder scherm", "print stories, without the screen"),
    "cli.list.about": (
        "Drukt berichten af, nieuwste eerst: een tabel in een terminal; anders regels van leeftijd, regio, plaats, "
        "persbureaus, titel en adres met tabs ertussen; met --json een object per regel.",
        "Prints stories, newest first: a table on a terminal; else lines of age, region, place, agencies, title and "
        "address with tabs between; with --json one object a line.",
    ),
    "cli.json.help": ("een JSON-object per regel", "one JSON object a line"),
    "cli.search.help": (
        'alleen wat hieraan voldoet: woorden, "een zin", -zonder, (dit of dat), regio:, land:, plaats:, bureau:, bron:, '
        "taal:, sinds:2u, is:ongelezen",
        'only what fits this: words, "a phrase", -without, (this or that), region:, country:, place:, agency:, feed:, '
        "lang:, since:2h, is:unread",
    ),
    "cli.words": ("ZOEKVRAAG", "QUERY"),
    "cli.limit.help": (
        "hoogstens zoveel; 0 is alle (standaard alle, op een terminal {most})",
        "at most so many; 0 is all (default all, {most} on a terminal)",
    ),
    "cli.count": ("AANTAL", "COUNT"),
    "cli.grouped.help": (
        "één bericht voor elke gebeurtenis, het eerste dat gezien is; op regels staat achteraan hoeveel bronnen haar "
        "vertellen",
        "one story for each event, the first that was seen; lines end with how many sources tell it",
    ),
    "cli.hidden.help": (
        "alleen wat uw regels verbergen ([[hide]] in config.toml); zonder deze optie staat dat er niet bij",
        "only what your rules hide ([[hide]] in config.toml); without this option that is left out",
    ),
    "cli.refresh.help": ("haal eerst alle feeds op", "poll all feeds first"),
    "cli.poll.help": (
        "haal één keer op en zeg per feed wat er kwam",
        "poll once and tell for each feed what came",
    ),
    "cli.poll.feed.help": ("alleen deze feeds, met naam of adres", "only these feeds, by name or address"),
    "cli.feed": ("FEED", "FEED"),
    "cli.feeds.help": ("toon de feeds en hoe het ermee gaat", "show the feeds and how they fare"),
    "cli.feeds.add.help": ("voeg een feed toe", "add a feed"),
    "cli.feeds.add.about": (
        "Voegt een feed toe, in feeds.toml naast config.toml. Het adres mag dat van een website zijn die naar haar "
        "feed verwijst; het wordt eerst één keer gevraagd.",
        "Adds a feed, in feeds.toml beside config.toml. The address may be that of a website that points to its feed; "
        "it is asked once first.",
    ),
    "cli.feeds.remove.help": ("haal een feed weg", "remove a feed"),
    "cli.address": ("ADRES", "ADDRESS"),
    "cli.address.help": ("http- of https-adres, of een bestand", "http or https address, or a file"),
    "cli.feed_name.help": ("uw eigen naam ervoor", "your own name for it"),
    "cli.login": ("aanmelden", "logging in"),
    "cli.secret": ("WAAR", "WHERE"),
    "cli.login.user.help": (
        "gebruikersnaam (HTTP basic); zonder --password wordt het wachtwoord gevraagd en in feeds.toml bewaard",
        "user name (HTTP basic); without --password the password is asked for and kept in feeds.toml",
    ),
    "cli.login.password.help": (
        "waar het wachtwoord bewaard wordt: env:NAAM, keyring:DIENST of keyring:DIENST/NAAM",
        "where the password is kept: env:NAME, keyring:SERVICE or keyring:SERVICE/NAME",
    ),
    "cli.login.token.help": ("waar een token bewaard wordt, net zo", "where a token is kept, in the same way"),
    "cli.login.header.help": (
        "de HTTP-kop voor het token, zoals X-Api-Key (standaard Authorization: Bearer)",
        "the HTTP header for the token, such as X-Api-Key (default Authorization: Bearer)",
    ),
    "cli.login.ask": ("Wachtwoord van {user}:", "Password of {user}:"),
    "cli.login.needs": ("bij {option} hoort {other}", "{option} needs {other}"),
    "cli.login.expected": ("verwacht werd {what}", "expected was {what}"),
    "cli.login.not_itself": (
        "{option} zegt waar het geheim bewaard wordt (env:NAAM of keyring:DIENST) en is het niet zelf: wat op de "
        "opdrachtregel staat, kunnen anderen zien",
        "{option} says where the secret is kept (env:NAME or keyring:SERVICE) and is not the secret itself: others can "
        "see what stands on the command line",
    ),
    "cli.no_check.help": ("vraag het adres niet eerst", "do not ask the address first"),
    "cli.config.help": ("de instellingen: waar, beginnen, nakijken", "the settings: where, begin, check"),
    "cli.config.path.help": ("toon waar alle bestanden liggen", "show where all files lie"),
    "cli.config.init.help": (
        "maak een config.toml met uitleg bij elke instelling",
        "create a config.toml that explains each setting",
    ),
    "cli.config.check.help": ("kijk alle instellingen na", "check all settings"),
    # usage
    "cli.no_such_region": (
        "geen regio: {text!r}; kies uit {names}",
        "not a region: {text!r}; choose from {names}",
    ),
    "cli.no_duration": (
        "geen duur: {text!r}; schrijf bijvoorbeeld 90, 90s, 2m of 1h",
        "not a duration: {text!r}; write for example 90, 90s, 2m or 1h",
    ),
    "cli.no_count": ("geen aantal: {text!r}", "not a count: {text!r}"),
    "cli.short_interval": (
        "vaker dan eens per {least} wordt geen feed van een ander gevraagd",
        "no one else's feed is asked more often than once every {least}",
    ),
    "cli.not_with": ("{option} hoort niet bij {other}", "{option} does not go with {other}"),
    "cli.bad_search": ("--search, teken {column}: {reason}", "--search, character {column}: {reason}"),
    "cli.bad_clock": (
        "TICKERTUI_NOW is geen RFC 3339-tijd: {text!r}; schrijf bijvoorbeeld 2026-11-24T12:00:00Z",
        "TICKERTUI_NOW is not an RFC 3339 time: {text!r}; write for example 2026-11-24T12:00:00Z",
    ),
    "cli.no_such_theme": ("geen thema: {name!r}; kies uit {names}", "not a theme: {name!r}; choose from {names}"),
    "cli.crashed": (
        "een fout in het programma zelf: {reason}; wat wij ervan weten staat in {report}",
        "an error in the program itself: {reason}; what we know of it is in {report}",
    ),
    "cli.crashed_untold": (
        "een fout in het programma zelf: {reason} (een verslag kon niet geschreven worden)",
        "an error in the program itself: {reason} (a report could not be written)",
    ),
    "cli.no_terminal": (
        "het scherm heeft een terminal nodig; tickertui list drukt de berichten zonder af",
        "the screen needs a terminal; tickertui list prints the stories without one",
    ),
    "cli.dumb_terminal": (
        "een terminal met TERM={term} kan geen scherm tonen; tickertui list drukt de berichten zonder af",
        "a terminal with TERM={term} can show no screen; tickertui list prints the stories without one",
    ),
    # list
    "cli.table.age": ("Leeftijd", "Age"),
    "cli.table.dateline": ("Plaats", "Place"),
    "cli.table.title": ("Titel", "Title"),
    "cli.table.source": ("Bron", "Source"),
    "cli.list.more": (
        "{n} van {of} berichten; --limit 0 toont alle",
        "{n} of {of} stories; --limit 0 shows all",
    ),
    "cli.list.nothing_stored": (
        "er is nog niets opgeslagen; tickertui list --refresh haalt eerst op",
        "nothing is stored yet; tickertui list --refresh polls first",
    ),
    "cli.more_warnings": ("en nog {n}", "and {n} more"),
    # poll
    "cli.poll.stories": (Plural("{n} bericht", "{n} berichten"), Plural("{n} story", "{n} stories")),
    "cli.poll.new": (Plural("{n} nieuw", "{n} nieuw"), Plural("{n} new", "{n} new")),
    "cli.poll.changed": (Plural("{n} gewijzigd", "{n} gewijzigd"), Plural("{n} changed", "{n} changed")),
    "cli.poll.withdrawn": (Plural("{n} ingetrokken", "{n} ingetrokken"), Plural("{n} withdrawn", "{n} withdrawn")),
    "cli.poll.unchanged": ("niets veranderd", "nothing changed"),
    # feeds
    "cli.feeds.state": ("Staat", "State"),
    "cli.feeds.feed": ("Feed", "Feed"),
    "cli.feeds.stories": ("Berichten", "Stories"),
    "cli.feeds.last": ("Gelukt", "Success"),
    "cli.feeds.next": ("Volgende", "Next"),
    "cli.feeds.waiting": ("wacht", "waiting"),
    "cli.feeds.polling": ("bezig", "polling"),
    "cli.feeds.ok": ("goed", "ok"),
    "cli.feeds.failing": ("hapert", "failing"),
    "cli.feeds.gone": ("weg", "gone"),
    "cli.feeds.added": ("toegevoegd: {title} ({address})", "added: {title} ({address})"),
    "cli.feeds.found_by": (
        "{site} verwijst naar {address}",
        "{site} points to {address}",
    ),
    "cli.feeds.login_stays": (
        "naar {address} gaat het wachtwoord of token niet: dat is een andere host",
        "the password or token does not go to {address}: that is another host",
    ),
    "cli.feeds.not_added": (
        "{reason}; niet toegevoegd (met --no-check wel)",
        "{reason}; not added (--no-check adds it all the same)",
    ),
    "cli.feeds.removed": ("weggehaald: {address}", "removed: {address}"),
    "cli.feeds.none": (
        "er zijn geen feeds; tickertui feeds add ADRES voegt er een toe",
        "there are no feeds; tickertui feeds add ADDRESS adds one",
    ),
    # config
    "cli.config.created": ("gemaakt: {path}", "created: {path}"),
    "cli.config.fine": ("alles in orde", "all is well"),
    "cli.config.absent": ("nog niet", "not yet"),
}
