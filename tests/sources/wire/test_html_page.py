"""The HTML form of a wire page, built in whatever way, gives what its text gives."""

from datetime import timedelta
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.reading import NOW, read, refusal
from tests.sources.wire.test_text_page import PAGE
from tickertui.model.fault import FaultCode
from tickertui.model.interval import Interval
from tickertui.model.story import Document

TITLE, FIRST, SECOND = (escape(line) for line in PAGE.split("\n")[:3])
SHORTS = [
    ("TURKU (ANP) - Een veerboot is blijven steken in het ijs. Niemand raakte gewond.", "34 minuten geleden"),
    ("AIR BASE ONE (ANP/AFP) - Een radar ziet ganzen voor vliegtuigen aan.", "1 uur geleden"),
    ("CÓRDOBA - De sinaasappels zijn vroeg rijp. De pluk begint maandag.", "gisteren 23:10"),
]
NAVIGATION = "<nav><ul><li><a href='/'>Voorpagina</a></li><li>Sport</li></ul></nav>"
FOOTER = "<footer><p>Over ons</p><p>TURKU is een merk van Wereldbericht</p></footer>"
SCRIPT = "<script>var a = 'OSLO (ANP) - Niet te lezen.';</script><style>p { color: red }</style>"
HEADLINE = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>"


def page(body: str) -> str:
    return f"<!doctype html><html lang='nl'><head><title>Bericht</title>{SCRIPT}</head><body>{NAVIGATION}{body}{FOOTER}</body>"


def shorts(form: str) -> str:
    return "".join(form.format(text=escape(text), age=age) for text, age in SHORTS)


def told(document: Document) -> list[tuple[object, ...]]:
    return [
        (story.key, story.title, story.paragraphs, story.place, story.agencies, story.published, story.headline)
        for story in document.stories
    ]


@pytest.mark.parametrize(
    "form",
    [
        "<p>{text}</p><p>{age}</p>",
        "<p>{text}</p><time>{age}</time>",
        "<p>{text} <time datetime='2026-01-01T00:00'>{age}</time></p>",
        "<p>{text}<br>{age}</p>",
        "<div><span>{text}</span><span>{age}</span></div>",
        "<li>{text}<small>{age}</small></li>",
        "<li><a href='/bericht'>{text}</a><span class='age'>{age}</span></li>",
        "<li><a href='/bericht'>{text}<time>{age}</time></a></li>",
        "<table><tr><td>{text}</td><td>{age}</td></tr></table>",
        "<dl><dt>{text}</dt><dd>{age}</dd></dl>",
        "<article><p>{text}</p><footer>{age}</footer></article>",
        "<article><p>{text}</p><footer><time>{age}</time> <button>Deel</button></footer></article>",
        "<h3><a href='/bericht'>{text}</a></h3><div class='meta'>{age}</div>",
        "<section><div><div>{text}</div></div><div><i>{age}</i></div></section>",
        "<p>{text}</p><p>{age} <a href='/deel'>Deel</a></p>",
        "<p>{text}</p><p><span>{age}</span> · <span>Buitenland</span></p>",
        "<p>{text}</p><aside>Lees ook: iets anders</aside><p>{age}</p>",
    ],
)
def test_any_markup_gives_the_text_forms_stories(form: str) -> None:
    html = page(f"{HEADLINE}<h2>Meer uit Buitenland</h2><div>{shorts(form)}</div>")
    assert told(read(html)) == told(read(PAGE))
    assert read(html).section == "Buitenland"


def test_ages_glued_to_the_next_story_come_apart() -> None:
    body = (
        HEADLINE + "<h2>Meer uit Buitenland</h2>" + "".join(f"<p>{escape(line)}</p>" for line in PAGE.split("\n")[4:])
    )
    assert told(read(page(body))) == told(read(PAGE))


@pytest.mark.parametrize("form", ["<pre>{}</pre>", "<form><div>Menu</div><pre>{}</pre></form>"])
def test_a_page_may_be_preformatted(form: str) -> None:
    assert told(read(f"<html><body>{form.format(escape(PAGE))}</body></html>")) == told(read(PAGE))


def test_other_stories_links_are_no_part_of_a_story() -> None:
    pointer = "<div><p>Lees ook:</p><ul><li><a href='/x'>Kano's terug</a></li></ul></div>"
    body = f"{HEADLINE}{pointer}<h2>Meer uit Buitenland</h2>{shorts('<p>{text}</p>' + pointer + '<p>{age}</p>')}"
    assert told(read(page(body))) == told(read(PAGE))


def test_the_short_stories_may_stand_in_an_aside() -> None:
    idle = "<aside><h2>Meest gelezen</h2><p>Kat redt straat</p></aside>"
    html = page(
        f"{idle}{HEADLINE}<aside><h2>Meer uit Buitenland</h2>{shorts('<p>{text}</p><p>{age}</p>')}</aside>{idle}"
    )
    assert told(read(html)) == told(read(PAGE))


def test_only_a_time_s_machine_form_may_tell_the_age() -> None:
    (story,) = read(
        page("<h2>Meer uit Buitenland</h2><p>OSLO (ANP) - Een.<time datetime='2026-01-21T11:00:00Z'></time></p>")
    ).stories
    assert story.published == Interval.at(NOW - timedelta(hours=1))


def test_a_story_links_to_its_own_page() -> None:
    html = page(f"{HEADLINE}<h2>Meer uit Buitenland</h2>{shorts('<li><a href=bericht>{text}</a> <i>{age}</i></li>')}")
    assert {story.url for story in read(html).stories[1:]} == {"https://wire.example/buitenland/bericht"}


def test_a_page_s_header_holds_no_story() -> None:
    header = "<header><h1>Wereldbericht</h1><p>Woensdag 21 januari</p></header>"
    assert told(
        read(page(f"{header}{HEADLINE}<h2>Meer uit Buitenland</h2>{shorts('<p>{text}</p><p>{age}</p>')}"))
    ) == told(read(PAGE))


def test_short_stories_may_have_titles_of_their_own() -> None:
    titled = shorts("<div><h3><a href='/b'>Eigen kop</a></h3><p>{text}</p><span>{age}</span></div>")
    document = read(page(f"{HEADLINE}<h2>Meer uit Buitenland</h2>{titled}"))
    assert [story.title for story in document.stories[1:]] == ["Eigen kop"] * 3
    assert {story.url for story in document.stories[1:]} == {"https://wire.example/b"}
    plain = read(PAGE)
    assert [(story.key, story.paragraphs, story.published) for story in document.stories] == [
        (story.key, story.paragraphs, story.published) for story in plain.stories
    ]


def test_ages_may_stand_in_a_table_s_first_column() -> None:
    rows = "<tr><th>Tijd</th><th>Bericht</th></tr>" + shorts("<tr><td>{age}</td><td>{text}</td></tr>")
    assert told(read(page(f"{HEADLINE}<h2>Meer uit Buitenland</h2><table>{rows}</table>"))) == told(read(PAGE))


def test_a_headline_may_have_no_dateline() -> None:
    text = PAGE.replace("LUND (ANP/TT) - ", "")
    story = read(text).stories[0]
    assert (story.title, story.place, story.headline, len(story.paragraphs)) == (
        TITLE.replace("&#x27;", "'"),
        "",
        True,
        2,
    )
    html = page(
        f"{HEADLINE.replace('LUND (ANP/TT) - ', '')}<h2>Meer uit Buitenland</h2>{shorts('<p>{text}</p><p>{age}</p>')}"
    )
    assert told(read(html)) == told(read(text))


def test_a_heading_may_be_broken_over_lines() -> None:
    html = page(
        f"{HEADLINE.replace('uit haven', 'uit<br>haven')}<h2>Meer uit Buitenland</h2>{shorts('<p>{text}</p>{age}')}"
    )
    assert told(read(html)) == told(read(PAGE))


def test_an_age_within_a_sentence_is_part_of_it() -> None:
    html = "<p>OSLO (ANP) - Er viel sneeuw. <em>Twee uur geleden</em> dooide het.</p><p>5 uur geleden</p>"
    (story,) = read(page(f"<h2>Meer uit Buitenland</h2>{html}")).stories
    assert story.paragraphs == ("Er viel sneeuw. Twee uur geleden dooide het.",)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Brug dicht</h1><time>5 uur geleden</time><p>De brug is dicht.</p>",
        "<h2>Meer uit Buitenland</h2><p>Brug dicht.</p><time>5 uur geleden</time>",
    ],
)
def test_a_news_site_s_front_page_is_better_read_by_its_feed(body: str) -> None:
    link = "<link rel='alternate' type='application/rss+xml' href='/feed'>"
    assert refusal(page(body).replace("</head>", f"{link}</head>")) is FaultCode.WEB_PAGE


def test_a_page_with_no_story_is_a_web_page() -> None:
    assert refusal(page("<h1>Welkom</h1><p>Hier staat nog niets.</p>")) is FaultCode.WEB_PAGE


stories = st.lists(
    st.tuples(
        st.sampled_from(["OSLO", "NEW YORK", "PORT-AU-PRINCE", "'S-HEERENBERG", "SÃO PAULO"]),
        st.lists(st.sampled_from(["ANP", "RTR", "AFP", "DPA"]), min_size=1, max_size=4, unique=True),
        st.lists(st.sampled_from(["brug", "haven", "dijk", "boot", "markt", "toren"]), min_size=3, max_size=9),
        st.tuples(st.integers(2, 59), st.sampled_from(["minuten", "uur", "dagen"])),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda story: (story[0], tuple(story[2])),
)


@settings(max_examples=40)
@given(stories, st.booleans())
def test_generated_pages_give_back_what_went_in(
    given_stories: list[tuple[str, list[str], list[str], tuple[int, str]]], glued: bool
) -> None:
    lines = [
        (f"{place} ({'/'.join(agencies)}) - Weer {' '.join(words)}.", f"{count} {unit} geleden")
        for place, agencies, words, (count, unit) in given_stories
    ]
    gap = "" if glued else "\n"
    text = "Meer uit Buitenland\n" + gap.join(f"{line}\n{age}" for line, age in lines)
    html = page("<h2>Meer uit Buitenland</h2>" + "".join(f"<p>{escape(line)}</p><p>{age}</p>" for line, age in lines))
    document = read(text)
    assert [(story.place, list(story.agencies), story.title) for story in document.stories] == [
        (place, agencies, f"Weer {' '.join(words)}.") for place, agencies, words, _ in given_stories
    ]
    seconds = {"minuten": 60, "uur": 3600, "dagen": 86400}
    lengths = [story.published.end - (story.published.start or story.published.end) for story in document.stories]
    assert [length.total_seconds() for length in lengths] == [seconds[unit] for *_, (_, unit) in given_stories]
    assert told(read(html)) == told(document)


def test_a_long_page_is_read_to_its_end() -> None:
    lines = [
        (f"OSLO (ANP) - Brug nummer {at} is dicht. {'Ook dit staat er. ' * 30}", "5 uur geleden") for at in range(900)
    ]
    html = page("<h2>Meer uit Buitenland</h2>" + "".join(f"<p>{text}</p><p>{age}</p>" for text, age in lines))
    assert len(read(html).stories) == 900
