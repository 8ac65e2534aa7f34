from datetime import timedelta

from tests.polling.fake_time import NOON
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.polling.network import Contact, no_network

LOST = fault(FaultCode.CONNECTION_LOST)


def contact(found: Fault | None, minutes_ago: float = 0) -> Contact:
    return Contact(NOON - timedelta(minutes=minutes_ago), found)


def test_nobody_asked_says_nothing() -> None:
    assert no_network([], NOON) is None


def test_all_failing_to_connect_is_no_network_with_what_they_share() -> None:
    assert no_network([contact(LOST), contact(LOST)], NOON) == LOST
    names = [contact(fault(FaultCode.NO_SUCH_HOST, host=host)) for host in ("a.example", "b.example")]
    assert no_network(names, NOON) == fault(FaultCode.NO_CONNECTION)


def test_one_answer_proves_a_network_until_it_is_stale() -> None:
    assert no_network([contact(LOST), contact(None, 9)], NOON) is None
    assert no_network([contact(LOST), contact(None, 11)], NOON) == LOST


def test_old_answers_alone_are_no_fault() -> None:
    assert no_network([contact(None, 60)], NOON) is None
