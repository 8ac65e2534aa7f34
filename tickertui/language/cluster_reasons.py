"""Why a story is with others, in words."""

from tickertui.language.words import Words
from tickertui.model.cluster import ClusterReason


def reason_in_words(reason: ClusterReason, words: Words) -> str:
    """ "delen: Lacombe, 271", "zelfde adres", "bijna dezelfde tekst"."""
    if reason.kind == "names":
        return words("cluster.reason.names", words=", ".join(reason.words))
    return words(f"cluster.reason.{reason.kind}")
