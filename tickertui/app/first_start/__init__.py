"""The first screen, shown until there are stories, and what went wrong when the program started."""
