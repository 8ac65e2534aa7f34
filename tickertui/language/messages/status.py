"""Messages: the status line and notifications."""

from tickertui.language.messages.plural import Messages

MESSAGES: Messages = {}
