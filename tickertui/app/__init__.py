"""The Textual app: screens, panes, themes, keys."""
