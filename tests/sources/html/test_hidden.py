"""What a title's HTML does not show, and what it costs to leave it out."""

from time import process_time

import pytest

from tickertui.sources.html.text import line_of_html


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ("Een <!-- twee --> drie", "Een drie"),
        ("Een<!-- <b> --><i>twee</i>", "Eentwee"),
        ("<STYLE type='x'>p {}</style >Een<script>a < b</SCRIPT>", "Een"),
        ("<script>1</style>2</script>Een", "Een"),
        ("Een <!-- <script> --> twee </script> drie", "Een twee drie"),
        ("Een <!-- " + "x" * 30_000 + " --> twee", "Een twee"),
        ("<script>Een<b>", "Een"),
        ("<style>a</style><script>Een <style>b</style>", "Een"),
    ],
)
def test_what_is_hidden_is_left_out(html: str, line: str) -> None:
    assert line_of_html(html, 2_000) == line


@pytest.mark.parametrize("piece", ["<!--", "<script>", "<style>", "<script></style>", "<!", "<a", "&", "<!-->"])
def test_beginnings_without_an_end_cost_what_their_length_does(piece: str) -> None:
    began = process_time()
    line_of_html(piece * 40_000, 20_000)
    assert process_time() - began < 2
