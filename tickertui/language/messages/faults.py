"""Messages: a sentence for each fault; keys are ``fault.<code>``, fields are the fault's particulars."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {
    "fault.empty": ("er staat niets in", "there is nothing in it"),
    "fault.not_a_feed": (
        "geen draadpagina, RSS, Atom of JSON Feed",
        "not a wire page, RSS, Atom or JSON Feed",
    ),
    "fault.web_page": (
        "een webpagina zonder nieuws dat wij kunnen lezen, en zonder verwijzing naar een feed",
        "a web page without news that we can read, and without a link to a feed",
    ),
    "fault.binary": ("geen tekst maar binaire gegevens", "binary data, not text"),
    "fault.bad_xml": ("XML die niet te lezen is ({reason})", "XML that cannot be read ({reason})"),
    "fault.bad_json": ("JSON die niet te lezen is ({reason})", "JSON that cannot be read ({reason})"),
    "fault.cut_off": (
        "het document houdt halverwege op; wat heel is, is gelezen",
        "the document ends halfway; what is whole was read",
    ),
    "fault.too_many_stories": (
        "meer dan {most} berichten; de eerste {most} zijn gelezen",
        "more than {most} stories; the first {most} were read",
    ),
    "fault.too_deep": ("te diep genest (meer dan {most} lagen)", "nested too deeply (more than {most} levels)"),
    "fault.page_too_long": (
        "de pagina is te lang; alleen het begin is gelezen",
        "the page is too long; only its beginning was read",
    ),
    "fault.too_much_text": (
        "meer dan {most} tekens tekst; van de verdere berichten is alleen het begin gelezen",
        "more than {most} characters of text; of the further stories only the beginning was read",
    ),
    "fault.nothing_whole": (
        "geen enkel heel bericht; het document is stuk of houdt te vroeg op",
        "not one whole story; the document is broken or ends too early",
    ),
    "fault.too_many_elements": (
        "meer dan {most} elementen of opmaaktekens; verder is niet gelezen",
        "more than {most} elements or signs of markup; nothing beyond was read",
    ),
    "fault.too_large": ("te groot (meer dan {most} bytes)", "too large (more than {most} bytes)"),
    "fault.story_skipped": ("een bericht overgeslagen dat niets zegt", "a story left out that says nothing"),
    "fault.unknown_encoding": (
        "onbekende tekencodering {name}; gelezen als {used}",
        "unknown character encoding {name}; read as {used}",
    ),
    "fault.no_file": ("dit bestand bestaat niet", "there is no such file"),
    "fault.unreadable_file": ("dit bestand is niet te lezen ({reason})", "this file cannot be read ({reason})"),
    "fault.no_connection": ("geen verbinding", "no connection"),
    "fault.no_such_host": ("host {host} niet gevonden", "host {host} not found"),
    "fault.connection_lost": ("verbinding verbroken", "connection lost"),
    "fault.bad_certificate": ("het certificaat van {host} klopt niet", "the certificate of {host} is not valid"),
    "fault.bad_answer": ("een antwoord dat geen HTTP is", "an answer that is not HTTP"),
    "fault.timeout": ("geen antwoord binnen {seconds} seconden", "no answer within {seconds} seconds"),
    "fault.status": ("de server antwoordt {status} ({phrase})", "the server answers {status} ({phrase})"),
    "fault.rate_limited": (
        "de server vraagt te wachten ({status})",
        "the server asks us to wait ({status})",
    ),
    "fault.gone": (
        "voorgoed weg (410); wordt niet meer gevraagd",
        "gone for good (410); not asked again",
    ),
    "fault.needs_login": (
        "vraagt om aanmelden ({status}): zet user en password, of token, bij deze feed in config.toml",
        "asks for a login ({status}): give this feed user and password, or token, in config.toml",
    ),
    "fault.forbidden": (
        "weigert de toegang ({status}): misschien laat de site geen programma's toe, of is aanmelden nodig (user en "
        "password, of token, bij deze feed in config.toml)",
        "refuses access ({status}): the site may let no programs in, or a login is needed (user and password, or token, "
        "for this feed in config.toml)",
    ),
    "fault.login_refused": (
        "weigert deze aanmelding ({status}): kijk user en password, of token, van deze feed na in config.toml",
        "refuses this login ({status}): check this feed's user and password, or token, in config.toml",
    ),
    "fault.login_elsewhere": (
        "{host}, waar het adres heen leidt, vraagt om aanmelden ({status}); daarheen gaat geen wachtwoord: zet dat adres "
        "zelf in config.toml als u het vertrouwt",
        "{host}, where the address leads, asks for a login ({status}); no password goes there: put that address itself in "
        "config.toml if you trust it",
    ),
    "fault.secret_unset": (
        "de omgevingsvariabele {name} met het wachtwoord of token is leeg of niet gezet: zet hem en start opnieuw; er is "
        "niets gevraagd",
        "the environment variable {name} with the password or token is empty or not set: set it and start again; nothing "
        "was asked",
    ),
    "fault.no_keyring": (
        "geen sleutelbos voor {secret}: installeer tickertui[keyring] en laat de sleutelbos van het systeem draaien, of "
        "gebruik env:NAAM; er is niets gevraagd",
        "no keyring for {secret}: install tickertui[keyring] and have the system's keyring run, or use env:NAME; nothing "
        "was asked",
    ),
    "fault.keyring_locked": (
        "de sleutelbos gaf {secret} niet: ontgrendel hem; er is niets gevraagd",
        "the keyring did not give {secret}: unlock it; nothing was asked",
    ),
    "fault.keyring_empty": (
        "de sleutelbos heeft niets voor {secret}: voeg het toe met {command}; er is niets gevraagd",
        "the keyring has nothing for {secret}: add it with {command}; nothing was asked",
    ),
    "fault.bad_secret": (
        "het wachtwoord of token ({secret}) heeft tekens die niet verstuurd kunnen worden; er is niets gevraagd",
        "the password or token ({secret}) has characters that cannot be sent; nothing was asked",
    ),
    "fault.secret_exposed": (
        "{file} bevat een wachtwoord of token en anderen kunnen het lezen: chmod 600 {file}, of gebruik env: of keyring:",
        "{file} holds a password or token and others can read it: chmod 600 {file}, or use env: or keyring:",
    ),
    "fault.too_many_redirects": (
        "meer dan {most} doorverwijzingen",
        "more than {most} redirects",
    ),
    "fault.bad_redirect": ("verwijst door naar een adres dat niet mag", "redirects to an address that is not allowed"),
    "fault.bad_encoding": ("de inpakking ({name}) is stuk", "its compression ({name}) is broken"),
    "fault.bad_address": (
        "geen http- of https-adres en geen bestand",
        "neither an http or https address nor a file",
    ),
    "fault.proxy_unreachable": (
        "de proxy {host} is niet te bereiken; die staat in de omgeving (http_proxy, https_proxy of all_proxy)",
        "the proxy {host} cannot be reached; the environment names it (http_proxy, https_proxy or all_proxy)",
    ),
    "fault.proxy_refuses": (
        "de proxy {host} laat dit niet door ({reason}); die staat in de omgeving (http_proxy, https_proxy of all_proxy)",
        "the proxy {host} does not let this through ({reason}); the environment names it (http_proxy, https_proxy or "
        "all_proxy)",
    ),
    "fault.bad_proxy": (
        "de omgeving noemt een proxy die niet gebruikt kan worden (http_proxy, https_proxy of all_proxy)",
        "the environment names a proxy that cannot be used (http_proxy, https_proxy or all_proxy)",
    ),
    "fault.no_authorities": (
        "niet te lezen welke uitgevers van certificaten te vertrouwen zijn ({reason}; zie SSL_CERT_FILE en SSL_CERT_DIR)",
        "cannot read which issuers of certificates to trust ({reason}; see SSL_CERT_FILE and SSL_CERT_DIR)",
    ),
    "fault.internal": ("een fout in tickertui zelf ({reason})", "an error in tickertui itself ({reason})"),
    "fault.refused": ("host {host} neemt de verbinding niet aan", "host {host} refuses the connection"),
    "fault.no_tls": ("geen beveiligde verbinding met {host} mogelijk", "no secure connection with {host} is possible"),
    "fault.redirect_loop": ("verwijst door in een kring", "redirects in a circle"),
    "fault.not_a_file": ("dit is geen gewoon bestand", "this is not an ordinary file"),
    "fault.feed_found": (
        "een webpagina; de feed waar zij naar verwijst, wordt gelezen: {address}",
        "a web page; the feed it links to is read: {address}",
    ),
    "fault.moved": ("voorgoed verhuisd naar {address}", "moved for good to {address}"),
    "fault.offline": ("offline gestart; niet gevraagd", "started offline; not asked"),
    "fault.store_set_aside": (
        "de opslag was niet te lezen en staat nu apart als {path}; er is een nieuwe begonnen",
        "the store could not be read and was set aside as {path}; a fresh one was begun",
    ),
    "fault.store_salvaged": (
        "de opslag was beschadigd en staat nu apart als {path}; er is een nieuwe begonnen met de {stories} berichten "
        "die nog te lezen waren, waarvan {starred} met een ster",
        "the store was damaged and was set aside as {path}; a fresh one was begun with the {stories} stories that "
        "could still be read, {starred} of them starred",
    ),
    "fault.store_unusable": (
        "de opslag {path} is niet te gebruiken ({reason}); zolang dat zo is wordt er niets bewaard",
        "the store {path} cannot be used ({reason}); nothing is kept as long as that is so",
    ),
    "fault.store_read_only": (
        "de opslag {path} is alleen te lezen ({reason}); wat erin staat is te zien, wat binnenkomt wordt bewaard zodra dat "
        "weer kan",
        "the store {path} can only be read ({reason}); what is in it is shown, what comes in is kept as soon as that is "
        "possible again",
    ),
    "fault.store_gone": (
        "de opslag {path} is weggehaald en kan niet worden teruggezet ({reason}); alles blijft te zien tot u afsluit",
        "the store {path} was taken away and cannot be put back ({reason}); all stays on screen until you quit",
    ),
    "fault.store_put_back": (
        "de opslag {path} was weggehaald en is teruggezet",
        "the store {path} had been taken away and was put back",
    ),
    "fault.store_back": (
        "de opslag {path} is weer te gebruiken; er wordt weer bewaard",
        "the store {path} can be used again; what comes is kept again",
    ),
    "fault.store_too_new": (
        "de opslag {path} is van een nieuwere versie van tickertui; er wordt nu niets bewaard",
        "the store {path} is from a newer version of tickertui; nothing is being kept now",
    ),
    "fault.store_damaged": (
        "de opslag {path} is beschadigd; bij de volgende start wordt hij nagekeken en zo nodig apart gezet",
        "the store {path} is damaged; at the next start it is examined and, where needed, set aside",
    ),
    "fault.store_full": (
        "geen ruimte meer om te bewaren in {path}; maak schijfruimte vrij",
        "no room left to save in {path}; free some space on the disk",
    ),
    "fault.store_busy": (
        "een ander programma houdt de opslag {path} bezet",
        "another program keeps the store {path} busy",
    ),
    "fault.bad_toml": (
        "{file}: geen geldige TOML ({reason}); de standaard geldt",
        "{file}: not valid TOML ({reason}); the default applies",
    ),
    "fault.unreadable_settings": (
        "{file} is niet te lezen ({reason}); de standaard geldt",
        "{file} cannot be read ({reason}); the default applies",
    ),
    "fault.file_set_aside": (
        "{file} was niet te lezen en staat nu apart als {aside}",
        "{file} could not be read and was set aside as {aside}",
    ),
    "fault.file_exists": (
        "{file} bestaat al en blijft zoals het is",
        "{file} exists already and stays as it is",
    ),
    "fault.unknown_key": (
        "{file}: onbekende sleutel {key}; verwacht werd: {known}",
        "{file}: unknown key {key}; expected: {known}",
    ),
    "fault.wrong_type": ("{file}: {key} moet {expected} zijn", "{file}: {key} must be {expected}"),
    "fault.bad_query": (
        "{file}: {rule} is geen zoekvraag, bij teken {column}: {mistake}; deze regel doet niet mee",
        "{file}: {rule} is no query, at character {column}: {mistake}; this rule is left out",
    ),
    "fault.bad_filter": (
        "{file}: {filter} heeft een fout in de zoekterm, bij teken {column}: {mistake}; dit filter doet niet mee",
        "{file}: {filter} has a mistake in its search, at character {column}: {mistake}; this filter is left out",
    ),
    "fault.unknown_feed": (
        "{file}: {rule} noemt een onbekende feed, {name}; deze regel doet niet mee",
        "{file}: {rule} names an unknown feed, {name}; this rule is left out",
    ),
    "fault.key_conflict": (
        "{file}: de toets {key} staat bij {first} en bij {second}; de eerste geldt",
        "{file}: the key {key} is given to {first} and to {second}; the first counts",
    ),
    "fault.file_unwritable": ("{file} is niet te schrijven ({reason})", "{file} cannot be written ({reason})"),
    "fault.feed_exists": ("{address} staat er al", "{address} is there already"),
    "fault.no_such_feed": ("geen feed met adres {address}", "no feed with address {address}"),
    "fault.feed_in_config": (
        "{address} staat in uw config.toml; haal de feed daar weg, of zet er enabled = false bij",
        "{address} stands in your config.toml; take the feed out there, or give it enabled = false",
    ),
}
