"""Where redirects may lead, and which of them are for good (RFC 9110 section 15.4). Pure."""

from dataclasses import dataclass, field

from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.polling.inside import InsideError, is_inside
from tickertui.sources.addresses import absolute

FOLLOWED = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})


@dataclass(slots=True)
class Trail:
    """One request's way along redirects: ``address`` is where it is now, at most ``most`` hops from where it began.

    ``permanent_address`` is how far redirects for good alone have led, "" where the first was none. ``outside_only``: a
    stranger gave the address, and it may not lead inside.

    :raises InsideError: when it does by its own words.
    """

    address: str
    most: int
    outside_only: bool = False
    permanent_address: str = ""
    _for_good: bool = True
    _seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.outside_only and is_inside(self.address):
            raise InsideError

    def follow(self, status: int, location: str, *, inside: bool | None = None) -> None:
        """Go where the answer points. ``inside``: the answer came from inside, None where only its address can tell.

        :raises FetchError: ``BAD_REDIRECT``, ``REDIRECT_LOOP`` or ``TOO_MANY_REDIRECTS``.
        """
        target = absolute(location, self.address) if location else None
        # What came from outside is a stranger's word; and whoever was outside once has let strangers speak.
        outside_only = self.outside_only or not (is_inside(self.address) if inside is None else inside)
        if target is None:
            raise FetchError(fault(FaultCode.BAD_REDIRECT))
        if outside_only and is_inside(target):
            raise InsideError
        self._seen.add(self.address)
        if target in self._seen:
            raise FetchError(fault(FaultCode.REDIRECT_LOOP))
        if len(self._seen) > self.most:
            raise FetchError(fault(FaultCode.TOO_MANY_REDIRECTS, most=self.most))
        # Security once had is not given up for good on one answer's word.
        less_secure = self.address.startswith("https:") and target.startswith("http:")
        self._for_good = self._for_good and status in _FOR_GOOD and not less_secure
        self.address, self.outside_only = target, outside_only
        if self._for_good:
            self.permanent_address = target
