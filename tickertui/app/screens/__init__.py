"""The screens beside the main one: help, feeds, filter, and the reader on its own."""
