"""A list as a file of the kind that its name ends with: Excel, CSV or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.kernel.columns import Column
from app.kernel.database import Database
from app.papers.kinds.report_table import table_paper
from app.papers.printing import print_paper
from app.workbook.writing import write_csv, write_xlsx

LIST_FORMS = (".xlsx", ".csv", ".pdf")


def write_list(
    db: Database,
    path: Path,
    title: str,
    columns: Sequence[Column[Any]],
    rows: Sequence[Any],
    templates: Path | None = None,
) -> None:
    """Write the rows under their headings; a name with another ending becomes a sheet of Excel.

    Raises:
        Unavailable: the file cannot be written; nothing half-written is left.
    """
    match path.suffix.lower():
        case ".pdf":
            print_paper(db, table_paper(title, columns, rows), 0, path, templates)
        case ".csv":
            write_csv(path, columns, rows)
        case _:
            write_xlsx(path, title, columns, rows)
