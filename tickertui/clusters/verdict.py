"""What is said of a story that was added: the cluster it joins, and why."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from tickertui.model.cluster import ClusterReason

Key = TypeVar("Key", int, str)


@dataclass(frozen=True, slots=True)
class Verdict(Generic[Key]):
    """The cluster of a story that was added, None where it stands alone.

    A cluster is called by the id of one of its stories. ``drew`` is the story it is likest, which may have stood alone
    until now: then it is in ``cluster`` too from here on. ``absorbed`` are clusters whose stories are all in ``cluster``
    from here on.
    """

    cluster: Key | None = None
    reason: ClusterReason | None = None
    drew: Key | None = None
    absorbed: tuple[Key, ...] = ()
