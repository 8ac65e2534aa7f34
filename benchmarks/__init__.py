"""Measurements by command: ``python -m benchmarks.<name>`` prints ratios against a peer or a limit of the same run."""
