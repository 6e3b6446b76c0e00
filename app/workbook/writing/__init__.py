"""Lists as files: Excel sheets and CSV, in which nothing that was typed becomes a formula."""

from app.workbook.writing.plain import write_csv
from app.workbook.writing.sheets import SheetPage, SheetTable, Typed
from app.workbook.writing.xlsx import write_book, write_xlsx

__all__ = ["SheetPage", "SheetTable", "Typed", "write_book", "write_csv", "write_xlsx"]
