"""The peer of the reading of sheets: pandas on the same file, without any cleaning."""

import sys
import time
from pathlib import Path

import pandas  # pyright: ignore[reportMissingImports]  # of the group bench


def measure(path: Path) -> None:
    """Read the first sheet; print cells and seconds."""
    began = time.perf_counter()
    table = pandas.read_excel(path, engine="openpyxl")
    print(table.size, f"{time.perf_counter() - began:.2f}")


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
