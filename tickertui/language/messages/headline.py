"""Messages: why the headline leads, and pinning it."""

from tickertui.language.messages.plural import Messages, Plural

MESSAGES: Messages = {
    "headline.pinned": ("vastgezet", "pinned"),
    "headline.page": ("kop van {feed}", "headline of {feed}"),
    "headline.page.short": ("kop van de pagina", "the page's headline"),
    "headline.breaking": ("spoed", "urgent"),
    "headline.sources_within": (
        Plural("{n} bron in {span}", "{n} bronnen in {span}"),
        Plural("{n} source in {span}", "{n} sources in {span}"),
    ),
    "headline.updated": (Plural("bijgewerkt", "bijgewerkt {n}×"), Plural("updated", "updated {n}×")),
    "headline.now_pinned": (
        "Vastgezet als hoofdbericht; {key} maakt het los.",
        "Pinned as headline; {key} lets it go.",
    ),
    "headline.pinned_only": ("Vastgezet als hoofdbericht.", "Pinned as headline."),
    "headline.let_go": ("Niet meer vastgezet.", "No longer pinned."),
}
