"""Any sheet in: its headings found, its columns matched, its rows judged and loaded as one batch."""

from app.exchange.sheets.guessing import ColumnGuess, SheetGuess, guess_sheet, sheet_names
from app.exchange.sheets.importing import RowPolicy, SheetOutcome, import_sheet
from app.exchange.sheets.layout import BadLayout, ColumnUse, SheetLayout, layout_from_json
from app.exchange.sheets.matching import Guess
from app.exchange.sheets.preview import EarlierLoad, SheetPreview, preview_sheet
from app.exchange.sheets.problems import BadSheet, RowProblem
from app.exchange.sheets.remembered import (
    RememberedLayout,
    forget_layout,
    layout_named,
    read_layout_file,
    remember_layout,
    remembered_layouts,
)
from app.exchange.sheets.rows import RowState, SheetRow, ValueChange
from app.exchange.sheets.targets import target_choices, target_words

__all__ = [
    "BadLayout",
    "BadSheet",
    "ColumnGuess",
    "ColumnUse",
    "EarlierLoad",
    "Guess",
    "RememberedLayout",
    "RowPolicy",
    "RowProblem",
    "RowState",
    "SheetGuess",
    "SheetLayout",
    "SheetOutcome",
    "SheetPreview",
    "SheetRow",
    "ValueChange",
    "forget_layout",
    "guess_sheet",
    "import_sheet",
    "layout_from_json",
    "layout_named",
    "preview_sheet",
    "read_layout_file",
    "remember_layout",
    "remembered_layouts",
    "sheet_names",
    "target_choices",
    "target_words",
]
