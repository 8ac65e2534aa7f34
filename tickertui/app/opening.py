"""Opens links in the browser and copies them: only clean http(s) addresses, never through a shell."""

import asyncio
import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from textual.app import App
from textual.widgets._toast import Toast

from tickertui.app.doubtful_links import doubt_about
from tickertui.language.words import Words

# A browser that has not failed after this many seconds counts as opened; it may run for hours.
_PATIENCE = 3.0
# What is asked about a doubtful link stands for so many seconds, and so long does the second press count.
_ASKED_SECONDS = 10.0
# The host is on screen before the browser comes, unless that takes longer than so many steps of so many seconds.
_PAINTING_STEPS, _PAINTING_STEP = 40, 0.01

_HOST = re.compile(r"[a-z0-9._-]{1,253}|[0-9a-f:.]{2,45}")
_asked: "WeakKeyDictionary[App[Any], str]" = WeakKeyDictionary()


class OpeningError(Exception):
    """A browser that could not be started or failed at once; the message says why, in words for the user."""


def is_safe_link(url: str) -> bool:
    """Whether ``url`` is an http(s) address of visible ASCII with an ASCII host, fit to be opened, copied and shown."""
    # Browsers read a backslash as a slash, so that the host would be another than the one shown.
    if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and _HOST.fullmatch(host or "") is not None


def host_of(url: str) -> str:
    """The host of a safe link, in ASCII, with its port where it has one and without any user name."""
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    return f"{host}:{parts.port}" if parts.port else host


def shown_link(url: str, width: int) -> str:
    """A safe link as host and path in at most ``width`` cells; the end of the host, which says whose it is, stays."""
    host = host_of(url)
    if len(host) > width:
        return "…" + host[1 - width :]
    parts = urlsplit(url)
    rest = parts.path + (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    shown = host + ("" if rest == "/" else rest)
    return shown if len(shown) <= width else shown[: width - 1] + "…"


def browser_command(environment: Mapping[str, str], platform: str = sys.platform) -> list[str] | None:
    """The argument list that opens an address when that is put in place of "%s", else at its end; None for no browser.

    ``TICKERTUI_BROWSER`` and then ``BROWSER`` name it, as a list separated as PATH is, of which the first one found
    is taken; then the desktop's own opener. On Linux that needs a display: without one it would start a text browser
    in our terminal.
    """
    for name in ("TICKERTUI_BROWSER", "BROWSER"):
        for candidate in environment.get(name, "").split(os.pathsep):
            command = _split(candidate)
            if command and shutil.which(command[0]):
                return command
    if platform == "darwin":
        return ["open"]
    if platform == "win32":
        return ["rundll32", "url.dll,FileProtocolHandler"]
    openers: tuple[list[str], ...] = (["wslview"],)
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        openers += (["xdg-open"], ["gio", "open"], ["firefox"], ["chromium"])
    return next((opener for opener in openers if shutil.which(opener[0])), None)


def launch(command: list[str], url: str, words: Words, patience: float = _PATIENCE) -> None:
    """Start the browser on ``url`` and wait at most ``patience`` seconds for it to fail. Blocks; not for the event loop.

    :raises OpeningError: when it cannot be started or ends at once with an error, and for a command that would put the
        address into a script of several words, which a shell would read.
    """
    if any("%s" in part and len(part.split()) > 1 for part in command):
        raise OpeningError(words("open.in_script"))
    arguments = [part.replace("%s", url) for part in command] if any("%s" in part for part in command) else None
    try:
        # The address is one argument of its own and no shell sees it; is_safe_link has let it through.
        process = subprocess.Popen(  # noqa: S603
            arguments or [*command, url],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise OpeningError(error.strerror or type(error).__name__) from error
    try:
        code = process.wait(patience)
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, daemon=True).start()
        return
    if code:
        raise OpeningError(words("open.exit_code", program=command[0], code=code))


def open_link(
    app: App[Any], url: str | None, words: Words, environment: Mapping[str, str] = os.environ, *, text: str = ""
) -> None:
    """Open ``url``, which stands under ``text``, in the browser and say so; what goes wrong is said too.

    Returns at once. A doubtful link is asked about first and opened when it is asked for once more.
    """
    if url is None:
        app.notify(words("open.no_link"), severity="warning", markup=False)
    elif not is_safe_link(url):
        app.notify(words("open.unsafe"), severity="warning", markup=False)
    elif _is_to_be_asked(app, url, text, words):
        return
    elif app.is_web:
        app.open_url(url)
    elif command := browser_command(environment):
        app.run_worker(_open(app, command, url, words), group="open_link", exit_on_error=False)
    else:
        app.notify(words("open.no_browser"), severity="warning", markup=False)


def copy_link(app: App[Any], url: str | None, words: Words) -> None:
    """Copy ``url`` to the clipboard of the terminal (OSC 52) and say so."""
    if url is None:
        app.notify(words("open.no_link"), severity="warning", markup=False)
    elif not is_safe_link(url):
        app.notify(words("copy.unsafe"), severity="warning", markup=False)
    else:
        app.copy_to_clipboard(url)
        app.notify(words("copy.copied", host=host_of(url)), markup=False)


def _is_to_be_asked(app: App[Any], url: str, text: str, words: Words) -> bool:
    """Ask about a doubtful link, unless it is the one that was asked about just now."""
    asked = _asked.pop(app, None)
    doubt = doubt_about(url, text)
    if doubt is None or asked == url:
        return False
    _asked[app] = url
    app.set_timer(_ASKED_SECONDS, lambda: _forget(app, url))
    app.notify(
        words(f"open.doubt.{doubt.value}", host=host_of(url)), severity="warning", markup=False, timeout=_ASKED_SECONDS
    )
    return True


def _forget(app: App[Any], url: str) -> None:
    if _asked.get(app) == url:
        del _asked[app]


async def _open(app: App[Any], command: list[str], url: str, words: Words) -> None:
    message = words("open.opening", host=host_of(url))
    app.notify(message, markup=False)
    await _painted(app, message)
    try:
        await asyncio.to_thread(launch, command, url, words)
    except OpeningError as error:
        message = words("open.failed", host=host_of(url), reason=error)
        app.notify(message, severity="error", markup=False)


async def _painted(app: App[Any], message: str) -> None:
    """Wait until a notice is on screen, for a short while at most."""
    for _ in range(_PAINTING_STEPS):
        if any(toast.region.area and toast._notification.message == message for toast in app.screen.query(Toast)):
            break
        await asyncio.sleep(_PAINTING_STEP)
    drawn = asyncio.Event()
    app.screen.call_after_refresh(drawn.set)
    with suppress(TimeoutError):
        await asyncio.wait_for(drawn.wait(), _PAINTING_STEPS * _PAINTING_STEP)


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []
