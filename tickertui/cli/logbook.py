"""Where the program's log goes: nowhere, or with ``TICKERTUI_DEBUG`` into ``tickertui.log`` beside the store.

Never to standard error: the screen is there, and errors are said there in one line each.
"""

import logging

from tickertui.cli.context import Context


def begin_log(context: Context) -> None:
    """Send the log of this process where it belongs; to be called once, before anything is polled."""
    handler: logging.Handler = logging.NullHandler()
    if context.environment.get("TICKERTUI_DEBUG"):
        context.locations.data_dir.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(context.locations.log_file, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
