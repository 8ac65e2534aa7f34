"""A call that hangs does not keep the loop, or the program, from ending."""

import asyncio
import subprocess
import sys
import threading

import pytest

from tickertui.cli.passing_threads import PassingThreads


def test_results_and_errors_come_back() -> None:
    async def ask() -> int:
        asyncio.get_running_loop().set_default_executor(PassingThreads())
        with pytest.raises(ZeroDivisionError):
            await asyncio.to_thread(lambda: 1 // 0)
        return await asyncio.to_thread(int, "7")

    assert asyncio.run(ask()) == 7


def test_the_loop_ends_while_a_call_still_hangs() -> None:
    released = threading.Event()

    async def leave() -> None:
        loop = asyncio.get_running_loop()
        loop.set_default_executor(PassingThreads())
        loop.run_in_executor(None, released.wait)

    asyncio.run(leave())
    assert not released.is_set()
    released.set()


def test_the_program_ends_while_a_call_still_hangs() -> None:
    program = (
        "import threading; from tickertui.cli.passing_threads import PassingThreads; "
        "PassingThreads().submit(threading.Event().wait); print('einde')"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=True)
    assert ended.stdout == "einde\n"
