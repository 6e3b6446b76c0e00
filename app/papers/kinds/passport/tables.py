"""Grids of the passport, and values that are tables, as tables of a paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.indicators import IndicatorType, show_cell, table_rows
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.kinds.passport.folding import folded, on_its_side, side_by_side, too_wide
from app.papers.kinds.passport.manner import DASH, WORDY, Empty, Manner, titled
from app.passport import CardGrid, CardLine

_FEW = 6
"""So many records of a wide table are set beside one another."""


def grid_tables(one: CardGrid, manner: Manner) -> list[PaperTable]:
    """Return a grid as a table, or as several where it has too many columns; rows nobody has filled are left out."""
    grid = one.grid
    columns = [
        column
        for column in grid.columns
        if any((line := one.lines.get(grid.cell(column, row))) and manner.shown(line.indicator) for row in grid.rows)
    ]
    rows: list[tuple[str, ...]] = []
    for row in grid.rows:
        cells = [one.lines.get(grid.cell(column, row)) for column in columns]
        shown = [line for line in cells if line is not None]
        if manner.knows(shown) or (manner.empty is Empty.BLANK and any(manner.shown(line.indicator) for line in shown)):
            rows.append((row.title, *(_cell(line, manner) for line in cells)))
    heads = [_head(one.lines, [grid.cell(column, row) for row in grid.rows], column.title) for column in columns]
    table = PaperTable(
        (
            TableColumn("Наименование показателя", 3.2 if len(heads) < 3 else 2.6),
            *(TableColumn(title, 1.0 if centred else 2.0, "centre" if centred else "left") for title, centred in heads),
        ),
        tuple(rows),
        manner.empty is Empty.BLANK,
    )
    if all(centred for _, centred in heads):
        table = side_by_side(table)
    return folded(table, fixed=1)


def rows_of(one: CardGrid, manner: Manner) -> list[tuple[str, ...]] | None:
    """Return a grid of one column of figures as rows of the plain table around it; None of any other grid."""
    grid = one.grid
    found = [(row, one.lines.get(grid.cell(column, row))) for column in grid.columns for row in grid.rows]
    lines = [(row, line) for row, line in found if line is not None and manner.shown(line.indicator)]
    columns = {line.code.rpartition(".")[0] for _, line in lines}
    if not manner.plain or len(columns) > 1 or not all(line.indicator.numeric for _, line in lines):
        return None
    return [
        (row.title, manner.measured(_cell(line, manner), line.indicator.unit))
        for row, line in lines
        if manner.knows([line])
    ]


def _cell(line: CardLine | None, manner: Manner) -> str:
    if line is None or not manner.shown(line.indicator):
        return ""
    return manner.words(line) or manner.nothing


def _head(lines: Mapping[str, CardLine], codes: Sequence[str], title: str) -> tuple[str, bool]:
    """Return the title of a column with its unit, and whether figures or short marks stand in it."""
    known = [lines[code].indicator for code in codes if code in lines]
    units = {one.unit for one in known if one.type is not IndicatorType.SHARE}
    unit = units.pop() if len(units) == 1 else ""
    wordy = any(one.type in WORDY for one in known)
    return titled(title, unit), not wordy


def table_of(line: CardLine) -> list[PaperTable]:
    """Return a value that is a table; one too wide for a sheet stands on its side or is folded."""
    columns = line.indicator.columns
    rows = [tuple(show_cell(column, row.get(column.name, "")) for column in columns) for row in table_rows(line.value)]
    heads = [
        TableColumn(
            column.title,
            2.4 if column.type is IndicatorType.TEXT else 1.0,
            "left" if column.type is IndicatorType.TEXT else "centre",
        )
        for column in columns
    ]
    numbered = tuple((str(number), *row) for number, row in enumerate(rows, start=1))
    table = PaperTable((NUMBERS, *heads), numbered).without_empty_columns()
    if not too_wide(table):
        return [table]
    if len(rows) <= _FEW:
        known = tuple(tuple(word or DASH for word in row) for row in table.rows if isinstance(row, tuple))
        return on_its_side(PaperTable(table.columns, known))
    return folded(table, fixed=2)
