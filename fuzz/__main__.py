"""``python -m fuzz``."""

from fuzz.command import main

raise SystemExit(main())
