"""Lets ``python -m tickertui`` do what the ``tickertui`` command does."""

from tickertui.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
