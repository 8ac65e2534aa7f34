import pytest

from tickertui.polling.inside import is_inside, is_inside_number


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "127.1.2.3",
        "10.0.0.1",
        "172.16.9.9",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.251",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::fb",
        "::ffff:127.0.0.1",
        "::ffff:192.168.0.1",
        "2002:7f00:1::",  # 6to4 of 127.0.0.1
        "64:ff9b::a00:1",  # NAT64 of 10.0.0.1
    ],
)
def test_numbers_of_this_machine_and_its_networks_are_inside(number: str) -> None:
    assert is_inside_number(number)


@pytest.mark.parametrize(
    "number", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_the_worlds_numbers_are_not(number: str) -> None:
    assert not is_inside_number(number)


@pytest.mark.parametrize(
    "host", ["localhost", "x.localhost", "printer.local", "wiki.internal", "nas.home.arpa", "[::1]"]
)
def test_names_that_say_so_are_inside(host: str) -> None:
    assert is_inside(f"http://{host}:8080/rss")


@pytest.mark.parametrize("host", ["localhost.example", "local.example", "mylocal", "arpa", "in-addr.arpa", ""])
def test_other_names_do_not_tell(host: str) -> None:
    assert not is_inside(f"http://{host}/")
