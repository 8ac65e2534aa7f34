"""Messages: the list, its rule and its empty states."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {}
