"""Messages: what the configuration's keys mean, and what was expected where a value is wrong."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {
    "expected.whole": ("een geheel getal van {least} tot en met {most}", "a whole number from {least} to {most}"),
    "expected.number": ("een getal van {least} tot en met {most}", "a number from {least} to {most}"),
    "expected.query": (
        "een zoekvraag waarin iets gezocht wordt, zoals bij zoeken in het programma",
        "a query that asks for something, as in the program's search",
    ),
    "expected.fewer_rules": ("hoogstens {most} regels lang", "at most {most} rules long"),
    "expected.duration": (
        "een duur van {least} tot {most}, zoals 90, 90s, 2m of 1h",
        "a duration from {least} to {most}, such as 90, 90s, 2m or 1h",
    ),
    "expected.duration_or_zero": (
        "0, of een duur van {least} tot {most}, zoals 90, 90s, 2m of 1h",
        "0, or a duration from {least} to {most}, such as 90, 90s, 2m or 1h",
    ),
    "expected.least_interval": (
        "minstens {least} (poll.least_interval)",
        "at least {least} (poll.least_interval)",
    ),
    "expected.choice": ("een van {words}", "one of {words}"),
    "expected.text": ("tekst op één regel", "text on one line"),
    "expected.texts": ("een lijst van teksten", "a list of texts"),
    "expected.words": ("een lijst van hoogstens {most} woorden", "a list of at most {most} words"),
    "expected.switch": ("true of false", "true or false"),
    "expected.table": ("een tabel", "a table"),
    "expected.tables": ("een reeks tabellen, elk onder [[{name}]]", "an array of tables, each under [[{name}]]"),
    "expected.address": ("een http- of https-adres of een bestand", "an http or https address or a file"),
    "expected.secret": (
        "env:NAAM, keyring:DIENST, keyring:DIENST/NAAM, of het wachtwoord of token zelf op één regel",
        "env:NAME, keyring:SERVICE, keyring:SERVICE/NAME, or the password or token itself on one line",
    ),
    "expected.user": ("een gebruikersnaam zonder dubbele punt", "a user name without a colon"),
    "expected.field": (
        "de naam van een HTTP-kop voor een token, zoals X-Api-Key",
        "the name of an HTTP header for a token, such as X-Api-Key",
    ),
    "expected.no_token": ("user en password, of token, en niet allebei", "user and password, or token, and not both"),
    "expected.password_too": ("ook een password bij user", "a password with user"),
    "expected.user_too": ("ook een user bij password", "a user with password"),
    "expected.token_too": ("ook een token bij header", "a token with header"),
    "expected.web_address": (
        "een http- of https-adres, want aan een bestand gaat geen wachtwoord of token",
        "an http or https address, for no password or token goes to a file",
    ),
    "expected.another_address": ("een ander adres dan dat van een feed erboven", "another address than a feed's above"),
    "expected.keys": (
        'een toets of een lijst van toetsen, zoals "j" of ["down", "ctrl+n"]',
        'a key or a list of keys, such as "j" or ["down", "ctrl+n"]',
    ),
    "expected.regions": ("een lijst van regio's uit {words}", "a list of regions out of {words}"),
    "config.about": (
        "Instellingen van tickertui. Achter # staat wat zonder deze regel geldt: haal de # voor een regel weg en "
        "verander de waarde. Het programma leest dit bestand en schrijft er nooit in.\n"
        "Een duur is een aantal seconden, of zoiets als 90s, 2m, 1h of 1h30m.",
        "Settings of tickertui. Behind # stands what holds without the line: take the # away and change the value. "
        "The program reads this file and never writes to it.\n"
        "A duration is a number of seconds, or something like 90s, 2m, 1h or 1h30m.",
    ),
    "config.feeds": (
        "De feeds, in uw volgorde: RSS, Atom, JSON Feed of een draadpagina, of een website die naar een feed verwijst. "
        "Verplicht is address (http, https of een bestand); name, interval en enabled mogen. weight = 2.0 laat de "
        'berichten van een feed dubbel tellen voor het hoofdbericht, 0 niet (0 tot 100); hide = ["sport", "beurs"] '
        "verbergt die van zijn berichten waarop een van de zoekvragen past. Wie hier één feed noemt, vervangt de "
        "ingebouwde lijst, die hieronder staat.\n"
        "Een feed die om aanmelden vraagt, krijgt user en password (HTTP basic) of token (als Bearer, of in het veld "
        "header). Het geheim gaat alleen naar de host van address. Bewaar het liefst buiten dit bestand: env:NAAM is een "
        "omgevingsvariabele, keyring:DIENST/NAAM een ingang van de sleutelbos (vraagt tickertui[keyring]; zonder /NAAM "
        "die van user, bij token de ingang token). Staat het geheim zelf hier, dan mag niemand anders dit bestand kunnen "
        "lezen (chmod 600). Bijvoorbeeld:\n"
        "\n"
        "    [[feeds]]\n"
        '    address = "https://wire.example/feed"\n'
        '    user = "desk"\n'
        '    password = "env:WIRE_PASSWORD"\n'
        "\n"
        "    [[feeds]]\n"
        '    address = "https://api.example/feed"\n'
        '    token = "keyring:api.example/feeds"\n'
        '    header = "X-Api-Key"',
        "The feeds, in your order: RSS, Atom, JSON Feed or a wire page, or a website that points to a feed. "
        "address (http, https or a file) is needed; name, interval and enabled may be given. weight = 2.0 makes a "
        'feed\'s stories count double for the headline, 0 not at all (0 to 100); hide = ["sport", "markets"] hides '
        "those of its stories that one of the queries fits. Naming one feed here replaces the built-in list, which "
        "stands below.\n"
        "A feed that asks for a login gets user and password (HTTP basic) or token (as a bearer's, or in the field "
        "header). The secret goes to the host of address alone. Best keep it out of this file: env:NAME is an environment "
        "variable, keyring:SERVICE/NAME an entry of the keyring (needs tickertui[keyring]; without /NAME that of user, for "
        "a token the entry token). Where the secret itself stands here, nobody else may be able to read this file "
        "(chmod 600). For example:\n"
        "\n"
        "    [[feeds]]\n"
        '    address = "https://wire.example/feed"\n'
        '    user = "desk"\n'
        '    password = "env:WIRE_PASSWORD"\n'
        "\n"
        "    [[feeds]]\n"
        '    address = "https://api.example/feed"\n'
        '    token = "keyring:api.example/feeds"\n'
        '    header = "X-Api-Key"',
    ),
    "config.hide": (
        "Wat u niet wilt zien. query is een zoekvraag, geschreven als bij zoeken in het programma; feed mag, en is het "
        "adres of de naam van de enige feed waarvoor de regel geldt. Verborgen berichten blijven bewaard: boven de "
        "lijst staat hoeveel het er zijn, en H toont ze. Bijvoorbeeld:\n"
        "\n"
        "    [[hide]]\n"
        "    query = 'songfestival of \"koninklijk huis\"'\n"
        "\n"
        "    [[hide]]\n"
        '    query = "voetbal"\n'
        '    feed = "BBC World"',
        "What you do not want to see. query is written as in the program's search; feed may be given, and is the "
        "address or the name of the only feed that the rule is for. Hidden stories are kept: above the list stands how "
        "many there are, and H shows them. For example:\n"
        "\n"
        "    [[hide]]\n"
        "    query = 'eurovision or \"royal family\"'\n"
        "\n"
        "    [[hide]]\n"
        '    query = "football"\n'
        '    feed = "BBC World"',
    ),
    "config.weight": (
        "Wat voor het hoofdbericht meer of minder telt, naast weight bij een feed: berichten waarop query past tellen "
        "zoveel keer (0 tot 100), en passen er meer regels, dan tellen ze alle. Bijvoorbeeld:\n"
        "\n"
        "    [[weight]]\n"
        '    query = "regio:azië"\n'
        "    weight = 1.5\n"
        "\n"
        "    [[weight]]\n"
        '    query = "verkiezingen"\n'
        "    weight = 0.5",
        "What counts for more or less in what is the headline, beside weight of a feed: stories that query fits count "
        "so many times (0 to 100), and where several rules fit, all of them do. For example:\n"
        "\n"
        "    [[weight]]\n"
        '    query = "region:asia"\n'
        "    weight = 1.5\n"
        "\n"
        "    [[weight]]\n"
        '    query = "elections"\n'
        "    weight = 0.5",
    ),
    "config.ui": ("Het scherm.", "The screen."),
    "config.ui.language": (
        '"nl" of "en"; leeg volgt de taal van het systeem, of de taal die met een toets gekozen is.',
        '"nl" or "en"; empty follows the system\'s language, or the one chosen by key.',
    ),
    "config.ui.theme": (
        "De naam van een thema; leeg is wat het laatst met een toets gekozen is.",
        "The name of a theme; empty is the one last chosen by key.",
    ),
    "config.ui.lines": ("Regels per bericht in de lijst, 1 tot 4.", "Lines a story has in the list, 1 to 4."),
    "config.ui.density": (
        '"compact", of "comfortable" voor een lege regel tussen berichten.',
        '"compact", or "comfortable" for an empty line between stories.',
    ),
    "config.ui.idle_after": (
        "Zo lang niemand een toets aanraakt voordat de lijst vanzelf gaat lopen; 0 is nooit.",
        "How long nobody touches a key before the list advances by itself; 0 is never.",
    ),
    "config.ui.advance_every": (
        "Zo lang staat elk bericht als de lijst vanzelf loopt.",
        "How long each story stands while the list advances by itself.",
    ),
    "config.ui.new_for": ("Zo lang telt een bericht na aankomst als nieuw.", "How long a story counts as new."),
    "config.ui.list_order": (
        '"published": nieuwste eerst naar publicatie; "updated": naar laatste wijziging.',
        '"published": newest first by publication; "updated": by last revision.',
    ),
    "config.ui.grouped": (
        "Of berichten van verschillende bronnen over één gebeurtenis als één in de lijst staan.",
        "Whether the stories of several feeds about one event stand as one in the list.",
    ),
    "config.lead": (
        "Wat het hoofdbericht wordt als u er geen vastzet (P) en geen draadpagina een eigen kop heeft: nieuws dat "
        "vers is en dat veel bronnen brengen. Bij sources, pace en breaking telt 0 iets niet mee.",
        "What is the headline where you pin none (P) and no wire page has one of its own: news that is fresh "
        "and that many sources tell. With 0, sources, pace and breaking do not count.",
    ),
    "config.lead.half_life": (
        "Na zo lang zonder nieuws erover telt een bericht nog half.",
        "After so long without news of it a story counts half.",
    ),
    "config.lead.sources": (
        "Hoe zwaar het telt dat meer bronnen hetzelfde brengen.",
        "How much it counts that more sources tell the same.",
    ),
    "config.lead.pace": (
        "Hoe zwaar het telt dat iets in korte tijd vaak verteld en bijgewerkt wordt.",
        "How much it counts that something is told and updated often within a short time.",
    ),
    "config.lead.breaking": (
        "Hoe zwaar het telt dat een bericht als spoed binnenkomt.",
        "How much it counts that a story comes marked as urgent.",
    ),
    "config.lead.margin": (
        "Zoveel meer moet een ander bericht tellen om het over te nemen; 0.25 is een kwart.",
        "By so much must another story count more to take over; 0.25 is a quarter.",
    ),
    "config.lead.stay": (
        "Zo lang blijft een hoofdbericht minstens staan; spoed wacht daar niet op.",
        "How long a headline stays at least; an urgent story does not wait for that.",
    ),
    "config.poll": ("Het ophalen.", "Polling."),
    "config.poll.interval": ("Zo vaak wordt elke feed gevraagd.", "How often each feed is asked."),
    "config.poll.least_interval": (
        "Vaker dan dit wordt geen feed gevraagd, wat er ook bij staat.",
        "No feed is asked more often than this, whatever it is given.",
    ),
    "config.poll.concurrency": (
        "Zoveel feeds tegelijk; per host altijd één.",
        "So many feeds at a time, one per host.",
    ),
    "config.poll.connect": ("Wachttijd op verbinding.", "How long to wait for a connection."),
    "config.poll.read": ("Wachttijd op elk deel van het antwoord.", "How long to wait for each part of the answer."),
    "config.poll.whole": ("Wachttijd op het hele antwoord.", "How long to wait for the whole answer."),
    "config.poll.wire_bytes": ("Grootste antwoord, zoals het over de lijn komt.", "Largest answer, as it is sent."),
    "config.poll.body_bytes": ("Grootste antwoord, uitgepakt.", "Largest answer, unpacked."),
    "config.poll.redirects": ("Zoveel doorverwijzingen worden gevolgd.", "How many redirects are followed."),
    "config.poll.spread": (
        "De eerste ronde wordt over deze tijd gespreid.",
        "The first round is spread over this time.",
    ),
    "config.poll.backoff_first": (
        "Wachttijd na een eerste mislukking; verdubbelt telkens.",
        "The wait after a first failure; it doubles each time.",
    ),
    "config.poll.backoff_most": ("Langste wachttijd na mislukkingen.", "The longest wait after failures."),
    "config.poll.longest_wait": (
        "Langer dan dit wordt niet gewacht, ook als de server daarom vraagt.",
        "The longest wait there is, even where the server asks for more.",
    ),
    "config.bounds": (
        "Grenzen aan wat een feed mag sturen; wat erover gaat wordt afgekapt. Lengtes zijn in tekens.",
        "Bounds on what a feed may send; what goes over is cut. Lengths are in characters.",
    ),
    "config.bounds.bytes": ("Grootste document, in bytes.", "Largest document, in bytes."),
    "config.bounds.stories": (
        "Meeste berichten per document; zijn er meer, dan worden de nieuwste gelezen.",
        "Most stories a document; where there are more, the newest are read.",
    ),
    "config.bounds.elements": (
        "Meeste elementen per document; attributen, verwijzingen en HTML in berichten tellen naar verhouding mee.",
        "Most elements a document; attributes, references and HTML in stories count in proportion.",
    ),
    "config.bounds.depth": ("Diepste nesting.", "Deepest nesting."),
    "config.bounds.title": ("Langste titel.", "Longest title."),
    "config.bounds.lead": ("Langste samenvatting.", "Longest summary."),
    "config.bounds.text": ("Langste tekst.", "Longest text."),
    "config.bounds.texts": (
        "Langste teksten van alle berichten samen; van wat daarna komt, blijft het begin.",
        "Longest texts of all stories together; of what comes after it, the beginning stays.",
    ),
    "config.bounds.paragraphs": ("Meeste alinea's.", "Most paragraphs."),
    "config.bounds.field": ("Langste ander veld, zoals een naam.", "Longest other field, such as a name."),
    "config.bounds.url": ("Langste adres.", "Longest address."),
    "config.bounds.links": ("Meeste links per bericht.", "Most links a story."),
    "config.bounds.images": ("Meeste beelden per bericht.", "Most pictures a story."),
    "config.bounds.categories": ("Meeste rubrieken per bericht.", "Most categories a story."),
    "config.store": ("De opslag.", "The store."),
    "config.store.keep_days": (
        "Berichten die ouder zijn dan zoveel dagen gaan weg, die met een ster blijven; 0 bewaart alles.",
        "Stories older than so many days go, starred ones stay; 0 keeps all.",
    ),
    "config.highlight": (
        "Wat in lijst en lezer opvalt, naast de woorden van de zoekterm.",
        "What stands out in list and reader, beside the words of the search.",
    ),
    "config.highlight.words": (
        'Woorden, zoals ["gas", "Oekraïne"]; ook langere die zo beginnen. Hoofdletters en accenten tellen niet.',
        'Words, such as ["gas", "Ukraine"]; longer ones that begin so too. Case and accents do not count.',
    ),
    "config.keys": (
        "Toetsen per handeling, in plaats van de standaard hieronder.",
        "Keys for each action, instead of the defaults below.",
    ),
}
