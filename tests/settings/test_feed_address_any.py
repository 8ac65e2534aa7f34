"""Whatever is typed as a feed's address is one, or is refused as documented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.settings.addresses import feed_address

HOME = Path("/srv/nieuws")
PIECES = st.lists(
    st.sampled_from(["~", "niemand-hier", "/", "file:", "https:", "//", "[", "]", ":", "%20", "..", "a"]), max_size=8
)


def test_the_home_of_somebody_who_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="user"):
        feed_address("~niemand-hier/feed.xml", folder=HOME)


@pytest.mark.parametrize("text", ["file:/a%00b", "file:/a%0Ab", "a/ /", "x" * 1_995])
def test_a_path_that_could_not_be_read_back_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="path"):
        feed_address(text, folder=HOME)


@given(st.text(max_size=60) | PIECES.map("".join))
def test_an_address_stays_the_same_from_anywhere(text: str) -> None:
    try:
        address = feed_address(text, folder=HOME)
    except ValueError:
        return
    assert feed_address(address, folder=Path("/elders")) == address
