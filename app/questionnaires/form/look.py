"""How the cells of a questionnaire look, on the screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.questionnaires.form.layout import INPUT_FILL

FONT = "Arial"
_LONGEST_FOOTER = 120
_LINE, _HEADING_FILL, _SECTION_FILL, _GREY = "FFB8BFC9", "FFDDE4EE", "FFEEF1F6", "FF666D78"


@dataclass(frozen=True)
class Look:
    """One kind of cell."""

    font: Any
    alignment: Any
    fill: Any = None
    border: Any = None
    open: bool = False
    """Whether the school may write there."""

    def dress(self, cell: Any, number_format: str = "") -> None:
        """Give a cell this look."""
        cell.font, cell.alignment = self.font, self.alignment
        if self.fill is not None:
            cell.fill = self.fill
        if self.border is not None:
            cell.border = self.border
        if self.open:
            from openpyxl.styles import Protection

            cell.protection = Protection(locked=False)
        if number_format:
            cell.number_format = number_format


def looks() -> dict[str, Look]:
    """Return the kinds of cells: title, text, small, heading, section, group, plain, grey, past, number, answer."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    side = Side(style="thin", color=_LINE)
    frame = Border(left=side, right=side, top=side, bottom=side)
    end = Alignment(wrap_text=True, vertical="center", horizontal="right", indent=1)
    middle = Alignment(wrap_text=True, vertical="center")
    inner = Alignment(wrap_text=True, vertical="center", horizontal="left", indent=1)
    centre = Alignment(wrap_text=True, vertical="center", horizontal="center")

    def fill(colour: str) -> Any:
        return PatternFill("solid", fgColor=colour)

    return {
        "title": Look(Font(name=FONT, size=14, bold=True), middle),
        "school": Look(Font(name=FONT, size=11, bold=True), middle),
        "text": Look(Font(name=FONT, size=10), middle),
        "small": Look(Font(name=FONT, size=8, color=_GREY), middle),
        "heading": Look(Font(name=FONT, size=10, bold=True), centre, fill(_HEADING_FILL), frame),
        "section": Look(Font(name=FONT, size=11, bold=True), inner, fill(_SECTION_FILL), frame),
        "group": Look(Font(name=FONT, size=10, italic=True), inner, None, frame),
        "plain": Look(Font(name=FONT, size=10), inner, None, frame),
        "grey": Look(Font(name=FONT, size=9, color=_GREY), inner, None, frame),
        "past": Look(Font(name=FONT, size=10, color=_GREY), end, None, frame),
        "number": Look(Font(name=FONT, size=9, color=_GREY), centre, None, frame),
        "answer": Look(Font(name=FONT, size=11), middle, fill(INPUT_FILL), frame, open=True),
    }


def page(sheet: Any, heading_row: int, footer: str) -> None:
    """Set a sheet up for A4: one page wide, headings on each, pages numbered."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{heading_row}:{heading_row}"
    margins = sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.6, 0.4, 0.5, 0.6
    sheet.oddFooter.left.text, sheet.oddFooter.left.size = footer[:_LONGEST_FOOTER].replace("&", "&&"), 8
    sheet.oddFooter.right.text, sheet.oddFooter.right.size = "стр. &P из &N", 8
    sheet.freeze_panes = sheet.cell(heading_row + 1, 1)
    sheet.sheet_view.zoomScale = 100


def protect(sheet: Any) -> None:
    """Let only the answers be written; widths and heights may be changed, and no password is asked."""
    guard = sheet.protection
    guard.sheet = True
    guard.formatColumns = guard.formatRows = False
