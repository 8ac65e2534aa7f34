from datetime import timedelta

from tests.polling.fake_time import NOON
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.polling.network import Contact, no_network

LOST = fault(FaultCode.CONNECTION_LOST)


def contact(found: Fault | None, minutes_ago: float = 0, host: str = "a.example", *, was_well: bool = False) -> Contact:
    return Contact(host, NOON - timedelta(minutes=minutes_ago), found, was_well)


def lost(host: str, minutes_ago: float = 0, *, was_well: bool = True) -> Contact:
    return contact(LOST, minutes_ago, host, was_well=was_well)


def test_nobody_asked_says_nothing() -> None:
    assert no_network([], NOON) is None


def test_all_failing_to_connect_is_no_network_with_what_they_share() -> None:
    assert no_network([contact(LOST), contact(LOST)], NOON) == LOST
    names = [contact(fault(FaultCode.NO_SUCH_HOST, host=host)) for host in ("a.example", "b.example")]
    assert no_network(names, NOON) == fault(FaultCode.NO_CONNECTION)


def test_one_answer_proves_a_network_until_it_is_stale() -> None:
    assert no_network([contact(LOST), contact(None, 9)], NOON) is None
    assert no_network([contact(LOST), contact(None, 11)], NOON) == LOST


def test_hosts_that_were_well_and_fail_one_after_the_other_outweigh_an_older_answer() -> None:
    seldom_asked = contact(None, 3)
    assert no_network([seldom_asked, lost("a"), lost("b"), lost("c")], NOON) == LOST
    assert no_network([seldom_asked, lost("a"), lost("b")], NOON) is None
    assert no_network([seldom_asked, lost("a"), lost("a"), lost("a")], NOON) is None  # that is one host
    assert no_network([seldom_asked, lost("a"), lost("b"), lost("c", was_well=False)], NOON) is None
    assert no_network([seldom_asked, lost("a"), lost("b"), lost("c", 4)], NOON) is None  # answers came after it


def test_old_answers_alone_are_no_fault() -> None:
    assert no_network([contact(None, 60)], NOON) is None


def test_a_contact_remembers_that_it_was_well_through_failures() -> None:
    first = contact(LOST)
    assert not first.then(NOON, LOST).was_well
    assert contact(None).then(NOON, LOST).then(NOON, LOST).was_well
