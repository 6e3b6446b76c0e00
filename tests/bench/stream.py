"""How fast, and in how much memory, the register file is read. Runs in a process of its own."""

import resource
import sys
import time
from pathlib import Path

from app.exchange.register.stream import read_register


def measure(path: Path) -> None:
    """Read the whole file; print records, seconds and the peak of memory in megabytes."""
    began = time.perf_counter()
    records = sum(1 for _ in read_register(path))
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(records, f"{seconds:.2f}", f"{peak:.0f}")


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
