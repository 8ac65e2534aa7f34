"""Profiles at rest, packed into a sixth of their size: a ticker keeps thousands for days and looks at a few at a time."""

from array import array
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tickertui.clusters.genre import Genre
from tickertui.clusters.profiling import Profile
from tickertui.clusters.verdict import Key

# Unpacked ones kept at hand: the candidates of one story are often those of the next.
_AT_HAND = 256
_TITLE, _NAME, _SPOT = 1, 2, 4


class _Packed(NamedTuple):
    feed: str
    language: str
    when: float | None
    address: str
    genre: Genre
    keys: tuple[str, ...]
    weights: "array[float]"
    flags: bytes
    title_weight: float
    lands: tuple[str, ...]
    figures: tuple[tuple[str, tuple[str, ...]], ...]
    marks: "array[int]"


class Shelf(Mapping[Key, Profile]):
    """Profiles by id. What comes back lacks ``spoken``: only a story that comes is told of in its own words."""

    def __init__(self) -> None:
        self._packed: dict[Key, _Packed] = {}
        self._at_hand: OrderedDict[Key, Profile] = OrderedDict()

    def __getitem__(self, id: Key) -> Profile:
        found = self._at_hand.get(id)
        if found is None:
            found = self._at_hand[id] = _unpacked(self._packed[id])
            if len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)
        else:
            self._at_hand.move_to_end(id)
        return found

    def __iter__(self) -> Iterator[Key]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, id: object) -> bool:
        return id in self._packed

    def put(self, id: Key, profile: Profile) -> None:
        """Keep a profile."""
        self._at_hand.pop(id, None)
        self._packed[id] = _packed(profile)

    def take(self, id: Key) -> Profile | None:
        """Take a profile off; None where it is not there."""
        if id not in self._packed:
            return None
        profile = self[id]
        del self._packed[id], self._at_hand[id]
        return profile

    def when(self, id: Key) -> float | None:
        """A profile's time, without unpacking it."""
        return self._packed[id].when


def _packed(profile: Profile) -> _Packed:
    def flag(key: str) -> int:
        return _TITLE * (key in profile.title) + _NAME * (key in profile.names) + _SPOT * (key in profile.spots)

    return _Packed(
        profile.feed,
        profile.language,
        profile.when,
        profile.address,
        profile.genre,
        tuple(profile.weights),
        array("f", profile.weights.values()),
        bytes(map(flag, profile.weights)),
        profile.title_weight,
        tuple(profile.lands),
        tuple((kind, tuple(values)) for kind, values in profile.figures.items()),
        array("I", profile.marks),
    )


def _unpacked(packed: _Packed) -> Profile:
    title, names, spots = [], [], []
    for key, flags in zip(packed.keys, packed.flags, strict=True):
        if flags & _TITLE:
            title.append(key)
        if flags & _NAME:
            names.append(key)
        if flags & _SPOT:
            spots.append(key)
    of_title = frozenset(title)
    return Profile(
        feed=packed.feed,
        language=packed.language,
        when=packed.when,
        address=packed.address,
        genre=packed.genre,
        weights=dict(zip(packed.keys, packed.weights, strict=True)),
        title=of_title,
        names=frozenset(names),
        title_weight=packed.title_weight,
        title_names=of_title.intersection(names),
        lands=frozenset(packed.lands),
        spots=frozenset(spots),
        figures={kind: frozenset(values) for kind, values in packed.figures},
        marks=tuple(packed.marks),
    )
