"""Runs the program against a server of feeds that each have one fault, in a terminal of its own, and judges its manners.

    manners.py FAULT_SERVER -- COMMAND…

All of the server's addresses are polled by one program for a minute. Then the program is stopped for a while, as when
the machine is suspended, then the server drops every connection for a while, and then the program is started again.
Prints a line for each address and each slip; exit 0 where there is none. It takes about two minutes.
"""

import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import psutil

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from manners_judged import BACKOFF, INTERVAL, LEAST, READ, SPREAD, WHOLE, Seen, slips_of, slips_of_all  # noqa: E402

from tests.end_to_end.terminal import Terminal, environment  # noqa: E402

RETRY_AFTER = 5.0
UNDISTURBED, ASLEEP, AWAKE, CUT_OFF, BACK, AGAIN = 60.0, 16.0, 14.0, 12.0, 16.0, 8.0
MOST_MEMORY = 96
"""MiB that polling may take on top of the program with its first page on screen."""


def main() -> int:
    """See the module."""
    script, dashes, *command = sys.argv[1:]
    if dashes != "--" or not command:
        raise SystemExit(__doc__)
    command[0] = str(Path(shutil.which(command[0]) or command[0]).absolute())
    with tempfile.TemporaryDirectory() as folder, fault_server(script) as server:
        return Trial(Path(folder), server, command).run()


class Trial:
    """One trial: a home for the program's user, the server's address, and what was seen."""

    def __init__(self, folder: Path, server: str, command: list[str]) -> None:
        self.home, self.server, self.command = folder / "home", server, command
        program = folder / "tickertui"
        program.write_text(f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n')
        program.chmod(0o755)
        os.environ["TICKERTUI_COMMAND"] = str(program)
        self.slips: list[str] = []
        self.addresses = self.asked("_addresses").split()
        self.warm_up()
        self.memory: list[int] = []

    def run(self) -> int:
        """Run all of it, and tell."""
        self.configure()
        with self.program() as (terminal, process):
            start = process.memory_info().rss
            self.watch(terminal, process, UNDISTURBED)
            busy, undisturbed = sum(process.cpu_times()[:2]), time.time()
            health = self.health()
            awake = self.sleep(terminal, process)
            back = self.cut_off(terminal, process)
        restarted = time.time()
        with self.program() as (terminal, process):
            self.watch(terminal, process, AGAIN)
        report = json.loads(self.asked("_report"))
        seen = Seen(json.loads(self.asked("_log")), undisturbed, awake, back, restarted)
        self.tell(health, seen, report)
        grown = (max(self.memory) - start) // 2**20
        print(
            f"memory {max(self.memory) // 2**20} MiB, {grown} more than at first; "
            f"processor {100 * busy / UNDISTURBED:.0f}% of one core"
        )
        if grown > MOST_MEMORY:
            self.slips.append(f"polling took {grown} MiB")
        for slip, times in Counter(self.slips).items():
            print(f"SLIP {slip}" + (f" ({times} times)" if times > 1 else ""))
        print(f"{len(self.addresses)} addresses, {len(seen.log)} requests, {len(self.slips)} slips")
        return 1 if self.slips else 0

    def warm_up(self) -> None:
        """Ask once for what the server makes when it is first asked, for longer than the program waits."""
        for address in self.addresses:
            if address.endswith("/bomb"):
                with urlopen(address, timeout=60) as answer:
                    answer.read()
        self.asked("_reset")

    def configure(self) -> None:
        """Write the user's ``config.toml``."""
        for kind in ("config", "data"):
            folder = os.environ[f"TICKERTUI_{kind.upper()}_DIR"] = str(self.home / kind)
            Path(folder).mkdir(parents=True)
        poll = {"interval": INTERVAL, "least_interval": LEAST, "spread": SPREAD, "backoff_first": BACKOFF}
        poll |= {"connect": READ, "read": READ, "whole": WHOLE}
        lines = ["[poll]", *(f"{name} = {value:g}" for name, value in poll.items())]
        for address in self.addresses:
            lines += ["[[feeds]]", f'address = "{known_to(address)}"']
        Path(os.environ["TICKERTUI_CONFIG_DIR"], "config.toml").write_text("\n".join(lines) + "\n")

    @contextmanager
    def program(self) -> Iterator[tuple[Terminal, psutil.Process]]:
        """The program in its terminal, ended by its user."""
        folders = {name: os.environ[name] for name in ("TICKERTUI_CONFIG_DIR", "TICKERTUI_DATA_DIR")}
        with Terminal([], home=self.home, more=folders) as terminal:
            terminal.wait_for("\\S")
            yield terminal, psutil.Process(terminal.pid)
            terminal.press("q")
            if (code := terminal.wait_for_end()) != 0:
                self.slips.append(f"the program ended with {code}")

    def watch(
        self, terminal: Terminal, process: psutil.Process, seconds: float, *, offline: bool | None = None
    ) -> float | None:
        """Look on for so long, or until the screen says offline or no longer does; gives after how many seconds it did."""
        began, passed = time.monotonic(), 0.0
        while passed < seconds:
            terminal.take_in(0.2)
            passed = time.monotonic() - began
            self.memory.append(process.memory_info().rss)
            if offline is not None and ("offline" in terminal.text) is offline:
                return passed
        return None

    def sleep(self, terminal: Terminal, process: psutil.Process) -> float:
        """Stop the program for a while; gives when it went on."""
        terminal.send_signal(signal.SIGSTOP)
        time.sleep(ASLEEP)
        awake = time.time()
        terminal.send_signal(signal.SIGCONT)
        self.watch(terminal, process, AWAKE)
        return awake

    def cut_off(self, terminal: Terminal, process: psutil.Process) -> float:
        """Take the network away for a while; gives when it was back."""
        self.asked("_offline?on=1")
        told = self.watch(terminal, process, 20, offline=True)
        if told is None:
            self.slips.append("the screen did not say offline")
        self.watch(terminal, process, CUT_OFF - (told or 0))
        back = time.time()
        self.asked("_offline?on=0")
        live = self.watch(terminal, process, BACK, offline=False)
        if live is None:
            self.slips.append("the screen still said offline")
        print(f"offline {told or 0:.1f} s after the network went, live {live or 0:.1f} s after it was back")
        self.watch(terminal, process, BACK - (live or 0))
        return back

    def health(self) -> dict[str, dict[str, Any]]:
        """What the program says of each address."""
        done = subprocess.run(
            [*self.command, "feeds", "--json"],
            env=environment(self.home, **{k: v for k, v in os.environ.items() if k.startswith("TICKERTUI_")}),
            capture_output=True,
            check=True,
        )
        told = [json.loads(line) for line in done.stdout.decode().splitlines()]
        return {urlsplit(one["address"]).path: one for one in told}

    def tell(self, health: dict[str, dict[str, Any]], seen: Seen, report: dict[str, Any]) -> None:
        """A line for each address."""
        for address in self.addresses:
            path = urlsplit(address).path
            one = health[path]
            slips = list(slips_of(path, one, seen, RETRY_AFTER))
            self.slips += [f"{path} {slip}" for slip in slips]
            state = f"{one['state']} {one['error_code'] or ''}"
            print(f"{path:17} {state:24} {one['stories']:3} stories  {len(seen.times(path)):3} requests  "
                  f"{'; '.join(slips) or 'well'}")  # fmt: skip
        self.slips += slips_of_all(seen, report, len(self.addresses))

    def asked(self, page: str) -> str:
        """What the server tells of itself."""
        with urlopen(f"{self.server}/{page}", timeout=10) as answer:
            text: str = answer.read().decode()
        return text


def known_to(address: str) -> str:
    """The address as a user of the server knows it, with the name and password where it asks for them."""
    return address.replace("://", "://jan:geheim@") if address.endswith("/private") else address


@contextmanager
def fault_server(script: str) -> Iterator[str]:
    """The server's address, for as long as it runs."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, script, "--port", str(port), "--retry-after", f"{RETRY_AFTER:g}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            assert server.stdout is not None
            server.stdout.readline()
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
