"""What a document is called: on its card, in the answers of the search, in the list of what is printed together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from app.kernel.database import Database
from app.kernel.dates import short_date
from app.office import titles_of
from models.document import Document
from models.journal import Journal

INCOMING = "incoming"


def document_name(kind: str, number: str | None, dated: date | None, journal: str = "") -> str:
    """Return «Приказ № 71 от 01.09.2026», «Письмо вх. № 5 от …», or «Приказ (проект)» without a number."""
    kind = kind[:1].upper() + kind[1:]
    if not number:
        return f"{kind} (проект)"
    sign = "вх. №" if journal == INCOMING else "№"
    return f"{kind} {sign} {number} от {short_date(dated)}"


def document_names(db: Database, documents: Sequence[int]) -> dict[int, str]:
    """Return what documents are called, by id; one that is gone has no name."""
    query = (
        select(Document.id, Document.type, Document.number, Document.dated, Journal.code)
        .outerjoin(Journal, Document.journal_id == Journal.id)
        .where(Document.id.in_(documents))
    )
    with db.reading() as session:
        kinds = titles_of(session, "document_kinds")
        return {
            one: document_name(kinds.get(kind, kind), number, dated, journal or "")
            for one, kind, number, dated, journal in session.execute(query).tuples()
        }
