"""One target under atheris, in a process of its own, since libFuzzer ends the process: ``python -m fuzz.guided NAME OPTIONS``."""

import sys
from collections.abc import Callable, Sequence

from fuzz.targets import target


def main(arguments: Sequence[str]) -> None:
    """Fuzz the target called by the first argument with libFuzzer's options in the others; does not return."""
    import atheris

    name, *options = arguments
    with atheris.instrument_imports(include=["tickertui"], enable_loader_override=False):
        chosen = target(name)
        # What readers import when they are first needed is instrumented too; a seed that fails is found again below.
        for seed in chosen.seeds:
            _tried(chosen.check, seed)
    atheris.Setup([sys.argv[0], *options], chosen.check)
    atheris.Fuzz()


def _tried(check: Callable[[bytes], None], seed: bytes) -> None:
    try:
        check(seed)
    except Exception as error:
        sys.stderr.write(f"a seed fails: {error!r}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
