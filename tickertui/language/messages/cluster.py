"""The command that tells which stories tell one event, and why a story is with others."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {
    "cli.cluster.help": (
        "lees berichten als JSON en zeg welke over één gebeurtenis gaan",
        "read stories as JSON and tell which are about one event",
    ),
    "cli.cluster.about": (
        "Leest van standaardinvoer een JSON-object per regel (id, en wat er is van feed, lang, published, title, lead, text, "
        "place, url; ook zoals list --json ze schrijft) en drukt elk weer af, in dezelfde volgorde, met cluster (de id die alle "
        "berichten over één gebeurtenis delen, of null voor een bericht dat alleen staat) en reason (kind: address, text of "
        "names; words: wat ze delen).",
        "Reads one JSON object a line from standard input (id, and what there is of feed, lang, published, title, lead, text, "
        "place, url; also as list --json writes them) and prints each again, in the same order, with cluster (the id that all "
        "stories about one event share, or null for one that stands alone) and reason (kind: address, text or names; words: "
        "what they share).",
    ),
    "cli.cluster.line": ("regel {n}", "line {n}"),
    "cli.cluster.bad_json": ("geen geldige JSON ({reason})", "not valid JSON ({reason})"),
    "cli.cluster.not_object": ("geen JSON-object", "not a JSON object"),
    "cli.cluster.no_id": ("id ontbreekt of is geen tekst of getal", "id is missing or no text or number"),
    "cli.cluster.too_long": ("meer dan {most} bytes", "more than {most} bytes"),
    "cli.cluster.too_many": (
        "meer dan {most} berichten; wat volgt is niet gelezen",
        "more than {most} stories; what follows was not read",
    ),
}
