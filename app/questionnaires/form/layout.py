"""Where things stand on the sheets of a questionnaire: the writer and the reader agree here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.kernel.words import fold
from app.workbook.reading import Cell

CODE, QUESTION, UNIT, ANSWER, LAST_YEAR, ADVICE = range(1, 7)
HEADINGS = {CODE: "Код", QUESTION: "Показатель", UNIT: "Ед. изм.", ANSWER: "Ответ", ADVICE: "Пояснение"}
WIDTHS = {CODE: 10, QUESTION: 50, UNIT: 9, ANSWER: 24, LAST_YEAR: 16, ADVICE: 44}
REASON = "Причина"
MAIN = "Опросный лист"
HEADING_ROW = 7
TABLE_HEADING_ROW = 6
TABLE_ROWS = 20
"""So many lines of a table are prepared; more may be added under them."""
NUMBER_COLUMN = "№"
INPUT_FILL = "FFFFF8E1"


def find_headings(rows: Sequence[Sequence[Cell]], wanted: Sequence[str]) -> tuple[int, dict[str, int]] | None:
    """Find the row of headings wherever it was moved: its place from nought, and the column of each heading."""
    folded = [fold(one) for one in wanted]
    for place, row in enumerate(rows):
        titles = [fold(str(cell)) for cell in row]
        if all(one in titles for one in folded):
            return place, {title: titles.index(one) for title, one in zip(wanted, folded, strict=True)}
    return None


def sheet_title(words: str, is_taken: Callable[[str], bool]) -> str:
    """Make a name that a sheet may bear and none bears yet."""
    bare = "".join(letter for letter in words if letter not in "[]:*?/\\'").strip()[:31].strip() or MAIN
    title, number = bare, 2
    while is_taken(title.casefold()):
        title = f"{bare[:26].strip()} ({number})"
        number += 1
    return title
