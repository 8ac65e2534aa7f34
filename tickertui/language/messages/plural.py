"""The type of a message."""

from typing import NamedTuple


class Plural(NamedTuple):
    """A message whose words depend on its field ``n``."""

    one: str
    other: str


Message = str | Plural
Messages = dict[str, tuple[Message, Message]]
