"""Values that cannot be what was written: each is told of as damage, whatever they are."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.fault import Fault, FaultCode
from tickertui.store.encoding import moment, packed, packed_fault, unpacked, unpacked_fault, unpacked_rows

BROKEN = ["null", "1", "{}", '"a"', "[null]", "[1.5]", '["a"', "[[]]", "[" * 20_000]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_list_of_texts_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        unpacked(text)


@pytest.mark.parametrize(
    "text", [text for text in BROKEN if text != "[[]]"] + ["[[]]", '[["a"]]', '[["a",1]]', '[["a","b","c"]]']
)
def test_what_is_no_list_of_pairs_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        unpacked_rows(text, 2)


@pytest.mark.parametrize("text", [*BROKEN, "[]", '["internal"]', '["internal",[]]', "[1,{}]"])
def test_what_is_no_fault_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        unpacked_fault(text)


@pytest.mark.parametrize("stored", ["1", b"1", 1.5])
def test_what_is_no_time_is_refused(stored: object) -> None:
    with pytest.raises(ValueError, match="time"):
        moment(stored)  # type: ignore[call-overload]  # what a broken file may give


@given(st.lists(st.text()), st.lists(st.tuples(st.text(), st.text())), st.integers(-62_135_596_800, 253_402_300_799))
def test_what_was_packed_comes_back(texts: list[str], pairs: list[tuple[str, str]], seconds: int) -> None:
    assert unpacked(packed(texts)) == texts
    assert unpacked_rows(packed(pairs), 2) == [list(pair) for pair in pairs]
    time = moment(seconds)
    assert time.tzinfo is UTC
    assert (time - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() == seconds


@given(st.sampled_from(FaultCode), st.dictionaries(st.text(), st.text(), max_size=3))
def test_a_fault_comes_back(code: FaultCode, particulars: dict[str, str]) -> None:
    assert unpacked_fault(packed_fault(Fault(code, particulars))) == Fault(code, particulars)
