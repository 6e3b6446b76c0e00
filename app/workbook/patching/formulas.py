"""Formulas: which cells have one, taking one out without harm to the cells that share it, asking to count anew."""

from __future__ import annotations

from typing import Any

from app.workbook.patching.grid import Grid, put_in_order
from app.workbook.patching.package import Package
from app.workbook.patching.refs import within
from app.workbook.patching.relations import related, unrelate

_BOOK = (
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences "
    "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing "
    "fileRecoveryPr webPublishObjects extLst"
)


def has_formula(grid: Grid, column: int, row: int) -> bool:
    """Tell whether the cell is computed, be it as one of a block that one formula fills."""
    cell = grid.cell(column, row)
    if cell is not None and cell.find(f"{grid.ns}f") is not None:
        return True
    return _block_over(grid, column, row) is not None


def take_formula(grid: Grid, column: int, row: int) -> bool:
    """Free the cell of its formula; False where the formula fills a whole block and has to stay.

    A formula that other cells share is written out in each of them first.
    """
    cell = grid.cell(column, row)
    if cell is None or (formula := cell.find(f"{grid.ns}f")) is None:
        return _block_over(grid, column, row) is None
    if formula.get("t") in ("array", "dataTable") and ":" in formula.get("ref", ""):
        return False
    if formula.get("t") == "shared" and formula.text:
        _write_out(grid, cell, formula)
    cell.remove(formula)
    return True


def _block_over(grid: Grid, column: int, row: int) -> Any | None:
    for formula in grid.root.iter(f"{grid.ns}f"):
        area = formula.get("ref", "")
        if formula.get("t") in ("array", "dataTable") and ":" in area and within(column, row, area):
            return formula
    return None


def _write_out(grid: Grid, origin: Any, shared: Any) -> None:
    """Give every cell that shares a formula its own text of it."""
    from openpyxl.formula.translate import Translator

    translator = Translator(f"={shared.text}", origin=origin.get("r"))
    for one in list(grid.root.iter(f"{grid.ns}f")):
        if one is not shared and one.get("t") == "shared" and one.get("si") == shared.get("si"):
            one.text = translator.translate_formula(one.getparent().get("r")).removeprefix("=")
            for name in ("t", "si", "ref"):
                one.attrib.pop(name, None)


def forget_in_chain(package: Package, book: str, sheet_id: str, ref: str) -> None:
    """Take a cell that is computed no more out of the order of computing."""
    chain = related(package, book, "calcChain")
    if chain is None or not package.has(chain):
        return
    root = package.tree(chain)
    index = ""
    for one in list(root):
        index = one.get("i") or index
        one.set("i", index)
        if index == sheet_id and one.get("r") == ref:
            root.remove(one)
    if len(root) == 0:
        package.drop(chain)
        unrelate(package, book, chain)


def ask_to_recalculate(package: Package, book: str) -> None:
    """Have every formula counted anew when the workbook is opened."""
    root = package.tree(book)
    space = root.tag[: root.tag.index("}") + 1]
    properties = root.find(f"{space}calcPr")
    if properties is None:
        properties = put_in_order(root, "calcPr", _BOOK)
    properties.set("fullCalcOnLoad", "1")
