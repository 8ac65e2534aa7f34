"""Text that wraps to a measure and scrolls: used by the reader and the help."""
