"""Names that are looked up: shared, bounded, and none of them in anybody's way."""

import asyncio
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest

from tickertui.polling.resolving import Lookup, Resolver


def answering(numbers: dict[str, str], asked: list[str] | None = None) -> Lookup:
    """A lookup that knows these names alone."""

    def lookup(host: str, *_: object, **__: object) -> list[tuple[Any, ...]]:
        if asked is not None:
            asked.append(host)
        if host not in numbers:
            raise socket.gaierror(socket.EAI_NONAME, "onbekend")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 0)) for number in numbers[host].split()]

    return lookup


def holding(lookup: Lookup, host: str) -> tuple[Lookup, Callable[[], None]]:
    """The same that never answers of ``host``, and what lets it answer."""
    gate = threading.Event()

    def held(name: str, *given: object, **named: object) -> list[tuple[Any, ...]]:
        if name == host:
            gate.wait()
        return lookup(name, *given, **named)

    return held, gate.set


async def test_a_number_is_its_own_and_not_looked_up() -> None:
    asked: list[str] = []
    resolver = Resolver(lookup=answering({}, asked))
    assert await resolver.numbers("192.0.2.7") == ("192.0.2.7",)
    assert await resolver.numbers("2001:db8::7") == ("2001:db8::7",)
    assert not asked


async def test_a_name_gives_each_of_its_numbers_once() -> None:
    resolver = Resolver(lookup=answering({"krant.example": "192.0.2.1 192.0.2.1 192.0.2.2"}))
    assert await resolver.numbers("krant.example") == ("192.0.2.1", "192.0.2.2")


@pytest.mark.parametrize("numbers", [{}, {"weg.example": ""}])
async def test_a_name_without_numbers_is_an_error(numbers: dict[str, str]) -> None:
    with pytest.raises(socket.gaierror):
        await Resolver(lookup=answering(numbers)).numbers("weg.example")


async def test_without_a_thread_a_name_has_no_numbers_and_keeps_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_thread(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    resolver = Resolver(most=1, lookup=answering({"krant.example": "192.0.2.1"}))
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", no_thread)
        with pytest.raises(OSError, match="thread"):
            await resolver.numbers("krant.example")
    async with asyncio.timeout(5):
        assert await resolver.numbers("krant.example") == ("192.0.2.1",)


async def test_names_that_are_never_answered_hold_up_no_other() -> None:
    lookup, let_go = holding(answering({"vlot.example": "192.0.2.1", "traag.example": "192.0.2.2"}), "traag.example")
    resolver = Resolver(lookup=lookup)
    slow = [asyncio.ensure_future(resolver.numbers("traag.example")) for _ in range(50)]
    async with asyncio.timeout(5):
        assert await resolver.numbers("vlot.example") == ("192.0.2.1",)
    assert not any(task.done() for task in slow)
    names = [thread for thread in threading.enumerate() if thread.name == "tickertui-name"]
    assert len(names) == 1 and names[0].daemon  # the program may end without it
    let_go()
    assert set(await asyncio.gather(*slow)) == {("192.0.2.2",)}


async def test_who_gives_up_leaves_the_answer_to_the_others() -> None:
    lookup, let_go = holding(answering({"traag.example": "192.0.2.2"}), "traag.example")
    resolver = Resolver(lookup=lookup)
    one, other = (asyncio.ensure_future(resolver.numbers("traag.example")) for _ in range(2))
    await asyncio.sleep(0)
    one.cancel()
    let_go()
    assert await other == ("192.0.2.2",)


async def test_no_more_threads_than_the_bound() -> None:
    lookup, let_go = holding(answering({"a.example": "192.0.2.1", "b.example": "192.0.2.2"}), "a.example")
    resolver = Resolver(lookup=lookup, most=1)
    first, second = (asyncio.ensure_future(resolver.numbers(f"{name}.example")) for name in "ab")
    for _ in range(5):
        await asyncio.sleep(0)
    assert sum(thread.name == "tickertui-name" for thread in threading.enumerate()) == 1
    let_go()
    assert (await first, await second) == (("192.0.2.1",), ("192.0.2.2",))


async def test_an_answer_is_kept_for_nobody() -> None:
    """A name may stand for another host tomorrow; the system's resolver knows for how long it does not."""
    asked: list[str] = []
    resolver = Resolver(lookup=answering({"krant.example": "192.0.2.1"}, asked))
    await resolver.numbers("krant.example")
    await asyncio.sleep(0)
    await resolver.numbers("krant.example")
    assert asked == ["krant.example"] * 2


@pytest.mark.parametrize(
    ("host", "inside"),
    [("nas.example", True), ("krant.example", False), ("gemengd.example", True), ("weg.example", False), ("", False)],
)
async def test_a_host_is_inside_where_one_of_its_numbers_is(host: str, inside: bool) -> None:
    numbers = {"nas.example": "192.168.1.5", "krant.example": "93.184.216.34", "gemengd.example": "93.184.216.34 ::1"}
    assert await Resolver(lookup=answering(numbers)).is_inside(host) is inside


async def test_the_loop_may_end_before_the_answer() -> None:
    lookup, let_go = holding(answering({"traag.example": "192.0.2.2"}), "traag.example")

    def other_loop() -> None:
        with asyncio.Runner() as runner:
            resolver = Resolver(lookup=lookup)

            async def ask() -> None:
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.01):
                        await resolver.numbers("traag.example")
                resolver.close()

            runner.run(ask())

    await asyncio.to_thread(other_loop)
    let_go()
    for thread in threading.enumerate():
        if thread.name == "tickertui-name":
            thread.join(5)


def test_a_name_that_is_never_answered_does_not_hold_up_the_end_of_the_program() -> None:
    program = (
        "import asyncio, time\n"
        "from tickertui.polling.resolving import Resolver\n"
        "async def main():\n"
        "    resolver = Resolver(lookup=lambda *_, **__: time.sleep(600))\n"
        "    try:\n"
        "        await asyncio.wait_for(resolver.numbers('traag.example'), 0.05)\n"
        "    except TimeoutError:\n"
        "        print('opgegeven')\n"
        "asyncio.run(main())\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=30, check=True)
    assert (ran.stdout, ran.stderr) == (b"opgegeven\n", b"")
