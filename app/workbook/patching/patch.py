"""A workbook that is patched, not rewritten: the cells concerned change, everything else stays byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from textwrap import wrap

from app.kernel.errors import NotFound
from app.workbook.patching.comments import Comments
from app.workbook.patching.formulas import ask_to_recalculate, forget_in_chain, has_formula, take_formula
from app.workbook.patching.grid import Grid
from app.workbook.patching.package import OFFICE, STRICT, NotAWorkbook, Package
from app.workbook.patching.refs import join_ref, split_ref
from app.workbook.patching.relations import related, relations
from app.workbook.patching.styles import RED, Styles
from app.workbook.patching.values import CellValue, read_text, text_of, write_value

REASON_WIDTH = 46
_LINE, _HIGHEST = 15.0, 405.0
"""The height of a line of text, and of the highest row that Excel allows."""


class PackagePatch:
    """Changes to an xlsx or xlsm file; nothing is written before ``save``.

    openpyxl loses shapes and the newer kinds of data validation, so a foreign workbook never goes through it.
    """

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            NotAWorkbook: it is no xlsx or xlsm, as a sentence that says what to do.
            Unavailable: it cannot be read.
        """
        self._package = Package(path)
        book = related(self._package, "", "officeDocument")
        if book is None or not self._package.has(book) or not book.lower().endswith(".xml"):
            raise NotAWorkbook(
                f"Файл «{path.name}» — не книга Excel (xlsx). Ничего не изменено. "
                "Откройте его и сохраните как «Книга Excel (*.xlsx)»."
            )
        self._book = book
        self._parts, self._ids = self._sheets(path)
        self._grids: dict[str, Grid] = {}
        self._changed: set[str] = set()

    @property
    def sheets(self) -> list[str]:
        """Names of the sheets with cells, in their order, hidden ones among them."""
        return list(self._parts)

    def text(self, sheet: str, ref: str) -> str:
        """Return what a cell holds, as a text."""
        grid = self._grid(sheet)
        return read_text(grid.cell(*grid.anchor(*split_ref(ref))), self._shared)

    def has_formula(self, sheet: str, ref: str) -> bool:
        """Tell whether a cell is computed."""
        grid = self._grid(sheet)
        return has_formula(grid, *grid.anchor(*split_ref(ref)))

    def is_red(self, sheet: str, ref: str) -> bool:
        """Tell whether a cell has been made red."""
        grid = self._grid(sheet)
        cell = grid.cell(*grid.anchor(*split_ref(ref)))
        return cell is not None and self._styles.fill_of(cell.get("s", "0")) == RED

    def shows_percent(self, sheet: str, ref: str) -> bool:
        """Tell whether a cell shows the number 0.345 as «34,5 %»."""
        grid = self._grid(sheet)
        cell = grid.cell(*grid.anchor(*split_ref(ref)))
        return cell is not None and self._styles.shows_percent(cell.get("s", "0"))

    def column_titled(self, sheet: str, heading_row: int, title: str) -> int | None:
        """Return the column with this title, if there is one."""
        cells = self._grid(sheet).cells(heading_row).items()
        return next((column for column, cell in cells if read_text(cell, self._shared) == title), None)

    def set_cell(self, sheet: str, ref: str, value: CellValue, over_formula: bool = False) -> bool:
        """Write a value; a date is shown as a date. Of merged cells the first one takes it.

        Returns:
            False where a formula stands: it stays, unless it is to be overwritten and does not fill a whole block.
        """
        grid = self._grid(sheet, change=True)
        column, row = grid.anchor(*split_ref(ref))
        if has_formula(grid, column, row):
            if not over_formula or not take_formula(grid, column, row):
                return False
            forget_in_chain(self._package, self._book, self._ids[self._named(sheet)], join_ref(column, row))
        cell = grid.make(column, row)
        write_value(cell, value, self._epoch_1904)
        if isinstance(value, date):
            cell.set("s", self._styles.as_date(cell.get("s", "0")))
        return True

    def style_red(self, sheet: str, ref: str) -> None:
        """Make a cell red, all else about its style as it was."""
        self.fill(sheet, ref, RED)

    def fill(self, sheet: str, ref: str, colour: str) -> None:
        """Give a cell a fill (ARGB), all else about its style as it was."""
        grid = self._grid(sheet, change=True)
        cell = grid.make(*grid.anchor(*split_ref(ref)))
        cell.set("s", self._styles.filled(cell.get("s", "0"), colour))

    def comment(self, sheet: str, ref: str, text: str | None) -> None:
        """Put a comment to a cell, or with None remove the one we have put."""
        grid = self._grid(sheet, change=True)
        comments = Comments(self._package, self._part(sheet), grid, self.sheets.index(self._named(sheet)) + 1)
        column, row = grid.anchor(*split_ref(ref))
        comments.take(column, row) if text is None else comments.put(column, row, text)

    def append_column(
        self,
        sheet: str,
        heading_row: int,
        title: str,
        texts: Mapping[int, str],
        width: float = REASON_WIDTH,
        like: int | None = None,
    ) -> int:
        """Write a column beside the table; one with this title, from an earlier time, is written anew.

        Args:
            sheet: the sheet.
            heading_row: the row with the titles of the table.
            title: the title of the column.
            texts: what to write, by row.
            width: how wide the column is shown.
            like: the column whose look the texts take; by default the one beside.

        Returns:
            the number of the column.
        """
        grid = self._grid(sheet, change=True)
        below = [row for row in grid.rows() if row >= heading_row]
        last_row = max((*below, *texts, heading_row))
        old = self.column_titled(sheet, heading_row, title)
        column = old if old is not None else grid.used_width(range(heading_row, last_row + 1)) + 1
        for row in below if old else ():
            if row > heading_row and grid.cell(column, row) is not None:
                write_value(grid.make(column, row), None)
        for row, text in {heading_row: title, **texts}.items():
            fresh = grid.cell(column, row) is None
            cell = grid.make(column, row)
            model = grid.cell(column - 1 if row == heading_row or like is None else like, row)
            if fresh and model is not None and model.get("s"):
                cell.set("s", self._styles.wrapped(model.get("s")) if row != heading_row else model.get("s"))
            write_value(cell, text)
            if row != heading_row:
                grid.set_least_height(row, _height(text, width))
        if not old:
            grid.set_width(column, width)
        return column

    def save(self, out: Path) -> None:
        """Write the patched workbook in one step; opened, it counts its formulas anew.

        Raises:
            Unavailable: the file is open in another program, or the disk refuses; nothing half-written is left.
        """
        if self._changed:
            ask_to_recalculate(self._package, self._book)
        self._package.save(out)

    def _sheets(self, path: Path) -> tuple[dict[str, str], dict[str, str]]:
        targets = {one.key: one for one in relations(self._package, self._book)}
        root = self._package.look(self._book)
        space = root.tag[: root.tag.index("}") + 1]
        parts, ids = {}, {}
        for one in root.iterfind(f"{space}sheets/{space}sheet"):
            relation = targets.get(one.get(f"{{{OFFICE}}}id") or one.get(f"{{{STRICT}}}id"))
            if relation is not None and relation.kind == "worksheet" and self._package.has(relation.target):
                parts[one.get("name")] = relation.target
                ids[one.get("name")] = one.get("sheetId", "")
        if not parts:
            raise NotAWorkbook(f"В книге «{path.name}» нет листов с ячейками. Ничего не изменено.")
        return parts, ids

    def _named(self, sheet: str) -> str:
        """Return the name as the workbook writes it."""
        for one in (sheet, sheet.strip()):
            if one in self._parts:
                return one
            alike = [name for name in self._parts if name.casefold().strip() == one.casefold()]
            if alike:
                return alike[0]
        raise NotFound(
            f"В книге «{self._package.path.name}» нет листа «{sheet}». Ничего не изменено. "
            f"Листы книги: {', '.join(f'«{one}»' for one in self._parts)}."
        )

    def _part(self, sheet: str) -> str:
        return self._parts[self._named(sheet)]

    def _grid(self, sheet: str, change: bool = False) -> Grid:
        part = self._part(sheet)
        if change and part not in self._changed:
            self._changed.add(part)
            self._grids[part] = Grid(self._package.tree(part))
        if part not in self._grids:
            self._grids[part] = Grid(self._package.look(part))
        return self._grids[part]

    @cached_property
    def _styles(self) -> Styles:
        return Styles(self._package, self._book)

    @cached_property
    def _shared(self) -> list[str]:
        part = related(self._package, self._book, "sharedStrings")
        if part is None or not self._package.has(part):
            return []
        root = self._package.look(part)
        return [text_of(one) for one in root if one.tag.endswith("}si")]

    @cached_property
    def _epoch_1904(self) -> bool:
        root = self._package.look(self._book)
        properties = root.find(f"{root.tag[: root.tag.index('}') + 1]}workbookPr")
        return properties is not None and properties.get("date1904") in ("1", "true")


def _height(text: str, width: float) -> float:
    """Return the height of a row in which the text is shown whole, broken into lines of that many letters."""
    lines = sum(len(wrap(line, int(width))) or 1 for line in text.split("\n"))
    return min(lines * _LINE, _HIGHEST)
