"""Messages: the line to search in, and the query language in short."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {
    "search.placeholder": ('woorden, "een zin", -niet, regio:azië', 'words, "a phrase", -not, region:asia'),
    "search.mistake": ("teken {column}: {mistake}", "character {column}: {mistake}"),
    "search.take": ("vult aan", "fills in"),
    "search.more": ("nog {n}", "{n} more"),
    "search.help": ("Zoeken", "Searching"),
    "search.help.words": ("gas olie", "gas oil"),
    "search.help.words.is": ("beide, ook het begin van een woord", "both, or words that begin so"),
    "search.help.phrase": ('"den haag"', '"the hague"'),
    "search.help.phrase.is": ("precies deze woorden na elkaar", "just these words, one after another"),
    "search.help.or": ("gas of olie", "gas or oil"),
    "search.help.or.is": ("een van beide", "either"),
    "search.help.not": ("-sport", "-sport"),
    "search.help.not.is": ("zonder; ook -(…) en -is:gelezen", "without; -(…) and -is:read too"),
    "search.help.brackets": ("gas (iran of irak)", "gas (iran or iraq)"),
    "search.help.brackets.is": ("haakjes houden bijeen", "brackets hold together"),
    "search.help.values": ("regio:azië,afrika", "region:asia,africa"),
    "search.help.values.is": ("komma's: een van deze", "commas: any of these"),
    "search.named_broken": (
        "Filter {name} heeft een fout in de zoekterm, bij {mistake}. Het vorige filter blijft.",
        "Filter {name} has a mistake in its search, at {mistake}. The filter before it stays.",
    ),
}
