"""A story's features."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tickertui.clusters import profile
from tickertui.clusters.comparing import traits
from tickertui.clusters.postings import Postings
from tickertui.clusters.profiling import MOST_FEATURES
from tickertui.clusters.scoring import TRAITS
from tickertui.clusters.signature import resemblance, signature
from tickertui.model.region import Location, Region

PARAGRAPH = (
    "De brug bij de haven is na een storing van twee dagen weer open voor verkeer, meldt de gemeente aan de krant."
)


def test_dutch_and_english_share_features() -> None:
    dutch = profile(title="Zeker 23 doden bij kapseizen veerboot voor kust Senegal", language="nl")
    english = profile(title="At least 23 dead after ferry capsizes off Senegal", language="en-GB")
    assert {"#23", "c:dead", "c:ferry", "c:capsize", "@SN"} <= dutch.weights.keys() & english.weights.keys()


def test_a_country_is_the_same_by_any_of_its_names() -> None:
    titles = (
        ("Polen sluit grens", "nl"),
        ("Poolse grens dicht", "nl"),
        ("Poland closes border", "en"),
        ("Polish border shut", "en"),
    )
    for title, language in titles:
        assert "@PL" in profile(title=title, language=language).weights


def test_a_location_and_a_dateline_add_their_places() -> None:
    found = profile(
        title="Brug weer open",
        place="LISSABON",
        location=Location(Region.EUROPE, (Region.EUROPE,), "PT"),
        language="nl",
    )
    assert "PT" in found.lands
    assert any(spoken == "Lissabon" for spoken in found.spoken.values())


def test_time_is_that_of_publication() -> None:
    moment = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert profile(title="x", published=moment).when == moment.timestamp()
    assert profile(title="x").when is None


def test_reprints_have_one_signature_and_other_texts_another() -> None:
    first = signature("Brug open", PARAGRAPH, "")
    again = signature("Brug weer open", PARAGRAPH.replace("twee dagen", "drie dagen"), "")
    other = signature(
        "Trein",
        "De trein naar het noorden rijdt vandaag niet, omdat het personeel van de spoorwegen staakt voor meer loon en rust.",
        "",
    )
    assert resemblance(first, first) == 1
    assert resemblance(first, again) > 0.5
    assert resemblance(first, other) == 0
    assert signature("Kort", "Te kort.", "") == ()
    assert resemblance((), first) == 0


def test_the_traits_have_their_weights() -> None:
    one = profile(title="Brand in Athene", language="nl")
    rarity = Postings[int]().rarity()
    found = traits(one, one, rarity)
    assert len(found.vector()) == len(TRAITS)
    assert found.vector() == tuple(getattr(found, name) for name in TRAITS)


TEXTS = st.text(max_size=300) | st.lists(
    st.sampled_from("Brand in Athene Zelensky 7,1 (43) 1-1 NAVO ? live: drie miljard Noord-Korea ’s".split())
).map(" ".join)  # fmt: skip


@settings(max_examples=150)
@given(TEXTS, TEXTS, TEXTS, st.sampled_from(["nl", "en", "", "fr", "x"]), st.text(max_size=60))
def test_any_text_has_a_bounded_profile(title: str, lead: str, text: str, language: str, url: str) -> None:
    found = profile(title=title, lead=lead, text=text, language=language, url=url, place=lead)
    assert len(found.weights) <= MOST_FEATURES
    assert found.title | found.names | found.title_names | found.spots <= found.weights.keys()
    assert found.spoken.keys() <= found.weights.keys()
    assert len(found.marks) <= 32
    assert all(weight > 0 for weight in found.weights.values())


@settings(max_examples=80)
@given(TEXTS, TEXTS)
def test_comparing_is_the_same_both_ways(one: str, other: str) -> None:
    first, second = profile(title=one, language="nl"), profile(title=other, language="nl")
    rarity = Postings[int]().rarity()
    there, back = traits(first, second, rarity), traits(second, first, rarity)
    for name in TRAITS:
        assert abs(getattr(there, name) - getattr(back, name)) < 1e-9
