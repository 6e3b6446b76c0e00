"""What all documents are about, for the register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from app.documents.card import LinkLine
from app.kernel.database import Database
from app.office import titles_of
from models.document import DocumentLink


def document_links(db: Database) -> Mapping[int, Sequence[LinkLine]]:
    """Return the links of every document, by the document's id."""
    query = select(
        DocumentLink.document_id, DocumentLink.subject_kind, DocumentLink.subject_id, DocumentLink.role
    ).order_by(DocumentLink.id)
    found: dict[int, list[LinkLine]] = defaultdict(list)
    with db.reading() as session:
        roles = titles_of(session, "regulating_documents")
        for document, kind, subject, role in session.execute(query).tuples():
            found[document].append(LinkLine(kind, subject, role, roles.get(role, role)))
    return found
