"""Import batches (загрузки): what one file has brought is one deed, and can be undone as one."""

from app.batches.opening import (
    BatchSource,
    note_field,
    open_batch,
)
from app.batches.register import (
    BATCHES,
    BatchCard,
    BatchRow,
    batch_card,
    batch_rows,
)
from app.batches.titles import (
    TITLES,
)
from app.batches.undoing import (
    KeptValue,
    Undone,
    undo_batch,
)

__all__ = [
    "BATCHES",
    "TITLES",
    "BatchCard",
    "BatchRow",
    "BatchSource",
    "KeptValue",
    "Undone",
    "batch_card",
    "batch_rows",
    "note_field",
    "open_batch",
    "undo_batch",
]
