"""Messages: the keys' help, the palette and the names of actions."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {}
