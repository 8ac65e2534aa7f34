"""The user's files: config.toml (read only), filters.toml (written atomically), and where they lie."""
