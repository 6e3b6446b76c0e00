"""CSV as Russian Excel opens it by a double click: UTF-8 with a mark, «;», decimal comma."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.kernel.columns import Column
from app.kernel.dates import short_date
from app.kernel.placing import placed
from app.workbook.writing.guarding import guarded, seen
from app.workbook.writing.sheets import content


def write_csv(path: Path, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
    """Write the rows under their headings; figures without spaces between thousands, dates as 01.09.2026.

    Raises:
        Unavailable: the file is open in another program, or the disk refuses.
    """
    with placed(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow([guarded(column.title) for column in columns])
        writer.writerows([_text(column, row) for column in columns] for row in rows)


def _text(column: Column[Any], row: Any) -> str:
    value = content(column, row).value
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(seen(value))
    if isinstance(value, date):
        return short_date(value)
    return f"{Decimal(str(value)).normalize():f}".replace(".", ",")
