"""The SQLite store: stories with revisions, feeds' validators and health, read and starred state."""
