"""Every word the program shows, in Dutch and English, and ages in CLDR's words."""
