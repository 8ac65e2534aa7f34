"""A feed's HTML as clean text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.test_text import hostile
from tests.unseen import unseen
from tickertui.model.bounds import DocumentBounds
from tickertui.model.story import Image, Link
from tickertui.sources.html.text import line_of_html, text_of_html

BASE = "https://wire.example/map/"


@pytest.mark.parametrize(
    ("html", "paragraphs"),
    [
        ("Eén zin.", ("Eén zin.",)),
        ("Eerste.\n\nTweede.", ("Eerste.", "Tweede.")),
        ("Eén\nregel.", ("Eén regel.",)),
        ("<p>Eerste.<p>Tweede.", ("Eerste.", "Tweede.")),
        ("<div>Eerste.</div><div><div>Tweede.</div></div>", ("Eerste.", "Tweede.")),
        ("Eerste.<br><br>Tweede.<br>Zelfde.", ("Eerste.", "Tweede. Zelfde.")),
        ("<ul><li>Een</li><li>Twee</li></ul>", ("Een", "Twee")),
        ("<p>Met <b>vet</b>, <i>schuin</i> en<span> meer</span>.</p>", ("Met vet, schuin en meer.",)),
        ("<p>&eacute;&amp;&lt;&nbsp;&#8211;&hellip;</p>", ("é&< –…",)),
        ("<p>Voor<script>weg()</script><style>p{}</style><!-- weg -->na</p>", ("Voorna",)),
        ("<div>Te zien<div hidden>weg<div>ook</div></div>baar.</div>", ("Te zienbaar.",)),
        ("<p style='color: red; DISPLAY : none !important'>Weg.</p><p style='display:block'>Blijft.</p>", ("Blijft.",)),
        ("<span style='visibility:hidden'>Weg.<br></span><img hidden src=/a><b>Blijft.</b>", ("Blijft.",)),
        ("<table><tr><td>A</td><td>B</td></tr></table>", ("A", "B")),
        ("<p>Tekst.</p><p><a href='/x'>Lees verder</a></p>", ("Tekst.",)),
        ("<p>Open <b>einde", ("Open einde",)),
        ("5 < 6 & 7 > 3", ("5 < 6 & 7 > 3",)),
        ("", ()),
        ("<p> &nbsp;</p>", ()),
    ],
)
def test_html_becomes_paragraphs(html: str, paragraphs: tuple[str, ...]) -> None:
    assert text_of_html(html, base=BASE, bounds=DocumentBounds()).paragraphs == paragraphs


def test_links_and_pictures_are_listed_once() -> None:
    found = text_of_html(
        "<p><a href='/a'><img src='f.jpg' alt='Foto'></a><a href='/a'>de <b>brug</b></a> <a href='javascript:x()'>nee</a>"
        "<a href='https://brüg.example/'>elders</a><img src='f.jpg'><img src='data:x'><a href='#voet'>*</a>"
        "<img src='/p' height=1 width=1></p>",
        base=BASE,
        bounds=DocumentBounds(),
    )
    assert found.paragraphs == ("de brug neeelders*",)
    assert found.links == (Link("https://wire.example/a", "de brug"), Link("https://xn--brg-ioa.example/", "elders"))
    assert found.images == (Image("https://wire.example/map/f.jpg", "Foto"),)


@given(
    st.lists(
        st.one_of(
            hostile, st.sampled_from(["<p>", "</p>", "<br>", "<a href='/x'>", "</a>", "<script>", "<!--", "&#27;"])
        )
    )
)
def test_whatever_comes_in_clean_text_comes_out(parts: list[str]) -> None:
    html = "".join(parts)
    found = text_of_html(html, base=BASE, bounds=DocumentBounds())
    for text in (*found.paragraphs, *(link.text for link in found.links), line_of_html(html, 300)):
        assert not unseen(text)
        assert text == text.strip()


def test_depth_and_size_cost_nothing_extra() -> None:
    found = text_of_html("<div>" * 50_000 + "kern" + "<p>x" * 5_000, base=BASE, bounds=DocumentBounds(paragraphs=10))
    assert len(found.paragraphs) <= 10


@pytest.mark.parametrize(
    "late", ["src='data:x' data-src='/f.jpg'", "srcset='/f.jpg 1x, /g.jpg 2x'", "data-srcset='/f.jpg'"]
)
def test_a_picture_that_is_loaded_late_is_found(late: str) -> None:
    found = text_of_html(f"<img {late} alt='Foto'>", base=BASE, bounds=DocumentBounds())
    assert found.images == (Image("https://wire.example/f.jpg", "Foto"),)
