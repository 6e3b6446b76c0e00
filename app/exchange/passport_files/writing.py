"""`write_passport`: a workbook with a sheet for each section, or one flat CSV."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.exchange.passport_files.content import Content, PassportKind
from app.indicators import Grid, GridLine
from app.kernel.columns import Column
from app.kernel.database import Database
from app.passport import CardGrid, CardLine, CardSection, Scope, passport_card, public_values
from app.workbook.writing import SheetPage, SheetTable, write_book, write_csv

_LINE_WIDTH, _CELL_WIDTH, _SOURCE_WIDTH = 52, 14, 44


def write_passport(
    db: Database, path: Path, school_id: int, year: int, kind: PassportKind, scope: Scope = Scope.OWN
) -> int:
    """Write the passport of a school into an xlsx or csv file, by its ending; return how many values it holds.

    Raises:
        NotFound: there is no such school.
        Unavailable: the file cannot be written.
    """
    card = passport_card(db, school_id, year, scope)
    content = Content(card, kind, public_values(db, card) if kind is PassportKind.PUBLIC else None)
    if path.suffix.lower() == ".csv":
        write_csv(path, _flat_columns(content), list(_lines(content)))
    else:
        write_book(path, [_about(content), *_pages(content)])
    return sum(bool(line.value) for line in _lines(content))


def _lines(content: Content) -> Iterator[CardLine]:
    return (
        content.card.lines[one.code]
        for section in content.card.sections
        for one in content.card.catalogue.of_section(section.code)
        if content.has(content.card.lines[one.code])
    )


def _flat_columns(content: Content) -> tuple[Column[CardLine], ...]:
    return (
        Column("Код", lambda line: line.code, width=10),
        Column("Показатель", lambda line: line.title, width=_LINE_WIDTH),
        Column("Значение", content.value, width=26),
        Column("Единица", content.unit, width=12),
        Column("Источник", content.source, width=_SOURCE_WIDTH),
        Column("Дата", content.date, width=12),
    )


def _about(content: Content) -> SheetPage:
    """Return the first sheet: whose passport it is, and how far each section is filled."""
    card = content.card
    columns = (
        Column[CardSection]("Раздел", lambda one: one.code, width=10),
        Column[CardSection]("Название", lambda one: one.title, width=_LINE_WIDTH),
        Column[CardSection]("Показателей с данными", lambda one: _filled(content, one), width=14),
        Column[CardSection]("Обязательных", lambda one: one.completeness.required, width=14),
        Column[CardSection]("Из них заполнено", lambda one: one.completeness.filled, width=14),
    )
    if content.kind is PassportKind.PUBLIC:
        columns = columns[:3]
    return SheetPage("Паспорт", [SheetTable(columns, card.sections)], _heading(content))


def _heading(content: Content) -> str:
    card = content.card
    whole = ", с филиалами" if card.scope is Scope.TOTAL else ""
    return f"{card.school}{whole}. {card.year.label} учебный год"


def _filled(content: Content, section: CardSection) -> int:
    codes = (one.code for one in content.card.catalogue.of_section(section.code))
    lines = (content.card.lines[code] for code in codes)
    return sum(bool(line.value) and content.has(line) for line in lines)


def _pages(content: Content) -> Iterator[SheetPage]:
    """Lay each section out on a sheet, its grids on another: their columns are of other widths."""
    for section in content.card.sections:
        heading = f"{section.code}. {section.title}. {_heading(content)}"
        if lines := list(_groups(content, section)):
            yield SheetPage(f"{section.code}. {section.title}", lines, heading)
        if grids := list(_grids(content, section)):
            yield SheetPage(f"{section.code}. Таблицы", grids, heading)


def _groups(content: Content, section: CardSection) -> Iterator[SheetTable]:
    """Lay the single indicators out, under the headings of their groups."""
    for group in section.groups:
        if lines := [line for line in group.lines if content.has(line)]:
            yield SheetTable(_flat_columns(content), lines, group.title)


def _grids(content: Content, section: CardSection) -> Iterator[SheetTable]:
    for laid in section.grids:
        if any(content.has(line) for line in laid.lines.values()):
            yield _grid_table(content, laid)


def _grid_table(content: Content, laid: CardGrid) -> SheetTable:
    """Lay a grid out as it stands in the passport; where its values came from is said once, or of each row."""
    grid, shown = laid.grid, [row for row in laid.grid.rows if _any(content, laid, row)]

    def cell(column: GridLine) -> Column[GridLine]:
        def value(row: GridLine) -> Any:
            line = laid.lines.get(grid.cell(column, row))
            return content.value(line) if line is not None and content.has(line) else None

        return Column(f"{column.title} ({column.code})", value, width=_CELL_WIDTH)

    def source(row: GridLine) -> str:
        lines = [line for line in _row(grid, laid, row) if line.value and content.has(line)]
        return "; ".join(dict.fromkeys(filter(None, map(content.source, lines))))

    sources = {text for row in shown if (text := source(row))}
    columns = (
        Column[GridLine]("Строка", lambda row: row.code, width=8),
        Column[GridLine]("Показатель", lambda row: row.title, width=_LINE_WIDTH),
        *map(cell, grid.columns),
        *((Column[GridLine]("Источник", source, width=_CELL_WIDTH * 2),) if len(sources) > 1 else ()),
    )
    return SheetTable(columns, shown, f"{grid.title} ({sources.pop()})" if len(sources) == 1 else grid.title)


def _any(content: Content, laid: CardGrid, row: GridLine) -> bool:
    return any(content.has(line) for line in _row(laid.grid, laid, row))


def _row(grid: Grid, laid: CardGrid, row: GridLine) -> list[CardLine]:
    codes = (grid.cell(column, row) for column in grid.columns)
    return [laid.lines[code] for code in codes if code in laid.lines]
