"""How fast papers are printed: all kinds, about records of the teaching office. Runs in a process of its own."""

import sys
import tempfile
import time
from pathlib import Path

from app.context import open_office
from app.kernel.folder import OfficeFolder
from app.papers import PAPERS, latest_subject, print_paper

ROUNDS = 5


def measure(folder: Path) -> None:
    """Print every paper several times; print how many papers in how many seconds."""
    with open_office(OfficeFolder(folder)) as office, tempfile.TemporaryDirectory() as out:
        subjects = [(paper, latest_subject(office.db, paper)) for paper in PAPERS]
        began = time.perf_counter()
        for _ in range(ROUNDS):
            for paper, subject in subjects:
                print_paper(office.db, paper, subject, Path(out) / f"{paper.name}.pdf")
        print(ROUNDS * len(subjects), f"{time.perf_counter() - began:.2f}")


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
