"""Messages: the list, its rule and its empty states."""

from tickertui.language.messages.plural import Messages, Plural

MESSAGES: Messages = {
    "list.title": ("Meer uit Buitenland", "More from Abroad"),
    "list.title.short": ("Buitenland", "Abroad"),
    "list.count": ("({n})", "({n})"),
    "list.count_of": ("({n} van {total})", "({n} of {total})"),
    "list.hidden": ("{n} verborgen", "{n} hidden"),
    "list.hidden.title": ("Verborgen berichten", "Hidden stories"),
    "list.hidden.title.short": ("Verborgen", "Hidden"),
    "list.hidden.back": ("terug naar het nieuws", "back to the news"),
    "list.hidden.back.short": ("terug", "back"),
    "list.hidden.no_rules": (
        "Er zijn geen regels die berichten verbergen. U schrijft ze zelf, onder [[hide]] in {file}.",
        "There are no rules that hide stories. You write them yourself, under [[hide]] in {file}.",
    ),
    "list.empty.hidden": (
        Plural("Uw regels verbergen {n} bericht.", "Uw regels verbergen {n} berichten."),
        Plural("Your rules hide {n} story.", "Your rules hide {n} stories."),
    ),
    "list.empty.show_hidden": ("toont wat verborgen is", "shows what is hidden"),
    "list.empty.nothing_hidden": ("Uw regels verbergen nu niets.", "Your rules hide nothing now."),
    "list.empty.nothing_hidden.filter": (
        "Uw regels verbergen niets voor {what}.",
        "Your rules hide nothing for {what}.",
    ),
    "list.new": (Plural("{n} nieuw ↑", "{n} nieuwe ↑"), Plural("{n} new ↑", "{n} new ↑")),
    "list.new.short": ("{n} ↑", "{n} ↑"),
    "list.running": ("loopt vanzelf", "runs by itself"),
    "list.withdrawn": ("ingetrokken", "withdrawn"),
    "list.expand.alone": ("Dit bericht staat op zichzelf.", "No other story tells this."),
    "list.expand.nothing": ("Kies eerst een bericht in de lijst.", "Choose a story in the list first."),
    "list.expand.apart": (
        "Elk bericht staat al apart in de lijst: zie [ui] grouped.",
        "Every story stands by itself in the list already: see [ui] grouped.",
    ),
    "told.sources": (Plural("{n} bron", "{n} bronnen"), Plural("{n} source", "{n} sources")),
    "told.stories": (Plural("{n} bericht", "{n} berichten"), Plural("{n} story", "{n} stories")),
    "list.empty.filter": ("Niets gevonden voor {what}.", "Nothing found for {what}."),
    "list.empty.filter.no_more": ("Niets meer gevonden voor {what}.", "Nothing more found for {what}."),
    "list.empty.no_more": ("Nog geen andere berichten.", "No other stories yet."),
    "list.empty.in": ("{what} in {regions}", "{what} in {regions}"),
    "list.empty.all": ("alle regio's", "all regions"),
    "list.empty.clear": ("wist het hele filter", "clears the whole filter"),
    "list.empty.regions": ("toont alle regio's", "shows all regions"),
    "list.empty.search": ("wist de zoekterm", "clears the search"),
    "list.empty.none": ("Nog geen berichten.", "No stories yet."),
    "list.loading": ("Berichten worden gelezen …", "Reading stories …"),
    "list.all_read": (
        Plural("{n} bericht als gelezen gemarkeerd", "{n} berichten als gelezen gemarkeerd"),
        Plural("{n} story marked as read", "{n} stories marked as read"),
    ),
    "list.no_unread": ("Geen ongelezen berichten meer in deze richting.", "No more unread stories in this direction."),
    "list.too_small": (
        "Dit venster is te klein: {columns} bij {rows} is het minste.",
        "This window is too small: {columns} by {rows} at least.",
    ),
    "list.too_small.short": ("te klein, minstens {columns}x{rows}", "too small, {columns}x{rows} at least"),
    "list.too_small.least": ("te klein", "too small"),
}
