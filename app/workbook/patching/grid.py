"""Rows and cells of a sheet's XML, whatever its prefixes, with or without references, with gaps between them."""

from __future__ import annotations

from bisect import insort
from typing import Any

from app.workbook.patching.refs import area, join_ref, split_ref, within

# What stands after `sheetData` in a worksheet, in the order that Excel insists on.
_ORDER = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting "
    "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties "
    "cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls "
    "webPublishItems tableParts extLst"
)


class Grid:
    """The cells of one sheet; rows and cells that do not say where they stand are given their references."""

    def __init__(self, root: Any) -> None:
        """Index the rows under the root of the sheet."""
        self.root = root
        self.ns = root.tag[: root.tag.index("}") + 1] if root.tag.startswith("{") else ""
        data = root.find(f"{self.ns}sheetData")
        self._data = self.put_in_order("sheetData") if data is None else data
        self._rows: dict[int, Any] = {}
        self._cells: dict[int, dict[int, Any]] = {}
        last = 0
        for row in self._data.iterchildren(f"{self.ns}row"):
            last = int(row.get("r") or last + 1)
            row.set("r", str(last))
            self._rows[last] = row
            self._cells[last] = self._indexed(row)
        self._numbers = sorted(self._rows)
        merges = root.iterfind(f"{self.ns}mergeCells/{self.ns}mergeCell")
        self._merges = [one.get("ref") for one in merges]

    def rows(self) -> list[int]:
        """Numbers of the rows that are there."""
        return list(self._numbers)

    def cells(self, row: int) -> dict[int, Any]:
        """Return the cells of a row by column, as they stand."""
        return self._cells.get(row, {})

    def _indexed(self, row: Any) -> dict[int, Any]:
        found: dict[int, Any] = {}
        last = 0
        for cell in row.iterchildren(f"{self.ns}c"):
            last = split_ref(cell.get("r"))[0] if cell.get("r") else last + 1
            cell.set("r", join_ref(last, int(row.get("r"))))
            found[last] = cell
        return found

    def cell(self, column: int, row: int) -> Any | None:
        """Return the cell, if it is there."""
        return self.cells(row).get(column)

    def anchor(self, column: int, row: int) -> tuple[int, int]:
        """Return the cell that shows the value of merged ones: what is written elsewhere among them is not seen."""
        for merge in self._merges:
            if within(column, row, merge):
                left, top, _, _ = area(merge)
                return left, top
        return column, row

    def make(self, column: int, row: int) -> Any:
        """Return the cell; a missing one is put into its place with the style of its row or column."""
        element = self._row(row)
        cells = self._cells[row]
        if column in cells:
            return cells[column]
        cell = element.makeelement(f"{self.ns}c", {"r": join_ref(column, row)})
        if style := self._style(element, column):
            cell.set("s", style)
        after = [one for one in cells if one < column]
        cells[max(after)].addnext(cell) if after else element.insert(0, cell)
        cells[column] = cell
        self._widen(element, column, row)
        return cell

    def _row(self, number: int) -> Any:
        if number in self._rows:
            return self._rows[number]
        element = self._data.makeelement(f"{self.ns}row", {"r": str(number)})
        before = [one for one in self._numbers if one < number]
        self._rows[before[-1]].addnext(element) if before else self._data.insert(0, element)
        self._rows[number], self._cells[number] = element, {}
        insort(self._numbers, number)
        return element

    def _style(self, row: Any, column: int) -> str | None:
        if row.get("customFormat") in ("1", "true") and row.get("s"):
            return row.get("s")
        for one in self.root.iterfind(f"{self.ns}cols/{self.ns}col"):
            if int(one.get("min")) <= column <= int(one.get("max")):
                return one.get("style")
        return None

    def _widen(self, element: Any, column: int, row: int) -> None:
        """Let neither the row's spans nor the sheet's dimension exclude the new cell; both may as well be absent."""
        spans = [tuple(map(int, one.split(":"))) for one in element.get("spans", "").split()]
        if spans and not any(first <= column <= last for first, last in spans):
            del element.attrib["spans"]
        dimension = self.root.find(f"{self.ns}dimension")
        if dimension is not None and not within(column, row, dimension.get("ref")):
            left, top, right, bottom = area(dimension.get("ref"))
            corner = join_ref(min(left, column), min(top, row))
            dimension.set("ref", f"{corner}:{join_ref(max(right, column), max(bottom, row))}")

    def set_width(self, column: int, width: float) -> None:
        """Show a column at a width; the description of a range of columns is cut around it."""
        cols = self.root.find(f"{self.ns}cols")
        cols = self.put_in_order("cols") if cols is None else cols
        place, style = 0, None
        for one in list(cols):
            first, last = int(one.get("min")), int(one.get("max"))
            if last < column:
                place = cols.index(one) + 1
            elif first <= column:
                place, style = cols.index(one), one.get("style")
                for start, end in ((first, column - 1), (column + 1, last)):
                    if start <= end:
                        piece = one.makeelement(one.tag, {**one.attrib, "min": str(start), "max": str(end)})
                        one.addprevious(piece)
                        place += end < column
                cols.remove(one)
                break
        words = {"min": str(column), "max": str(column), "width": f"{width:g}", "customWidth": "1"}
        cols.insert(place, cols.makeelement(f"{self.ns}col", words | ({"style": style} if style else {})))

    def set_least_height(self, row: int, height: float) -> None:
        """Make a row at least so high; neither Excel nor LibreOffice does it for a text that was not typed there."""
        element = self._row(row)
        if float(element.get("ht", "0")) < height:
            element.set("ht", f"{height:g}")

    def put_in_order(self, name: str, attributes: dict[str, str] | None = None) -> Any:
        """Add an element to the sheet in the place where it belongs."""
        return put_in_order(self.root, name, _ORDER, attributes)

    def used_width(self, rows: range) -> int:
        """Return the last column that holds anything in the rows, merged areas counted whole."""
        held = [column for row in rows for column, cell in self.cells(row).items() if len(cell)]
        merged = [area(one) for one in self._merges]
        held += [right for _, top, right, bottom in merged if top < rows.stop and bottom >= rows.start]
        return max(held, default=0)


def put_in_order(root: Any, name: str, order: str, attributes: dict[str, str] | None = None) -> Any:
    """Add a child to an element whose children have to keep an order; what is unknown stays behind it."""
    space = root.tag[: root.tag.index("}") + 1] if root.tag.startswith("{") else ""
    names = order.split()
    earlier = {f"{space}{one}" for one in names[: names.index(name) + 1]}
    child = root.makeelement(f"{space}{name}", attributes or {})
    last = next((one for one in reversed(root) if one.tag in earlier), None)
    last.addnext(child) if last is not None else root.insert(0, child)
    return child
