"""Messages: what ``tickertui doctor`` finds."""

from tickertui.language.messages.plural import Messages, Plural

MESSAGES: Messages = {
    "doctor.help": (
        "onderzoek het programma, de bestanden, de terminal, de opslag en de feeds",
        "examine the program, the files, the terminal, the store and the feeds",
    ),
    "doctor.about": (
        "Onderzoekt het programma, de bestanden, de terminal, de opslag en de feeds, en zegt wat er mis is en wat eraan "
        "te doen is. Elke feed wordt één keer gevraagd; er wordt niets bewaard of veranderd. Afsluitcode 1 als er iets "
        "mis is.",
        "Examines the program, the files, the terminal, the store and the feeds, and tells what is wrong and what to do "
        "about it. Each feed is asked once; nothing is kept or changed. Exit code 1 when something is wrong.",
    ),
    "doctor.offline.help": ("vraag geen feed", "ask no feed"),
    "doctor.section.program": ("Programma", "Program"),
    "doctor.section.files": ("Bestanden", "Files"),
    "doctor.section.terminal": ("Terminal", "Terminal"),
    "doctor.section.store": ("Opslag", "Store"),
    "doctor.section.feeds": ("Feeds", "Feeds"),
    "doctor.all_well": ("alles in orde", "all is well"),
    "doctor.wrong": (
        Plural("{n} ding is mis", "{n} dingen zijn mis"),
        Plural("{n} thing is wrong", "{n} things are wrong"),
    ),
    "doctor.yes": ("ja", "yes"),
    "doctor.no": ("nee", "no"),
    "doctor.thousands": (".", ","),
    # program
    "doctor.system": ("systeem", "system"),
    "doctor.not_installed": ("niet geïnstalleerd", "not installed"),
    "doctor.extra": (
        "alleen nodig voor wachtwoorden met keyring: installeer tickertui[{name}]",
        "needed only for passwords with keyring: install tickertui[{name}]",
    ),
    "doctor.install_again": ("installeer tickertui opnieuw", "install tickertui again"),
    "doctor.no_fts5": (
        "deze SQLite kan niet in teksten zoeken (FTS5): neem een Python met een andere SQLite",
        "this SQLite cannot search in texts (FTS5): use a Python with another SQLite",
    ),
    "doctor.old_sqlite": (
        "te oud: neem een Python met SQLite {oldest} of nieuwer",
        "too old: use a Python with SQLite {oldest} or newer",
    ),
    # files
    "doctor.setting": ("instelling", "setting"),
    "doctor.mend_setting": (
        "verbeter dit in het bestand; de rest ervan wordt gebruikt",
        "mend this in the file; the rest of it is used",
    ),
    "doctor.folder": ("map", "folder"),
    "doctor.no_file": ("dit is geen bestand: geef het een andere naam", "this is no file: give it another name"),
    "doctor.unreadable": (
        "mag niet gelezen worden: geef leesrecht (chmod u+r)",
        "may not be read: allow it (chmod u+r)",
    ),
    "doctor.unwritable": (
        "mag niet geschreven worden, dus wijzigingen gaan verloren: geef schrijfrecht (chmod u+w)",
        "may not be written, so changes are lost: allow it (chmod u+w)",
    ),
    "doctor.folder_unwritable": (
        "hier kan niets gemaakt worden: geef schrijfrecht, of kies een andere map met --config-dir of --data-dir",
        "nothing can be made here: allow writing, or choose another folder with --config-dir or --data-dir",
    ),
    "doctor.free": ("{folder} ({mib} MiB vrij)", "{folder} ({mib} MiB free)"),
    "doctor.little_room": (
        "de schijf is bijna vol: maak ruimte, anders worden nieuwe berichten niet bewaard",
        "the disk is almost full: make room, or new stories are not kept",
    ),
    # terminal
    "doctor.environment": ("omgeving", "environment"),
    "doctor.encoding": ("tekens", "encoding"),
    "doctor.no_unicode": (
        "alleen een deel van alle letters kan getoond worden: kies een UTF-8-locale, bijvoorbeeld LC_ALL=C.UTF-8",
        "only some letters can be shown: choose a UTF-8 locale, for example LC_ALL=C.UTF-8",
    ),
    "doctor.screen": ("scherm", "screen"),
    "doctor.no_screen": (
        "{streams}: geen terminal; het scherm heeft er een nodig, tickertui list niet",
        "{streams}: not a terminal; the screen needs one, tickertui list does not",
    ),
    "doctor.dumb": (
        "deze terminal kan geen scherm tonen: zet TERM goed (bijvoorbeeld xterm-256color), of gebruik tickertui list",
        "this terminal cannot show a screen: set TERM right (xterm-256color for example), or use tickertui list",
    ),
    "doctor.size": ("grootte", "size"),
    "doctor.small": (
        "klein: vanaf {columns}x{rows} past ook de regiobalk erbij",
        "small: from {columns}x{rows} the region bar fits too",
    ),
    "doctor.colours": ("kleuren", "colours"),
    "doctor.answers": ("antwoorden", "answers"),
    "doctor.silent": ("geen", "none"),
    "doctor.silent.why": (
        "de terminal zegt niet wat hij kan; tickertui werkt ook dan",
        "the terminal does not say what it can do; tickertui works all the same",
    ),
    "doctor.program": ("terminalprogramma", "terminal program"),
    "doctor.synchronised": ("hele beelden ineens", "whole frames at once"),
    "doctor.keyboard": ("toetsen los herkend", "keys told apart"),
    # store
    "doctor.store": ("bestand", "file"),
    "doctor.schema": ("versie", "version"),
    "doctor.size_of_store": ("{mib} MiB, logboek {log} MiB", "{mib} MiB, log {log} MiB"),
    "doctor.content": ("inhoud", "content"),
    "doctor.counts": (
        "{stories} berichten, {starred} met ster, {feeds} feeds",
        "{stories} stories, {starred} starred, {feeds} feeds",
    ),
    "doctor.whole": ("heel", "whole"),
    "doctor.damaged": ("beschadigd", "damaged"),
    # feeds
    "doctor.no_feeds": ("geen", "none"),
    "doctor.unchanged": ("niets veranderd", "nothing changed"),
    "doctor.open_login": (
        "het wachtwoord of token gaat onversleuteld over het net: gebruik https als de host dat kan",
        "the password or token goes over the network unencrypted: use https if the host can",
    ),
    "doctor.took": ("duur", "time taken"),
}
