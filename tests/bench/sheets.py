"""Read a sheet of 43 724 rows of 20 columns and clean every cell."""

import random
import resource
import sys
import time
from pathlib import Path

from app.exchange.sheets.table import RowKind, table_of
from app.workbook.reading import clean_cell, open_table

ROWS, COLUMNS = 43_724, 20


def write_sheet(path: Path) -> None:
    """Write a sheet as dirty as real ones: ИНН as numbers, spaces in figures, «н/д», serial dates."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Сведения")
    sheet.append([f"Показатель {number}" for number in range(1, COLUMNS + 1)])
    chance = random.Random(4)
    for number in range(1, ROWS):
        first = [f"МБОУ «Школа № {number}»", 2236000000.0 + number, f"{number % 9 + 1}\u00a0{number % 900 + 100},5"]
        marks = ["н/д", "—", "’123", "да", f"с. Село {number % 700}", 45_000 + number % 900, chance.random()]
        sheet.append([*first, *marks, *(chance.randint(0, 500) for _ in range(COLUMNS - len(first) - len(marks)))])
    book.save(path)


def measure(path: Path) -> None:
    """Do what a loading does with every cell; print cells, seconds and the peak of memory in megabytes."""
    began = time.perf_counter()
    with open_table(path) as file:
        table = table_of(file.read(file.sheets[0].name))
    cells = sum(len([clean_cell(cell) for cell in row]) for _, row, kind in table.rows() if kind is RowKind.DATA)
    seconds = time.perf_counter() - began
    print(cells, f"{seconds:.2f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
