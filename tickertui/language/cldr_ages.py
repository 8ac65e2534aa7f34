"""Ages in CLDR's words, for Dutch and English. Made by ``python -m tools.make_ages``; not to be edited.

NOW: language → the word for no age at all. PAST, SHORT and FULL: language → unit → (one, other), the patterns
of relative time in full, of durations in short, and of durations in full.
"""

NOW = {"nl": "nu", "en": "now"}
PAST = {
    "nl": {
        "second": ("{0} seconde geleden", "{0} seconden geleden"),
        "minute": ("{0} minuut geleden", "{0} minuten geleden"),
        "hour": ("{0} uur geleden", "{0} uur geleden"),
        "day": ("{0} dag geleden", "{0} dagen geleden"),
        "week": ("{0} week geleden", "{0} weken geleden"),
        "month": ("{0} maand geleden", "{0} maanden geleden"),
        "year": ("{0} jaar geleden", "{0} jaar geleden"),
    },
    "en": {
        "second": ("{0} second ago", "{0} seconds ago"),
        "minute": ("{0} minute ago", "{0} minutes ago"),
        "hour": ("{0} hour ago", "{0} hours ago"),
        "day": ("{0} day ago", "{0} days ago"),
        "week": ("{0} week ago", "{0} weeks ago"),
        "month": ("{0} month ago", "{0} months ago"),
        "year": ("{0} year ago", "{0} years ago"),
    },
}
SHORT = {
    "nl": {
        "second": ("{0} sec", "{0} sec"),
        "minute": ("{0} min", "{0} min"),
        "hour": ("{0} uur", "{0} uur"),
        "day": ("{0} dag", "{0} dagen"),
        "week": ("{0} wk", "{0} wkn"),
        "month": ("{0} mnd", "{0} mnd"),
        "year": ("{0} jr", "{0} jr"),
    },
    "en": {
        "second": ("{0} sec", "{0} sec"),
        "minute": ("{0} min", "{0} min"),
        "hour": ("{0} hr", "{0} hr"),
        "day": ("{0} day", "{0} days"),
        "week": ("{0} wk", "{0} wks"),
        "month": ("{0} mth", "{0} mths"),
        "year": ("{0} yr", "{0} yrs"),
    },
}
FULL = {
    "nl": {
        "second": ("{0} seconde", "{0} seconden"),
        "minute": ("{0} minuut", "{0} minuten"),
        "hour": ("{0} uur", "{0} uur"),
        "day": ("{0} dag", "{0} dagen"),
        "week": ("{0} week", "{0} weken"),
        "month": ("{0} maand", "{0} maanden"),
        "year": ("{0} jaar", "{0} jaar"),
    },
    "en": {
        "second": ("{0} second", "{0} seconds"),
        "minute": ("{0} minute", "{0} minutes"),
        "hour": ("{0} hour", "{0} hours"),
        "day": ("{0} day", "{0} days"),
        "week": ("{0} week", "{0} weeks"),
        "month": ("{0} month", "{0} months"),
        "year": ("{0} year", "{0} years"),
    },
}
