"""Import batches (загрузки): what one file has brought is one deed, and can be undone as one."""

from app.batches.contents import BATCH_VALUE_COLUMNS, BatchValue, batch_values
from app.batches.opening import (
    BatchSource,
    note_field,
    note_words,
    open_batch,
)
from app.batches.register import (
    BATCHES,
    BatchCard,
    BatchRow,
    batch_card,
    batch_rows,
)
from app.batches.search import search
from app.batches.titles import (
    TITLES,
)
from app.batches.undoing import (
    KeptValue,
    Undone,
    undo_batch,
    undo_preview,
)

__all__ = [
    "BATCHES",
    "BATCH_VALUE_COLUMNS",
    "TITLES",
    "BatchCard",
    "BatchRow",
    "BatchSource",
    "BatchValue",
    "KeptValue",
    "Undone",
    "batch_card",
    "batch_rows",
    "batch_values",
    "note_field",
    "note_words",
    "open_batch",
    "search",
    "undo_batch",
    "undo_preview",
]
