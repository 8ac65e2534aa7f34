"""Messages: the first screen, before there are stories."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {}
