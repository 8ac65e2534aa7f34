"""What a polite client does at each address of a server of feeds that each have one fault, and whether it did. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

INTERVAL, LEAST, SPREAD = 3.0, 2.0, 4.0
BACKOFF, WHOLE, READ = 1.0, 6.0, 3.0
_LOADED = 4.0
"""Seconds that other work on the machine may take from the program or the server."""

# Address → the states it may be in, with the codes of its fault ("" none).
HEALTH: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("/ok", "/weak", "/last_modified", "/changing", "/growing", "/gzipped", "/html_type"), ("ok",)),
    **dict.fromkeys(("/wire", "/max_age", "/moved", "/found", "/private", "/site"), ("ok",)),
    "/limited": ("ok", "failing rate_limited"),
    "/limited_date": ("ok", "failing rate_limited"),
    "/flapping": ("ok", "failing status"),
    "/gone": ("gone gone",),
    **dict.fromkeys(("/missing", "/down", "/error"), ("failing status",)),
    "/loop": ("failing redirect_loop",),
    **dict.fromkeys(("/to_file", "/to_nowhere"), ("failing bad_redirect",)),
    "/bad_gzip": ("failing bad_encoding",),
    **dict.fromkeys(("/bomb", "/endless", "/endless_headers"), ("failing too_large",)),
    **dict.fromkeys(("/short", "/reset_midway"), ("failing connection_lost",)),
    **dict.fromkeys(("/no_answer", "/drip"), ("failing timeout",)),
    "/not_http": ("failing bad_answer",),
}
_VALIDATED = ("/ok", "/weak", "/last_modified", "/moved_here", "/site_feed")
_ONCE = ("/gone", "/moved", "/site")
_ON_TIME = ("/ok", "/growing", "/changing", "/html_type")
_WAITS = ("/max_age", "/limited", "/limited_date")
# One address leads to another, which may be asked in its own right as well.
_LED_TO = {"/moved": "/moved_here", "/site": "/site_feed"}


@dataclass(frozen=True, slots=True)
class Seen:
    """The server's log, and the moments (seconds of the epoch) that part it: the end of undisturbed polling, the end of
    standing still, the end of having no network, the second start."""

    log: Sequence[Mapping[str, Any]]
    undisturbed: float
    awake: float
    back: float
    restarted: float

    def times(self, path: str, *, until: float = float("inf")) -> list[float]:
        """When ``path`` was asked for."""
        return [entry["at"] for entry in self.log if entry["path"] == path and entry["at"] < until]

    def first_second(self, moment: float) -> int:
        """How many requests came in the second after ``moment``."""
        return sum(moment <= entry["at"] < moment + 1 for entry in self.log)


def slips_of(path: str, health: Mapping[str, Any], seen: Seen, retry_after: float) -> Iterator[str]:
    """What one configured address shows that a polite client's would not."""
    found = f"{health['state']} {health['error_code'] or ''}".strip()
    if path in HEALTH and found not in HEALTH[path]:
        yield f"is {found!r} instead of {' or '.join(HEALTH[path])}"
    if found == "ok" and not health["stories"]:
        yield "gave no story"
    times = seen.times(path, until=seen.undisturbed)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    if not times:
        yield "was never asked"
    if any(gap < INTERVAL - 0.1 for gap in gaps):
        yield f"was asked after {min(gaps):.1f} s, before its interval was over"
    yield from _of_failing(path, found, times, gaps)
    if path in _ON_TIME and (median(gaps) > INTERVAL + 1.5 or max(gaps) > INTERVAL + _LOADED):
        yield f"came late: {median(gaps):.1f} s apart, {max(gaps):.1f} s at most"
    if path in _WAITS:
        yield from _of_waiting(path, seen, retry_after)
    if path in _ONCE and len(seen.times(path)) != 1:
        yield f"was asked {len(seen.times(path))} times"
    for other in (path, _LED_TO.get(path)):
        if other in _VALIDATED:
            yield from _of_validators(other, seen)
    if path in _LED_TO and not health["current_address"].endswith(_LED_TO[path]):
        yield f"is still asked at {health['current_address']}"
    if health["state"] == "ok":
        yield from _of_recovery(path, seen)


def _of_failing(path: str, found: str, times: Sequence[float], gaps: Sequence[float]) -> Iterator[str]:
    if not found.startswith("failing ") or path in _WAITS or path == "/flapping":
        return
    # The least that each failure's window and the interval allow: 3 + 0, 3 + 1, 3 + 2, 3 + 4 …
    least = [INTERVAL + (BACKOFF * 2.0 ** (failures - 1) if failures else 0.0) for failures in range(len(gaps))]
    for number, (gap, bound) in enumerate(zip(gaps, least, strict=True), 1):
        if gap < bound - 0.1:
            yield f"was asked {gap:.1f} s after failure {number}, at least {bound:.0f} s were due"
    if len(times) < 3:
        yield f"was asked {len(times)} times only"
    elif gaps[-1] < 1.2 * gaps[0] and len(gaps) > 3:
        yield f"no growing distance: {', '.join(f'{gap:.1f}' for gap in gaps)}"
    if gaps and gaps[0] > (most := WHOLE + INTERVAL + BACKOFF + _LOADED):
        yield f"its first failure took {gaps[0]:.1f} s, more than {most:.0f}"


def _of_waiting(path: str, seen: Seen, retry_after: float) -> Iterator[str]:
    entries = [entry for entry in seen.log if entry["path"] == path]
    if len(entries) < 4:
        yield f"was asked {len(entries)} times only"
    for earlier, later in pairwise(entries):
        gap = later["at"] - earlier["at"]
        asked = path == "/max_age" or earlier["status"] in (429, 503)
        if asked and gap < retry_after - 0.1:
            yield f"was asked {gap:.1f} s after it asked for {retry_after:.0f}"


def _of_validators(path: str, seen: Seen) -> Iterator[str]:
    statuses = [entry["status"] for entry in seen.log if entry["path"] == path]
    if statuses.count(200) != 1 or statuses.count(304) < 3:
        yield f"{path} answered {statuses.count(200)} times in full and {statuses.count(304)} times with 304"


def _of_recovery(path: str, seen: Seen) -> Iterator[str]:
    final = _LED_TO.get(path, path)
    # A server's own wait and two failures' backing off may come on top of the interval and the spread.
    most = SPREAD + INTERVAL + 2 * BACKOFF + 5 + _LOADED
    for moment, what in ((seen.awake, "standing still"), (seen.back, "having no network")):
        if not any(moment <= time < moment + most for time in seen.times(final)):
            yield f"was not asked within {most:.0f} s after {what}"


def slips_of_all(seen: Seen, report: Mapping[str, Any], feeds: int) -> Iterator[str]:
    """What the server saw as a whole that it would not of a polite client."""
    for slip in report["broken"]:
        yield f"{slip['path']}: {slip['rule']}"
    for host, most in report["most_in_flight"].items():
        if most > 1:
            yield f"{most} requests in flight at {host}"
    for entry in seen.log:
        if entry["path"] == "/elsewhere" and "authorization" in entry["headers"]:
            yield "credentials were sent to another host"
            break
    private = [entry for entry in seen.log if entry["path"] == "/private"]
    if not any("authorization" in entry["headers"] for entry in private):
        yield "credentials were sent to nobody"
    # All feeds are due at once, over SPREAD seconds: twice an even share is a matter of chance, more is a burst.
    most = 2 * feeds / SPREAD + 2
    for moment, what in ((seen.awake, "standing still"), (seen.back, "having no network")):
        if (asked := seen.first_second(moment)) > most:
            yield f"{asked} requests in the second after {what}, more than {most:.0f}"
    if not seen.times("/ok") or seen.times("/ok")[-1] < seen.restarted:
        yield "nothing was asked after the second start"
