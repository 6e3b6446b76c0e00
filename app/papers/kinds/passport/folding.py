"""Tables made to fit a sheet: long narrow ones side by side, wide ones in pieces."""

from __future__ import annotations

from app.papers.engine.table import PaperTable, TableColumn, TableGroup

_NARROW = 3
"""A table of so many columns finds room twice on a sheet."""
_LONG = 6
_BESIDE = 3
"""So many records find room beside one another."""
_LETTER, _PADDING, _NARROWEST = 5.0, 7.0, 30.0
"""Points that a letter, the padding of a cell and the narrowest column take."""
_WIDER = 1.05
_WHOLE = 475.0
_PORTRAIT = 380.0
LANDSCAPE = 560.0
"""What the columns beside the first one have on a sheet."""


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


def folded(table: PaperTable, fixed: int, room: float = _PORTRAIT) -> list[PaperTable]:
    """Return a table in pieces that fit a sheet; the first ``fixed`` columns stand in every piece.

    ``room`` is what the other columns have together, in points.
    """
    widths = [_width(table, place) for place in range(fixed, len(table.columns))]
    count = len(_packed(widths, room))
    if count <= 1:
        return [table]
    even = sum(widths) / count
    while len(pieces := _packed(widths, even)) > count:
        even *= _WIDER
    head = range(fixed)
    return [
        PaperTable(
            tuple(table.columns[place] for place in (*head, *piece)),
            tuple(
                row if isinstance(row, TableGroup) else tuple(row[place] for place in (*head, *piece))
                for row in table.rows
            ),
            table.by_hand,
        )
        for piece in ([fixed + place for place in piece] for piece in pieces)
    ]


def too_wide(table: PaperTable, room: float = _WHOLE) -> bool:
    """Tell whether the words of a table do not fit the width of a sheet."""
    return sum(_width(table, place) for place in range(len(table.columns))) > room


def on_its_side(table: PaperTable) -> list[PaperTable]:
    """Return a wide table of few rows with a column for each of them; its first column becomes the head."""
    heads, *lines = zip(*([column.title for column in table.columns], *table.rows), strict=True)
    found: list[PaperTable] = []
    for start in range(1, len(heads), _BESIDE):
        places = range(start, min(start + _BESIDE, len(heads)))
        columns = TableColumn(heads[0], 1.2), *(TableColumn(heads[place], 2.0) for place in places)
        rows = tuple((line[0], *(line[place] for place in places)) for line in lines)
        found.append(PaperTable(columns, rows))
    return found


def _packed(widths: list[float], room: float) -> list[list[int]]:
    """Put columns into pieces one after another, as many as find room in each."""
    pieces: list[list[int]] = []
    used = room
    for place, width in enumerate(widths):
        if used + width > room:
            pieces.append([])
            used = 0.0
        pieces[-1].append(place)
        used += width
    return pieces


def _width(table: PaperTable, place: int) -> float:
    """Estimate the width of a column: that of its longest word; an upright title takes its lines."""
    column = table.columns[place]
    texts = [row[place] for row in table.rows if not isinstance(row, TableGroup)]
    words = [word for text in (texts if column.upright else [column.title, *texts]) for word in text.split(" ")]
    return max(_NARROWEST, max(map(len, words), default=0) * _LETTER + _PADDING)
