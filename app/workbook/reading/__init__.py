"""Foreign tables as they are: xlsx, xls, ods, csv; their cells, and the cleaning of what stands in them."""

from app.workbook.reading.cells import (
    Area,
    Cell,
    CellError,
    Percent,
    SheetCells,
    SheetName,
    cell_name,
    column_letter,
    column_place,
)
from app.workbook.reading.cleaning import clean_cell, is_nothing, tidy_date, tidy_digits, tidy_number, tidy_text
from app.workbook.reading.errors import BadTableFile
from app.workbook.reading.files import TableFile, open_table

__all__ = [
    "Area",
    "BadTableFile",
    "Cell",
    "CellError",
    "Percent",
    "SheetCells",
    "SheetName",
    "TableFile",
    "cell_name",
    "clean_cell",
    "column_letter",
    "column_place",
    "is_nothing",
    "open_table",
    "tidy_date",
    "tidy_digits",
    "tidy_number",
    "tidy_text",
]
