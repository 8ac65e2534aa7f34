"""The keys of the query language, what follows them, and how both are written in Dutch and English.

Of each the first two spellings are the usual ones, Dutch and English; all are understood in either language.
"""

from enum import Enum

from tickertui.query.fields import State


class Key(Enum):
    """A key; the value is the usual spellings."""

    REGION = ("regio", "region")
    COUNTRY = ("land", "country")
    PLACE = ("plaats", "place")
    AGENCY = ("bureau", "agency")
    FEED = ("bron", "feed")
    LANGUAGE = ("taal", "lang")
    SINCE = ("sinds", "since")
    STATE = ("is", "is")


_OTHERS = {"persbureau": Key.AGENCY, "source": Key.FEED, "language": Key.LANGUAGE}
KEYS: dict[str, Key] = {spelling: key for key in Key for spelling in key.value} | _OTHERS

STATES: dict[State, tuple[str, str]] = {
    State.UNREAD: ("ongelezen", "unread"),
    State.READ: ("gelezen", "read"),
    State.STARRED: ("ster", "starred"),
    State.UPDATED: ("bijgewerkt", "updated"),
    State.BREAKING: ("spoed", "breaking"),
    State.WITHDRAWN: ("ingetrokken", "withdrawn"),
}
STATE_NAMES: dict[str, State] = {spelling: state for state, names in STATES.items() for spelling in names} | {
    "star": State.STARRED
}

# ISO 639-1; every code of two or three letters is understood, these by name as well.
LANGUAGES: dict[str, tuple[str, str]] = {
    "nl": ("Nederlands", "Dutch"),
    "en": ("Engels", "English"),
    "de": ("Duits", "German"),
    "fr": ("Frans", "French"),
    "es": ("Spaans", "Spanish"),
    "it": ("Italiaans", "Italian"),
    "pt": ("Portugees", "Portuguese"),
    "ru": ("Russisch", "Russian"),
    "uk": ("Oekraïens", "Ukrainian"),
    "pl": ("Pools", "Polish"),
    "tr": ("Turks", "Turkish"),
    "ar": ("Arabisch", "Arabic"),
    "he": ("Hebreeuws", "Hebrew"),
    "fa": ("Perzisch", "Persian"),
    "zh": ("Chinees", "Chinese"),
    "ja": ("Japans", "Japanese"),
    "ko": ("Koreaans", "Korean"),
    "hi": ("Hindi", "Hindi"),
    "id": ("Indonesisch", "Indonesian"),
    "sv": ("Zweeds", "Swedish"),
    "da": ("Deens", "Danish"),
    "no": ("Noors", "Norwegian"),
    "fi": ("Fins", "Finnish"),
    "fy": ("Fries", "Frisian"),
    "af": ("Afrikaans", "Afrikaans"),
}

# Between two terms. Dutch "of" is English "or"; who looks for the word puts it in quotes.
OR_WORDS = ("of", "or")
