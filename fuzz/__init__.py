"""Coverage-guided fuzzing of everything that reads what others wrote: ``python -m fuzz --help``.

A target (``fuzz.targets``) takes bytes to one reader and holds what comes out to what that reader promises. atheris makes
the bytes; without it a target still replays files, and the suite replays the seeds and every input that was once a fault
(``fuzz/regressions``).
"""
