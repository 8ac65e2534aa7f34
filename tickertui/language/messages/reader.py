"""Messages: the reader panel."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {}
