"""Known documents: what a paper about a record has become already."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.documents import DocumentLine, registered_paper
from app.papers.paper import Paper


def known_document(session: Session, paper: Paper, subject_id: int) -> DocumentLine | None:
    """Find the document of a single paper; for a district one in the same role serves too, entered or approved."""
    registration = paper.registration
    if registration is not None and not registration.single:
        return None
    own = registered_paper(session, paper.name, paper.subject, subject_id)
    if own is not None or registration is None or not registration.roles:
        return own
    district = registration.district(session, subject_id)
    if district is None:
        return None
    return registered_paper(session, paper.name, "district", district, role=registration.roles[0])
