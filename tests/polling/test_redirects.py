import pytest

from tickertui.model.fault import FaultCode, FetchError
from tickertui.polling.inside import is_inside
from tickertui.polling.redirects import Trail

START = "https://nieuws.example/rss"


def walked(*hops: tuple[int, str], start: str = START, most: int = 5) -> Trail:
    trail = Trail(start, most)
    for status, location in hops:
        trail.follow(status, location)
    return trail


@pytest.mark.parametrize(
    ("hops", "permanent"),
    [
        ([(301, "/nieuw")], "https://nieuws.example/nieuw"),
        ([(301, "/a"), (308, "/b")], "https://nieuws.example/b"),
        ([(301, "/a"), (302, "/b")], "https://nieuws.example/a"),
        ([(302, "/a"), (301, "/b")], ""),
        ([(307, "/a")], ""),
        ([(301, "http://nieuws.example/onveilig")], ""),  # a step down in security is not for good
    ],
)
def test_only_what_redirects_for_good_led_to_is_remembered(hops: list[tuple[int, str]], permanent: str) -> None:
    assert walked(*hops).permanent_address == permanent


@pytest.mark.parametrize(
    "location",
    [
        "",
        "file:///etc/passwd",
        "ftp://nieuws.example/",
        "javascript:alert(1)",
        "http://",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.0.0.1/herstart",
        "http://169.254.169.254/",
        "http://localhost:631/",
        "http://printer.local/",
    ],
)
def test_a_stranger_sends_us_nowhere_but_to_strangers(location: str) -> None:
    with pytest.raises(FetchError) as caught:
        walked((302, location))
    assert caught.value.fault.code is FaultCode.BAD_REDIRECT


def test_what_is_on_our_own_network_may_point_there() -> None:
    assert walked((302, "http://127.0.0.2/b"), start="http://127.0.0.1/a").address == "http://127.0.0.2/b"


def test_a_circle_is_seen_at_once() -> None:
    with pytest.raises(FetchError) as caught:
        walked((302, "/a"), (302, "/b"), (302, "/a"))
    assert caught.value.fault.code is FaultCode.REDIRECT_LOOP
    with pytest.raises(FetchError):
        walked((302, START))


def test_a_chain_ends_at_the_bound() -> None:
    walked(*[(302, f"/{hop}") for hop in range(3)], most=3)
    with pytest.raises(FetchError) as caught:
        walked(*[(302, f"/{hop}") for hop in range(4)], most=3)
    assert caught.value.fault.code is FaultCode.TOO_MANY_REDIRECTS


def test_a_user_part_in_a_redirect_is_not_taken_over() -> None:
    assert walked((302, "https://jan:geheim@elders.example/")).address == "https://elders.example/"


def test_names_are_inside_only_where_they_say_so() -> None:
    assert is_inside("http://localhost/") and is_inside("http://192.168.1.1/")
    assert not is_inside("http://nieuws.example/") and not is_inside("http://93.184.216.34/")
