"""Tables of the word processor: printed tables with a head that is repeated, and blocks side by side without lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from app.papers.engine.docx.styles import CELL, CELL_HEAD, align
from app.papers.engine.table import HAND_ROW, PaperTable, TableGroup

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table
    from docx.table import _Cell as Cell
    from docx.text.paragraph import Paragraph

_PADDING = 60

Write = Callable[["Paragraph", str], None]
"""Puts a plain text with its typography into a paragraph."""


def add_grid(
    document: WordDocument, table: PaperTable, widths: Sequence[float], write: Write, head_height: float = 0
) -> None:
    """Add a printed table; widths and the least height of the head in points."""
    from docx.shared import Pt

    grid = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    fix_widths(grid, widths)
    head = grid.add_row()
    _mark_row(head, "w:tblHeader")
    _mark_row(head, "w:cantSplit")
    if head_height:
        head.height = Pt(head_height)
    for cell, column in zip(head.cells, table.columns, strict=True):
        paragraph = first_paragraph(cell, CELL_HEAD)
        write(paragraph, column.title)
        if column.upright:
            _turn(cell)
    for row in table.rows:
        line = grid.add_row()
        _mark_row(line, "w:cantSplit")
        if isinstance(row, TableGroup):
            whole = line.cells[0].merge(line.cells[-1])
            paragraph = first_paragraph(whole, CELL_HEAD)
            paragraph.paragraph_format.keep_with_next = True
            write(paragraph, row.title)
            for run in paragraph.runs:
                run.bold = True
            continue
        for cell, column, text in zip(line.cells, table.columns, row, strict=True):
            paragraph = first_paragraph(cell, CELL)
            align(paragraph, column.align)
            write(paragraph, text)
        if table.by_hand:
            line.height = Pt(HAND_ROW)


def add_bare(document: WordDocument, widths: Sequence[float]) -> Table:
    """Add a table without lines and rows: what stands side by side, from margin to margin."""
    table = document.add_table(rows=0, cols=len(widths))
    fix_widths(table, widths, left=0, right=2 * _PADDING)
    return table


def add_bare_row(table: Table, widths: Sequence[float]) -> Sequence[Cell]:
    """Add a row that is never cut, and return its cells."""
    from docx.shared import Pt

    row = table.add_row()
    _mark_row(row, "w:cantSplit")
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Pt(width)
    row.cells[-1]._tc.get_or_add_tcPr().append(_margins("w:tcMar", right=0))
    return row.cells


def first_paragraph(cell: Any, style: str) -> Paragraph:
    """Return the paragraph every cell has, in a style."""
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    return paragraph


def fix_widths(table: Table, widths: Sequence[float], left: int = _PADDING, right: int = _PADDING) -> None:
    """Give the columns their widths for good; the cells' own margins are as narrow as on the PDF."""
    from docx.shared import Pt

    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    properties: Any = table._tbl.tblPr
    properties.append(_margins("w:tblCellMar", left=left, right=right))


def _margins(name: str, **sides: int) -> Any:
    """Make the margins of cells, in twentieths of a point."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement(name)
    for side, width in sides.items():
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    return margins


def _mark_row(row: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _turn(cell: Any) -> None:
    """Let the text of a cell stand upright."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "btLr")
    cell._tc.get_or_add_tcPr().append(direction)
