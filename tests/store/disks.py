"""A program on a disk of so much room, which says step by step how it fares; run as another process.

``python -m tests.store.disks FOLDER BYTES``: no file may grow beyond BYTES (``RLIMIT_FSIZE``) until it says so itself.
"""

import resource
import sys
from contextlib import suppress
from pathlib import Path

from tests.store.building import NOW, save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import StoreError
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.store import Keeping, Store

MOST = 3


def say(*words: object) -> None:
    """One line of how it fares."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")


def fare(folder: Path, room: int) -> None:
    """Save until nothing fits, go on, and save again when there is room."""
    store = Store.open(folder / "stories.sqlite", clock=SetClock(NOW), keeping=Keeping(gather=True))
    save(store, [story("first", 1)])
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    faults = []
    kept = 1
    for number in range(400):
        try:
            kept += len(save(store, [story(f"{number}/{n}", 2, paragraphs=("Woord " * 400,)) for n in range(4)]).new)
        except StoreError as error:
            faults.append(error.fault.code.name)
            if len(faults) == MOST:
                break
    for marking in (lambda: store.set_starred(1, True), lambda: store.mark_read([1]), lambda: store.retain(1)):
        with suppress(StoreError):
            marking()
    say(*sorted(set(faults)), store.trouble is not None and store.trouble.code.name)
    say(len(store.ids(EVERYTHING)) == kept, len(store.ids(Filter(text="alinea"))) >= 1)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    store.set_starred(1, True)
    say(len(save(store, [story(f"after {n}", 3) for n in range(4)]).new), store.trouble, store.rows([1])[0].starred)
    store.close()
    again = Store.open(folder / "stories.sqlite", clock=SetClock(NOW))
    say(again.fault, len(again.ids(EVERYTHING)) == kept + 4, *again._connection.execute("PRAGMA integrity_check"))
    again.close()


if __name__ == "__main__":
    fare(Path(sys.argv[1]), int(sys.argv[2]))
