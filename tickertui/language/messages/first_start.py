"""Messages: the first screen, before there are stories, and what went wrong at the start."""

from tickertui.language.messages.plural import Messages, Plural

MESSAGES: Messages = {
    "first.welcome": ("Welkom bij tickertui", "Welcome to tickertui"),
    "first.intro": (
        Plural(
            "Buitenlands nieuws uit {n} bron, om aan te laten staan. Er is nog niets opgeslagen; zodra de bron "
            "antwoordt staat het nieuws hier.",
            "Buitenlands nieuws uit {n} bronnen, om aan te laten staan. Er is nog niets opgeslagen; zodra een bron "
            "antwoordt staat het nieuws hier.",
        ),
        Plural(
            "Foreign news from {n} feed, made to be left running. Nothing is stored yet; the news appears here as soon "
            "as the feed answers.",
            "Foreign news from {n} feeds, made to be left running. Nothing is stored yet; the news appears here as soon "
            "as a feed answers.",
        ),
    ),
    "first.intro.offline": (
        Plural(
            "Buitenlands nieuws uit {n} bron, om aan te laten staan. Er is nog niets opgeslagen, en offline komt er "
            "niets bij.",
            "Buitenlands nieuws uit {n} bronnen, om aan te laten staan. Er is nog niets opgeslagen, en offline komt er "
            "niets bij.",
        ),
        Plural(
            "Foreign news from {n} feed, made to be left running. Nothing is stored yet, and offline nothing comes in.",
            "Foreign news from {n} feeds, made to be left running. Nothing is stored yet, and offline nothing comes in.",
        ),
    ),
    "first.no_feeds": (
        "Er zijn geen bronnen ingesteld. Voeg er een toe met: tickertui feeds add ADRES",
        "No feeds are configured. Add one with: tickertui feeds add ADDRESS",
    ),
    "first.queued": ("in de wachtrij", "queued"),
    "first.not_asked": ("niet gevraagd", "not asked"),
    "first.busy": ("bezig …", "fetching …"),
    "first.answered": (
        Plural("{n} bericht", "{n} berichten"),
        Plural("{n} story", "{n} stories"),
    ),
    "first.nothing": ("antwoordt, maar zonder berichten", "answers, but without stories"),
    "first.more": ("en nog {n}", "and {n} more"),
    "first.no_network": ("Geen netwerk?", "No network?"),
    "first.offline": ("Offline gestart.", "Started offline."),
    "first.offline.hint": ("Start zonder --offline om nieuws op te halen.", "Start without --offline to fetch news."),
    "first.paused": ("Gepauzeerd.", "Paused."),
    "first.paused.hint": ("Met {key} gaat het ophalen verder.", "{key} goes on fetching."),
    "first.next": ("Volgende poging over {time}.", "Next try in {time}."),
    "first.fetching": ("Ophalen {done} van {of} …", "Fetching {done} of {of} …"),
    "first.some_failed": (
        Plural("{n} bron gaf geen nieuws.", "{n} bronnen gaven geen nieuws."),
        Plural("{n} feed gave no news.", "{n} feeds gave no news."),
    ),
    "first.key.refresh": ("nu opnieuw proberen", "try again now"),
    "first.key.demo": ("voorbeeldnieuws bekijken (demo)", "see sample news (demo)"),
    "first.key.feeds": ("bronnen: welke, en wat er misging", "feeds: which, and what went wrong"),
    "first.key.help": ("alle toetsen", "all keys"),
    "first.key.language": ("in English", "in het Nederlands"),
    "first.footer.refresh": ("opnieuw", "again"),
    "first.footer.demo": ("demo", "demo"),
    "notices.title": ("Let op", "Please note"),
    "notices.more": (
        Plural("en nog {n} melding", "en nog {n} meldingen"),
        Plural("and {n} more notice", "and {n} more notices"),
    ),
}
