"""``python -m benchmarks.killing --times 500``: kills programs in the midst of writing, and looks what was lost."""

import sys

from tests.end_to_end.killing import run

if __name__ == "__main__":
    sys.exit(run())
