import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.polling.fake_time import NOON
from tickertui.polling.headers import age, fresh_for, http_date, retry_after, validator

LATER = "Tue, 24 Nov 2026 12:02:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "120"}, 120),
        ({"retry-after": " 7 "}, 7),
        ({"retry-after": LATER}, 120),
        ({"retry-after": LATER, "date": "Tue, 24 Nov 2026 12:01:30 GMT"}, 30),  # by the server's own clock
        ({"retry-after": "Tue, 24 Nov 2026 11:00:00 GMT"}, 0),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "9" * 40}, None),
        ({}, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, NOON) == seconds


@pytest.mark.parametrize(
    ("control", "aged", "seconds"),
    [
        ("max-age=300", "", 300),
        ("public, Max-Age = 300, must-revalidate", "", 300),
        ('max-age="60"', "", 60),
        ("max-age=300", "100", 200),
        ("max-age=300", "400", 0),
        ("s-maxage=900", "", None),
        ("no-cache, max-age=300", "", None),
        ("max-age=-1", "", None),
        ("max-age=3x", "", None),
        ("", "", None),
    ],
)
def test_an_answer_is_fresh_for_its_max_age_less_its_age(control: str, aged: str, seconds: float | None) -> None:
    assert fresh_for({"cache-control": control, "age": aged}) == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"expires": LATER, "date": "Tue, 24 Nov 2026 12:00:00 GMT"}, 120),
        ({"expires": LATER, "date": "Tue, 24 Nov 2026 12:00:00 GMT", "age": "20"}, 100),
        ({"expires": LATER, "date": LATER}, 0),
        ({"expires": "Thu, 01 Jan 1970 00:00:00 GMT", "date": LATER}, 0),
        ({"expires": "0", "date": LATER}, None),
        ({"expires": LATER}, None),
        ({"expires": LATER, "date": "gisteren"}, None),
        ({"expires": LATER, "date": LATER, "cache-control": "max-age=60"}, 60),
        ({"expires": LATER, "date": "Tue, 24 Nov 2026 12:00:00 GMT", "cache-control": "no-cache"}, None),
        ({"expires": "Fri, 31 Dec 9999 23:59:59 GMT", "date": "Mon, 01 Jan 2001 00:00:00 GMT"}, 252423993599),
    ],
)
def test_where_no_max_age_is_stated_its_expiry_counts(headers: dict[str, str], seconds: float | None) -> None:
    assert fresh_for(headers) == seconds


def test_a_validator_is_kept_only_where_it_can_be_sent_back() -> None:
    assert validator({"etag": ' W/"a" '}, "etag") == 'W/"a"'
    assert validator({"etag": '"\u00e9"'}, "etag") == ""
    assert validator({"etag": '"a\x07"'}, "etag") == ""
    assert validator({"etag": "x" * 501}, "etag") == ""
    assert validator({}, "etag") == ""


@given(st.text(max_size=80))
def test_whatever_a_header_holds_it_is_read_or_not_said(value: str) -> None:
    headers = dict.fromkeys(("retry-after", "date", "cache-control", "age", "expires"), value)
    waits = (retry_after(headers, NOON), fresh_for(headers), age(headers))
    assert all(wait is None or wait >= 0 for wait in waits)
    date = http_date(value)
    assert date is None or date.tzinfo is not None
