"""Filling a questionnaire as a school would: the answer goes into the row of its code."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

MAIN = "Опросный лист"
RIGHT: dict[str, Any] = {
    "1.07": "сельская",
    "2.01": "2236002066",
    "4.01": 312,
    "4.02": 12,
    "4.03": 160,
    "4.04": 152,
    "8.50": 24,
    "8.73/1": 100,
    "8.73/2": 312,
}


def fill(path: Path, answers: Mapping[str, Any], out: Path | None = None, sheet: str = MAIN) -> Path:
    """Write the answers; an answer for a table is a list of its rows."""
    book = load_workbook(path)
    places = cells_of(path, sheet)
    for code, answer in answers.items():
        if isinstance(answer, list):
            table = book[f"Таблица {code}"]
            for number, row in enumerate(answer, start=7):
                for column, value in enumerate(row, start=2):
                    table.cell(number, column).value = value
        else:
            book[sheet][places[code]].value = answer
    book.save(out or path)
    return out or path


def cells_of(path: Path, sheet: str = MAIN) -> dict[str, str]:
    """Return the cell of the answer to each code."""
    rows = load_workbook(path)[sheet].iter_rows(min_row=8)
    return {str(row[0].value): row[3].coordinate for row in rows if row[0].value}
