"""Tables made to fit a sheet: long narrow ones side by side, wide ones in pieces."""

from __future__ import annotations

from app.papers.engine.table import PaperTable, TableGroup

_NARROW = 3
"""A table of so many columns finds room twice on a sheet."""
_LONG = 6


def side_by_side(table: PaperTable) -> PaperTable:
    """Return a long narrow table as two halves, one beside the other."""
    rows = [row for row in table.rows if not isinstance(row, TableGroup)]
    if len(table.columns) > _NARROW or len(rows) <= _LONG or len(rows) != len(table.rows):
        return table
    half = (len(rows) + 1) // 2
    blank = ("",) * len(table.columns)
    right = [*rows[half:], *([blank] * (2 * half - len(rows)))]
    return PaperTable(
        (*table.columns, *table.columns),
        tuple((*one, *other) for one, other in zip(rows[:half], right, strict=True)),
        table.by_hand,
    )


def folded(table: PaperTable, fixed: int, most: int = 16) -> list[PaperTable]:
    """Return a table in pieces of at most so many columns; the first ``fixed`` ones stand in every piece."""
    places = range(fixed, len(table.columns))
    step = most - fixed
    if len(places) <= step:
        return [table]
    count = -(-len(places) // step)
    even = -(-len(places) // count)
    pieces = [places[start : start + even] for start in range(0, len(places), even)]
    return [
        PaperTable(
            tuple(table.columns[place] for place in (*range(fixed), *piece)),
            tuple(
                row if isinstance(row, TableGroup) else tuple(row[place] for place in (*range(fixed), *piece))
                for row in table.rows
            ),
            table.by_hand,
        )
        for piece in pieces
    ]
