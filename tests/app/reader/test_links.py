from dataclasses import replace

from tests.app.reader.stories import story
from tickertui.app.reader.links import links_of
from tickertui.model.story import Link


def test_the_storys_own_link_comes_first_and_no_address_twice() -> None:
    urls = [link.url for link in links_of(story())]
    assert urls == [
        "https://draad.example/esbjerg-sluizen",
        "https://water.example/peil/esbjerg?uur=13",
        "https://geluid.example/gesprek.mp3",
    ]


def test_links_are_numbered_from_1_without_gaps() -> None:
    hostile = replace(story(), links=(Link("javascript:alert(1)"), Link("https://goed.example/")))
    assert [link.number for link in links_of(hostile)] == [1, 2, 3]


def test_what_is_not_safe_to_open_is_no_link() -> None:
    hostile = story(url="file:///etc/passwd")
    assert all(link.url.startswith("https://") for link in links_of(hostile))
