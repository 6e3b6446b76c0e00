"""Find batches for Ctrl+K: by the file and by who has sent it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.finding import Hit, matches
from models.batch import ImportBatch


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the batches in whose file name or sender all the words occur, the latest first."""
    query = (
        select(ImportBatch.id, ImportBatch.file_name, ImportBatch.sender, ImportBatch.made_at)
        .where(matches(ImportBatch, needle))
        .order_by(ImportBatch.id.desc())
        .limit(limit)
    )
    return [
        Hit(ImportBatch.kind, key, f"Загрузка № {key} «{file}»", ", ".join(filter(None, (short_date(at), sender))))
        for key, file, sender, at in session.execute(query).tuples()
    ]
