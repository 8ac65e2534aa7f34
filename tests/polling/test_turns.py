import asyncio

from tickertui.polling.turns import Turns


async def most_at_once(hosts: list[str], most: int) -> int:
    turns, in_hand, seen = Turns(most), 0, 0

    async def ask(host: str) -> None:
        nonlocal in_hand, seen
        async with turns.at(host):
            in_hand += 1
            seen = max(seen, in_hand)
            await asyncio.sleep(0)
            in_hand -= 1

    await asyncio.gather(*(ask(host) for host in hosts))
    return seen


async def test_one_a_host_and_so_many_in_all() -> None:
    assert await most_at_once(["a.example"] * 5, 8) == 1
    assert await most_at_once([f"{n}.example" for n in range(9)], 3) == 3


async def test_who_waits_for_a_host_takes_no_place_from_others() -> None:
    turns = Turns(2)
    async with turns.at("traag.example"):
        waiting = [asyncio.ensure_future(turns.at("traag.example").__aenter__()) for _ in range(5)]
        await asyncio.sleep(0)
        async with asyncio.timeout(1), turns.at("vlot.example"):
            pass
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def test_hosts_are_forgotten_when_nobody_is_there() -> None:
    turns = Turns(2)
    for number in range(100):
        async with turns.at(f"{number}.example"):
            assert len(turns._hosts) == 1
    assert not turns._hosts


async def test_what_hangs_hands_its_place_on() -> None:
    turns, never = Turns(2, patience=0.01), asyncio.Event()

    async def hang(host: str) -> None:
        async with turns.at(host):
            await never.wait()

    hanging = [asyncio.ensure_future(hang(f"{number}.example")) for number in range(8)]
    async with asyncio.timeout(5), turns.at("vlot.example"):
        pass
    never.set()
    await asyncio.gather(*hanging)


async def test_but_no_more_than_four_times_the_places_do() -> None:
    turns, never = Turns(1, patience=0.001), asyncio.Event()
    inside, fifth = 0, asyncio.Event()

    async def hang(host: str) -> None:
        nonlocal inside
        async with turns.at(host):
            inside += 1
            if inside == 5:
                fifth.set()
            await never.wait()

    hanging = [asyncio.ensure_future(hang(f"{number}.example")) for number in range(20)]
    async with asyncio.timeout(5):
        await fifth.wait()
    await asyncio.sleep(0.02)
    assert inside == 5
    never.set()
    await asyncio.gather(*hanging)
    assert await _in_time(turns)


async def test_a_host_that_hangs_is_still_asked_by_one_alone() -> None:
    turns = Turns(2, patience=0.001)
    async with turns.at("traag.example"):
        await asyncio.sleep(0.01)
        assert not await _in_time(turns, "traag.example")
        assert await _in_time(turns, "vlot.example")


async def _in_time(turns: Turns, host: str = "vlot.example") -> bool:
    try:
        async with asyncio.timeout(0.05), turns.at(host):
            return True
    except TimeoutError:
        return False
