"""What words, names and numbers become."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.clusters import profile
from tickertui.clusters.concepts import concepts, parts_of
from tickertui.clusters.naming import known_names, most_said, words_of
from tickertui.clusters.numbers import numbers
from tickertui.clusters.spelling import sound, stem
from tickertui.clusters.tables import commonness, lines_of
from tickertui.model.text import fold


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("Poetin", "Putin"), ("Zelenski", "Zelenskyy"), ("Zelensky", "Zelenskyy"), ("Netanjahoe", "Netanyahu"),
        ("Loekasjenko", "Lukashenko"), ("Chamenei", "Khamenei"), ("Sjoigoe", "Shoigu"), ("Navalni", "Navalny"),
        ("Mohamed", "Mohammed"), ("Tsjernobyl", "Chernobyl"), ("Erdogan", "Erdoğan"), ("Charkiv", "Kharkiv"),
    ],
)  # fmt: skip
def test_a_name_sounds_the_same_in_both_languages(dutch: str, english: str) -> None:
    assert sound(fold(dutch)) == sound(fold(english))


@pytest.mark.parametrize(
    ("one", "other"), [("Macron", "Merkel"), ("Iran", "Irak"), ("Korea", "Kerala"), ("Niger", "Nigeria")]
)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound(fold(one)) != sound(fold(other))


@pytest.mark.parametrize(
    ("language", "forms"),
    [("nl", ("straal", "stralen")), ("nl", ("huis", "huizen")), ("nl", ("bom", "bommen")), ("en", ("city", "cities")),
     ("en", ("plan", "plans", "planning", "planned"))],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(language: str, forms: tuple[str, ...]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("aardbeving", "earthquake"), ("aardbevingen", "quake"), ("veerboot", "ferry"), ("staatsgreep", "coup"),
        ("doden", "killed"),
        ("straaljagers", "fighter"), ("staking", "strike"), ("parlement", "parliament"), ("vrachtwagens", "lorries"),
        ("geëvacueerd", "evacuated"),
    ],
)  # fmt: skip
def test_news_words_mean_the_same_in_both_languages(dutch: str, english: str) -> None:
    one, other = concepts().named(fold(dutch), "nl"), concepts().named(english, "en")
    if english == "strike":  # an attack more often than a walkout
        assert one is not None and one.name == "walkout"
    else:
        assert one is not None and other is not None and one == other


def test_every_line_of_the_tables_is_well_formed() -> None:
    for kind, dutch, english in lines_of("concepts.tsv"):
        assert kind in ("event", "act", "body", "role", "thing")
        assert all(
            word == word.strip() and word and " " not in word for word in [*dutch.split("|"), *english.split("|")]
        )
    for (line,) in lines_of("names.tsv"):
        assert all(way.strip() == way and way for way in line.split("|"))
    for most, names in lines_of("frequent.tsv"):
        assert 0 < float(most) < 5 and names
    for _, _, words in lines_of("genres.tsv"):
        assert all(phrase.split() for phrase in words.split("|"))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("begrotingsruzie", ("begroting", "ruzie")),
        ("chipakkoord", ("chip", "akkoord")),
        ("parlement", ()),
        ("xyzzyplugh", ()),
    ],
)
def test_a_dutch_compound_falls_into_its_parts(word: str, parts: tuple[str, ...]) -> None:
    assert parts_of(word) == parts


def test_names_are_told_from_words_with_a_capital() -> None:
    words = {word.text: word for word in words_of("Brand in Lacombe: Merkwinkel's eigenaar zag Jansen", "nl")}
    assert not words["brand"].sure and not words["brand"].name
    assert words["lacombe"].sure and words["jansen"].name
    titled = {word.text: word for word in words_of("Judge Throws Out Lacombe Case Over Evidence", "en")}
    assert not titled["throws"].name and titled["lacombe"].name


def test_known_names_have_one_key_however_they_are_written() -> None:
    def keys(text: str) -> set[str]:
        return {key for _, _, key in known_names(words_of(text, ""), text)}

    assert keys("Brand bij Athene") == keys("Fire near Athens") != set()
    assert keys("Het Witte Huis zwijgt") == keys("The White House is silent") != set()
    assert keys("de NAVO") == keys("says NATO")
    assert keys("Hij zei om acht uur") == set()  # OM is written in capitals


def test_names_that_many_stories_tell_say_little() -> None:
    assert most_said(sound("trump")) < 5 < most_said(sound("lacombe"))
    assert commonness("minister", "nl") > commonness("ziguinchor", "nl")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kracht van 7,1", "7.1 magnitude"), ("4.000 hectare", "4,000 acres"), ("negen miljard dollar", "$9 billion"),
        ("veertig uur", "40-hour week"), ("drie doden", "three dead"), ("1,5 miljoen", "1.5 million"), ("271 stemmen", "271 votes"),
    ],
)  # fmt: skip
def test_numbers_are_the_same_however_they_are_written(one: str, other: str) -> None:
    texts = {number.text for number in numbers(one)}
    assert texts and texts == {number.text for number in numbers(other)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("met een kracht van 7,1", "magnitude"), ("a 6.4 quake", "magnitude"), ("Man (43) gewond", "age"), ("de 19-jarige", "age"),
     ("a 19-year-old", "age"), ("Oranje wint met 4-1", "score"), ("12 procent", "percent"), ("€ 300", "money"),
     ("23 doden", "count")],
)  # fmt: skip
def test_numbers_have_a_kind(text: str, kind: str) -> None:
    assert [number.kind for number in numbers(text)] == [kind]


@given(st.text(max_size=400))
def test_numbers_and_words_of_any_text_are_bounded(text: str) -> None:
    assert len(numbers(text)) <= 24
    for word in words_of(text, "nl"):
        assert len(sound(word.text)) <= max(40, len(word.text))
        stem(word.text, "nl"), stem(word.text, "en"), parts_of(word.text[:60])


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("Toestel maakt noodlanding", "Plane makes emergency landing"),
        ("Personeel legt het werk neer", "Staff go on strike"),
        ("Minister van Justitie stapt op", "Attorney general resigns"),
        ("Drie mensen om het leven gekomen", "Three people killed"),
    ],
)  # fmt: skip
def test_a_phrase_means_what_a_word_of_the_other_language_does(dutch: str, english: str) -> None:
    meant = [{key for key in profile(title=title, language=language).weights if key.startswith("c:")}
             for title, language in ((dutch, "nl"), (english, "en"))]  # fmt: skip
    assert len(meant[0] & meant[1]) >= 1 + ("stapt" in dutch)


def test_the_longest_phrase_is_taken() -> None:
    words = "minister van buitenlandse zaken".split()
    found = concepts().phrase_at(words, 0, "nl")
    assert found is not None and (found[0], found[1].name) == (4, "foreign-minister")
    assert concepts().phrase_at(words, 1, "nl") is None


def test_a_number_in_words_is_only_a_number() -> None:
    dutch = profile(title="Tachtig landen tekenen", language="nl").weights
    english = profile(title="Eighty countries sign", language="en").weights
    assert dutch.keys() == english.keys() == {"#80", "c:nation", "c:sign"}


def test_a_name_at_the_beginning_is_no_compound() -> None:
    assert profile(title="Verstappen en Weghorst", language="nl").weights.keys() == {"verstapen", "vegorst"}
    assert "c:crisis" in profile(title="Kabinetscrisis dreigt", language="nl").weights


def test_what_stands_in_many_names_says_nothing() -> None:
    found = profile(title="Koning Mohammed VI ontmoet De Bruyne", language="nl").weights
    assert {"vi", "de"}.isdisjoint(found)
