from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from tickertui.app.text_view.blocks import Block, line_at, lines_of

texts = st.text(st.sampled_from("ab cdë 日本[/]\\ "), max_size=80)


@settings(max_examples=80)
@given(text=texts, width=st.integers(4, 30), indent=st.integers(0, 12))
def test_no_line_is_wider_than_the_measure(text: str, width: int, indent: int) -> None:
    for line in lines_of([Block(Content(text), indent=indent)], width):
        assert line.content.cell_length <= width


@settings(max_examples=80)
@given(text=texts, width=st.integers(6, 30), indent=st.integers(0, 5))
def test_no_word_is_lost(text: str, width: int, indent: int) -> None:
    lines = lines_of([Block(Content(text), indent=indent)], width)
    assert "".join("".join(line.content.plain for line in lines).split()) == "".join(text.split())


def test_a_gap_is_an_empty_line_above_and_an_indent_stands_before_all_lines_but_the_first() -> None:
    block = Block(Content("Bron  Draadpagina Buitenland"), gap=True, indent=6)
    assert [line.content.plain for line in lines_of([block], 18)] == ["", "Bron  Draadpagina", "      Buitenland"]


@given(width=st.integers(4, 40), other=st.integers(4, 40))
def test_the_line_at_the_top_is_found_again_at_another_width(width: int, other: int) -> None:
    blocks = [Block(Content("een twee drie vier vijf zes zeven acht negen tien"), gap=True)] * 3
    for line in lines_of(blocks, width):
        if line.start < 0:
            continue
        wider = lines_of(blocks, other)
        found = wider[line_at(wider, line.block, line.start)]
        assert found.block == line.block
        assert found.start <= line.start
