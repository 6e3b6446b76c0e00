"""Grids of the catalogue as tables to type in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.indicators import Catalogue, IndicatorView, read_value, show_value
from app.indicators import Grid as IndicatorGrid
from app.passport import CardGrid
from ui.passport.grid_model import Cell, Grid


def grid_of(grid: IndicatorGrid, indicators: Mapping[str, IndicatorView], sums: Iterable[str]) -> Grid:
    """Return a grid of the catalogue as a table to type in; indicators that are not valid in the year leave gaps.

    `sums` are the formulas and checks of the office: what one of them adds up gets a total beneath.
    """
    cells: dict[tuple[int, int], Cell] = {}
    for row, one in enumerate(grid.rows):
        for column, other in enumerate(grid.columns):
            if (indicator := indicators.get(grid.cell(other, one))) is not None:
                cells[row, column] = _cell(indicator)
    titles = [
        _with_unit(other.title, [cells.get((row, place)) for row in range(len(grid.rows))], indicators)
        for place, other in enumerate(grid.columns)
    ]
    return Grid(grid.title, titles, [one.title for one in grid.rows], cells, _summed(grid, sums))


def _cell(indicator: IndicatorView) -> Cell:
    def read(text: str) -> str | None:
        return read_value(indicator, text)

    def show(value: str) -> str:
        return show_value(indicator, value)

    source = " ".join(filter(None, (indicator.source_form, indicator.source_line)))
    hint = " ".join(filter(None, (indicator.hint, f"Источник: {source}." if source else "")))
    choices = [word for _, word in indicator.choices]
    return Cell(indicator.code, indicator.title, read, show, indicator.numeric, not indicator.typed, hint, choices)


def _with_unit(title: str, cells: Sequence[Cell | None], indicators: Mapping[str, IndicatorView]) -> str:
    units = {indicators[cell.code].unit for cell in cells if cell is not None}
    unit = units.pop() if len(units) == 1 else ""
    return f"{title}, {unit}" if unit else title


def _summed(grid: IndicatorGrid, sums: Iterable[str]) -> frozenset[int]:
    """Return the columns that some formula or check adds up from the first row to the last."""
    texts = [text.replace(" ", "") for text in sums]
    found: set[int] = set()
    for place, column in enumerate(grid.columns):
        cells = [grid.cell(column, row) for row in grid.rows]
        wholes = (f"сумма({column.code}.*)", f"сумма({cells[0]}:{cells[-1]})") if len(cells) > 1 else ()
        if any(whole in text for whole in wholes for text in texts):
            found.add(place)
    return frozenset(found)


def grid_and_past(grid: CardGrid, catalogue: Catalogue) -> tuple[Grid, dict[str, str]]:
    """Return the table of a grid on a card, and what its cells held last year."""
    indicators = {code: line.indicator for code, line in grid.lines.items()}
    sums = [one.formula for one in catalogue.indicators if one.formula]
    past = {code: line.last_value for code, line in grid.lines.items() if line.last_value}
    return grid_of(grid.grid, indicators, sums), past
