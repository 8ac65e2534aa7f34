"""Messages: the line to search in, and the query language in short."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {
    "search.placeholder": ('woorden, "een zin", -niet, regio:azië', 'words, "a phrase", -not, region:asia'),
    "search.mistake": ("kolom {column}: {mistake}", "column {column}: {mistake}"),
    "search.take": ("vult aan", "fills in"),
    "search.more": ("nog {n}", "{n} more"),
    "search.named_broken": (
        "Filter {name} heeft een fout in de zoekterm, in {mistake}. Het vorige filter blijft.",
        "Filter {name} has a mistake in its search, in {mistake}. The filter before it stays.",
    ),
}
