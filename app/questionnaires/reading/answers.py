"""Take the answers from the sheets of a form: by code, not by place; rows and columns may have been moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.indicators import IndicatorView
from app.kernel.words import fold
from app.questionnaires.form.content import FormWords
from app.questionnaires.form.layout import ANSWER, CODE, HEADINGS, QUESTION, find_headings
from app.questionnaires.form.questions import Question
from app.questionnaires.reading.recognising import OpenSheet
from app.workbook.reading import Cell, cell_name, clean_cell

Where = tuple[str, str]
"""Sheet and cell."""


@dataclass
class Answers:
    """What the form of a school says; a key that is missing from ``answers`` has lost its row."""

    answers: dict[str, Cell] = field(default_factory=dict)
    tables: dict[str, list[dict[str, Cell]]] = field(default_factory=dict)
    cells: dict[str, Where] = field(default_factory=dict)
    """Where each answer stands, by key of question; of tables «code:row:column»."""
    heading_rows: dict[str, int] = field(default_factory=dict)
    """The row of headings of each sheet, from 1."""
    lost: list[str] = field(default_factory=list)
    """What the form no longer has: sheets and columns, as parts of a sentence."""
    twice: list[tuple[str, str]] = field(default_factory=list)
    """Keys answered in two rows, and the cell of the second."""
    stray: list[str] = field(default_factory=list)
    """Cells with an answer in rows that ask nothing."""


def take_answers(words: FormWords, sheets: Sequence[OpenSheet]) -> Answers:
    """Read the sheets of one form."""
    found = Answers()
    by_code = {sheet.mark.code: sheet for sheet in sheets}
    if words.questions:
        if main := by_code.get(""):
            _take_main(found, words.questions, main)
        else:
            found.lost.append("лист с вопросами")
    for indicator in words.tables:
        if sheet := by_code.get(indicator.code):
            _take_table(found, indicator, sheet)
        else:
            found.lost.append(f"лист таблицы {indicator.code} «{indicator.title}»")
    return found


def table_place(code: str, row: int, column: str) -> str:
    """Name a cell of a table so that it is found again in another file; rows with answers count from 0."""
    return f"{code}:{row}:{column}"


def _take_main(found: Answers, asked: Sequence[Question], sheet: OpenSheet) -> None:
    titles = HEADINGS[CODE], HEADINGS[QUESTION], HEADINGS[ANSWER]
    heading = next(filter(None, (find_headings(sheet.rows, some) for some in (titles, titles[1:], titles[::2]))), None)
    if heading is None:
        found.lost.append(f"столбец «{HEADINGS[ANSWER]}» на листе «{sheet.name}»")
        return
    top, columns = heading
    found.heading_rows[sheet.name] = top + 1
    known = {one.key: one for one in asked}
    named: dict[str, list[str]] = {}
    for one in asked:
        named.setdefault(fold(one.title), []).append(one.key)
    answer = columns[HEADINGS[ANSWER]]
    for row in range(top + 1, len(sheet.rows)):
        cells = sheet.rows[row]
        key = _key(cells, columns, known, named)
        value, place = cells[answer], cell_name(row, answer)
        if key is None:
            if clean_cell(value):
                found.stray.append(place)
        elif key not in found.answers:
            found.answers[key] = value
            found.cells[key] = (sheet.name, place)
        elif clean_cell(value) and clean_cell(value) != clean_cell(found.answers[key]):
            found.twice.append((key, place))


def _key(
    cells: Sequence[Cell], columns: dict[str, int], known: dict[str, Question], named: dict[str, list[str]]
) -> str | None:
    """Return which question a row answers: by its code, and where the code is gone, by its words."""
    if (place := columns.get(HEADINGS[CODE])) is not None and (code := str(cells[place]).strip()) in known:
        return code
    if (place := columns.get(HEADINGS[QUESTION])) is not None:
        keys = named.get(fold(str(cells[place])), ())
        return keys[0] if len(keys) == 1 else None
    return None


def _take_table(found: Answers, indicator: IndicatorView, sheet: OpenSheet) -> None:
    titles = [column.title for column in indicator.columns]
    heading = find_headings(sheet.rows, titles)
    if heading is None:
        found.lost.append(f"столбцы таблицы на листе «{sheet.name}»")
        return
    top, columns = heading
    found.heading_rows[sheet.name] = top + 1
    found.cells[indicator.code] = (sheet.name, cell_name(top + 1, columns[titles[0]]))
    rows: list[dict[str, Cell]] = []
    for row in range(top + 1, len(sheet.rows)):
        values = {one.name: sheet.rows[row][columns[one.title]] for one in indicator.columns}
        if any(clean_cell(value) for value in values.values()):
            for one in indicator.columns:
                place = table_place(indicator.code, len(rows), one.name)
                found.cells[place] = (sheet.name, cell_name(row, columns[one.title]))
            rows.append(values)
    found.tables[indicator.code] = rows
