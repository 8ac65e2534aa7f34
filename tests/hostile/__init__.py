"""Documents made to do harm: by kind and by size, built by code, every story in them invented."""
