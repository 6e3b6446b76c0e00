"""Known documents: what a paper about a record has become already."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.documents import DocumentLine, registered_paper
from app.papers.paper import Paper


def known_document(session: Session, paper: Paper, subject_id: int) -> DocumentLine | None:
    """Find the document of a single paper: its own, or the act that approves it.

    An act approves what it is linked with in the same role: the record itself or, where the paper names one, its
    district; one issued before the program and entered in that role serves too.
    """
    registration = paper.registration
    if registration is not None and not registration.single:
        return None
    role = registration.roles[0] if registration is not None and registration.roles else ""
    own = registered_paper(session, paper.name, paper.subject, subject_id, role=role)
    if own is not None or registration is None or not role:
        return own
    district = registration.district(session, subject_id)
    if district is None:
        return None
    return registered_paper(session, paper.name, "district", district, role=role)
