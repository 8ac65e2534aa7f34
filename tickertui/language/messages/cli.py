"""Messages: what the command line prints."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {}
