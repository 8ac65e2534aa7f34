"""The last thing to go by, where no text names a place that is known: what only the press of one country leaves unexplained
of its own ("Home Secretary", "kabinet", "sheriff"), its spelling and its money."""

import re
from collections.abc import Iterator, Sequence

from tickertui.regions.forms import Forms
from tickertui.regions.mentions import Mention, language_of
from tickertui.regions.names import Kind, Name
from tickertui.regions.standing import Token, tokens

_CUE = 0.5
# The countries whose own press a text may be of: what is domestic to them says less than what is strange to them.
_HOME = {"nl": frozenset({"NL", "BE", "001"}), "en": frozenset({"GB", "US", "001"})}
_STRANGE = 1.2
_LONGEST_CUE = 3
# British and American spelling, as far as nothing else is spelt so; the British one is all the world's but America's.
_SPELLING = 0.2
_BRITISH = re.compile(
    r"(?:un|dis)?(?:colour|favour|honour|labour|neighbour|harbour|rumour|behaviour|armour|humour|endeavour|tumour|parlour)"
    r"\w*|(?:town|city)?centres?|theatres?|tyres?|kerbs?|pyjamas|cheques?|plough\w*|mould\w*|jewellery|programmes?|mums?|maths"
    r"|anaesthe\w+|paediatri\w+|gynaecolog\w+|orthopaedic\w*|\w*(?:travell|cancell|fuell|labell|counsell)(?:ed|ers?|ing)"
    r"|\w*(?:organ|real|recogn|critic|apolog|priorit|privat|legal|author|special|hospital)is(?:e[ds]?|ing|ations?)"
)
_AMERICAN = re.compile(
    r"(?:un|dis)?(?:color|favor|honor|labor|neighbor|harbor|rumor|behavior|armor|humor|endeavor|tumor)(?!e)\w*"
    r"|(?:down)?centers?|theaters?|moms?|math|gray|jewelry|pediatri\w+|gynecolog\w+|orthopedic\w*|airplanes?|defense"
    r"|\w*(?:travel|cancel|fuel|label|counsel)(?:ed|ers?|ing)"
)
_MONEY = re.compile(r"(?:\b(?:NZ|HK|US|A|C|R|S)|\b)?[$£€₹₦₩¥₪₱₺₽฿₫](?=\s?\d)|\d[\d.,]{0,20}(?:bn|m|k)?\s?[£€]")
_MONEY_OF = {
    "£": ("GB", 0.5),
    "€": ("EU", 0.4),
    "A$": ("AU", 1.5),
    "C$": ("CA", 1.5),
    "NZ$": ("NZ", 1.5),
    "HK$": ("HK", 1.5),
    "S$": ("SG", 1.5),
    "R$": ("BR", 1.5),
    "₹": ("IN", 1.5),
    "₦": ("NG", 1.5),
    "₩": ("KR", 1.5),
    "₪": ("IL", 1.5),
    "₱": ("PH", 1.5),
    "₺": ("TR", 1.5),
    "₽": ("RU", 1.5),
    "฿": ("TH", 1.5),
    "₫": ("VN", 1.5),
}


def cues(texts: Sequence[str], forms: Forms, language: str) -> list[Mention]:
    """The cues in the texts, each with its country; where nothing tells the texts' language, in the one with more of them."""
    words = [word for text in texts for word in tokens(text)]
    language = language or language_of(words)
    if language in _HOME:
        found = _words(words, forms, language)
    else:
        dutch, english = (_words(words, forms, spoken) for spoken in ("nl", "en"))
        found = dutch if _sum(dutch) > _sum(english) else english
    spelt = _spelt(words) if language != "nl" else ()
    paid = (money for text in texts for money in _money(text))
    return list({mention.words.lower(): mention for mention in (*found, *spelt, *paid)}.values())


def _sum(found: Sequence[Mention]) -> float:
    return sum(mention.weight for mention in found)


def _words(words: Sequence[Token], forms: Forms, language: str) -> list[Mention]:
    table, home = forms.tables.cues.get(language, {}), _HOME[language]
    begins = forms.begins_cue(language)
    found: dict[str, Mention] = {}
    for at, word in enumerate(words):
        if word.lower not in begins:
            continue
        for count in range(min(_LONGEST_CUE, len(words) - at), 0, -1):
            key = " ".join(word.lower for word in words[at : at + count])
            if code := table.get(key):
                spoken = " ".join(word.text for word in words[at : at + count])
                weight = count * (_CUE if code in home else _STRANGE)
                found.setdefault(key, Mention(Name(code, Kind.SEAT), spoken, weight, False))
                break
    return list(found.values())


def _spelt(words: Sequence[Token]) -> Iterator[Mention]:
    for word in words:
        for code, spelling in (("GB", _BRITISH), ("US", _AMERICAN)):
            if spelling.fullmatch(word.lower):
                yield Mention(Name(code, Kind.SEAT), word.text, _SPELLING, False)


def _money(text: str) -> Iterator[Mention]:
    for match in _MONEY.finditer(text):
        sign = match.group()
        code, weight = _MONEY_OF.get(sign) or _MONEY_OF.get(sign[-1], ("", 0.0))
        if code:
            yield Mention(Name(code, Kind.SEAT), sign, weight, False)
