"""Every message of the program: key → (Dutch, English). One module an area; a test holds both languages together."""

from tickertui.language.messages import (
    classify,
    cli,
    cluster,
    doctor,
    faults,
    first_start,
    headline,
    help_screen,
    listing,
    query,
    reader,
    regions,
    search,
    settings,
    status,
)
from tickertui.language.messages.plural import Message

MESSAGES: dict[str, tuple[Message, Message]] = {
    **classify.MESSAGES,
    **cli.MESSAGES,
    **cluster.MESSAGES,
    **doctor.MESSAGES,
    **faults.MESSAGES,
    **first_start.MESSAGES,
    **headline.MESSAGES,
    **help_screen.MESSAGES,
    **listing.MESSAGES,
    **query.MESSAGES,
    **reader.MESSAGES,
    **regions.MESSAGES,
    **search.MESSAGES,
    **settings.MESSAGES,
    **status.MESSAGES,
}
