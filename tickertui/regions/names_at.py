"""Which name begins at a word of a text: curated ones, towns after "in", and what only looks like one."""

from collections.abc import Sequence

from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import key_of
from tickertui.regions.names import Kind, Name
from tickertui.regions.standing import WHERE, Token, standing

_NAMES_OF_PEOPLE = frozenset({Kind.PLACE, Kind.COUNTRY, Kind.AREA, Kind.PEOPLE})
_LOWER = frozenset(
    {
        "wereldwijd",
        "wereldwijde",
        "worldwide",
        "global",
        "globally",
        "wereld",
        "klimaattop",
        "hele",
        "around",
        "paus",
        "pope",
    }
)
# English months and days after "in" and "on", and words that are towns somewhere.
_NO_TOWNS = frozenset(
    (
        "parliament congress court english christmas man mobile reading bath of the los las "
        "san santa police prison school war peace oorlog kerst pasen police trump university best goes plan open april "
        "union victory hope commerce liberty independence league first second third"
    ).split()
)
_CALENDAR = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday wednesday "
        "thursday friday saturday sunday"
    ).split()
)
Found = tuple[int, tuple[Name, ...], str]


def names_at(words: Sequence[Token], at: int, text: str, forms: Forms, language: str, named: set[int]) -> Found:
    """How many words the name that begins here has, what it is, and the cities of that name."""
    word = words[at]
    if not _may_begin(words, at):
        return 0, (), ""
    for count in range(min(forms.tables.most_words(key_of(word.text)), len(words) - at), 1, -1):
        if words[at + count - 2].pause and words[at + count - 2].text[-1:].islower():
            continue
        spoken = text[word.start : words[at + count - 1].end]
        if (name := forms.phrase(spoken, language)) is not None:
            return count, (name,), _cities(spoken, name, forms)
    names = forms.names(word.text, language)
    if names and not (names[0].kind is Kind.NOTHING and at and words[at - 1].lower in ("in", "near", "nabij")):
        return 1, names, _cities(word.text, names[0], forms)
    if word.text[0].isupper() and standing(words, at, named) >= WHERE and words[at - 1].lower != "at":
        return town_at(words, at, text, forms)
    return 0, (), ""


def _may_begin(words: Sequence[Token], at: int) -> bool:
    """Whether a name may begin here: with a capital, a small "al" or a number before a capital ("400 Mawozo")."""
    word = words[at]
    if word.text.isdigit():
        return at + 1 < len(words) and words[at + 1].text[0].isupper()
    first = word.text[0]
    is_written_so = first.isupper() or first.isdigit() or "-" in word.text
    return is_written_so or word.lower in _LOWER or word.text[:2] in ("al", "el", "'s")


def town_at(words: Sequence[Token], at: int, text: str, forms: Forms) -> Found:
    """The town of one to three words that begins here."""
    for count in (3, 2, 1):
        last = at + count - 1
        if last >= len(words) or not words[last].text[0].isupper() or any(word.pause for word in words[at:last]):
            continue
        key = key_of(text[words[at].start : words[last].end])
        if (
            key not in _NO_TOWNS
            and key not in forms.tables.first_names
            and not (count == 1 and _goes_on(words, at))
            and (found := _town(key, forms, count))
        ):
            return count, (Name(found[0], Kind.TOWN),), ",".join(found)
    return 0, (), ""


def _town(key: str, forms: Forms, count: int) -> list[str]:
    """The countries of a town; a small one with an ordinary word's name is none."""
    tables = forms.tables
    if count > 1 or not tables.is_word(key):
        return tables.countries_of(key)
    return tables.large_countries_of(key)


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether a longer name begins with this word, of which nothing is known: "in Abu Salim"."""
    following = words[at + 1] if at + 1 < len(words) and not words[at].pause else None
    return following is not None and following.text[0].isupper() and following.lower not in _CALENDAR


def _cities(words: str, name: Name, forms: Forms) -> str:
    key = key_of(words)
    return forms.tables.cities.get(key) or forms.tables.towns.countries(key) if name.kind is Kind.PLACE else ""


def is_titled(words: Sequence[Token]) -> bool:
    """Whether (nearly) all words are capitalised, as in American headlines."""
    return len(words) > 3 and sum(word.text[0].isupper() for word in words) > 0.7 * len(words)


def is_a_word(words: Sequence[Token], at: int, forms: Forms, titled: bool) -> bool:
    """Whether a name that is an ordinary word too is one here: its capital is the sentence's or the headline's."""
    if key_of(words[at].text) not in forms.tables.words:
        return False
    return (titled or not at or words[at - 1].pause) and standing(words, at, set()) < WHERE


def is_person(words: Sequence[Token], at: int, count: int, name: Name, forms: Forms, titled: bool) -> bool:
    """Whether a place's or a leader's name is another person's here: "Michael Jordan", "Paris Hilton", "Sara Sharif"."""
    if count > 1 or name.kind not in _NAMES_OF_PEOPLE:
        return False
    first_names = forms.tables.first_names
    if at and not words[at - 1].pause and words[at - 1].text[0].isupper() and words[at - 1].lower in first_names:
        return True
    if titled or words[at].pause or at + 1 >= len(words) or key_of(words[at].text) not in first_names:
        return False
    following = words[at + 1]
    return (
        following.text[0].isupper()
        and not following.text.isupper()
        and not forms.names(following.text, "")
        and following.lower not in _OFFICES
    )


_OFFICES = frozenset(
    "king prime minister president police court government army supreme election state governor".split()
)


def is_told_by_the_next(words: Sequence[Token], at: int, name: Name, forms: Forms) -> bool:
    """Whether a name is made precise by what follows: in "Athens, Ohio" it is Ohio that tells where."""
    if name.kind not in (Kind.PLACE, Kind.TOWN) or at >= len(words) or not words[at - 1].pause:
        return False
    last, following = words[at - 1], words[at]
    if following.start - last.end != 2 or not following.text[0].isupper():
        return False
    told = forms.names(following.text, "")
    return bool(told) and told[0].country != name.country and key_of(following.text) in forms.tables.hints
