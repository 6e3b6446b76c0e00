"""Tables and blocks of details that values carry into a text by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "centre", "right"]
HAND_ROW = 22.5
"""Eight millimetres: the height of a row that people write in."""


@dataclass(frozen=True)
class TableColumn:
    """A column of a printed table; its share of the width is relative to the other columns."""

    title: str
    share: float = 1.0
    align: Align = "left"
    upright: bool = False
    """The title stands upright (turned by 90°), so that a narrow column can be named."""


NUMBERS = TableColumn("№ п/п", 0.5, "centre")
"""The column that counts the rows."""


@dataclass(frozen=True)
class TableGroup:
    """A row across the whole table that names the rows below it."""

    title: str


@dataclass(frozen=True)
class PaperTable:
    """A printed table: columns, rows, and the headings between the rows.

    The rows of a table that is filled in ``by_hand`` are at least `HAND_ROW` points high.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...] | TableGroup, ...]
    by_hand: bool = False

    def without_empty_columns(self) -> PaperTable:
        """Return the table without the columns nobody has filled."""
        filled = [
            place
            for place in range(len(self.columns))
            if any(row[place] for row in self.rows if not isinstance(row, TableGroup))
        ]
        return PaperTable(
            tuple(self.columns[place] for place in filled),
            tuple(row if isinstance(row, TableGroup) else tuple(row[place] for place in filled) for row in self.rows),
            self.by_hand,
        )


@dataclass(frozen=True)
class PartyBlock:
    """The details and the place for the signature of one party of a contract."""

    role: str
    title: str
    lines: tuple[str, ...]
    post: str
    name: str
