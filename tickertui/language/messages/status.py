"""Messages: the status line and notifications."""

from tickertui.language.messages.plural import Messages, Plural

MESSAGES: Messages = {
    "status.live": ("live", "live"),
    "status.polling": ("ophalen {done}/{of}", "fetching {done}/{of}"),
    "status.paused": ("GEPAUZEERD", "PAUSED"),
    "status.offline": ("offline", "offline"),
    "status.since": ("sinds {time}", "since {time}"),
    "status.latest": ("laatste nieuws {time}", "last news {time}"),
    "status.latest.short": ("laatste {time}", "last {time}"),
    "status.news_of": ("nieuws van {time}", "news of {time}"),
    "status.next": ("volgende ronde over {time}", "next round in {time}"),
    "status.next.short": ("volgende {time}", "next {time}"),
    "status.again": ("opnieuw over {time}", "again in {time}"),
    "status.no_connection": ("geen verbinding sinds {time}", "no connection since {time}"),
    "status.never_connected": ("nog geen verbinding", "no connection yet"),
    "status.feeds": (Plural("{n} bron", "{n} bronnen"), Plural("{n} feed", "{n} feeds")),
    "status.failing": (
        Plural("{n} bron hapert", "{n} bronnen haperen"),
        Plural("{n} feed in trouble", "{n} feeds in trouble"),
    ),
    "status.demo": ("demo", "demo"),
    "status.theme": ("Thema: {name}", "Theme: {name}"),
    "status.refreshing": ("Alle bronnen worden opgehaald", "Fetching all feeds"),
    "status.not_kept": ("bewaren lukt niet", "cannot save"),
    "status.not_saved": ("Niet bewaard: {fault}", "Not saved: {fault}"),
    "title.window": ("tickertui", "tickertui"),
}
