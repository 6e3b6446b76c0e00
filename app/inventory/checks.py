"""Codes of resources and needs against the reference books, and the school against the list of schools."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.inventory.draft import NeedDraft, ResourceDraft
from models.reference import ReferenceItem
from models.school import Organisation

KINDS_BOOK = "resource_kinds"
CONDITIONS_BOOK = "resource_conditions"


def stored_problems(session: Session, draft: ResourceDraft | NeedDraft) -> dict[str, str]:
    """Return what is wrong with the draft in the light of what the database holds."""
    found: dict[str, str] = {}
    if draft.organisation_id is not None and session.get(Organisation, draft.organisation_id) is None:
        found["organisation_id"] = "Такой школы уже нет. Выберите другую."
    if draft.type and not _is_known(session, KINDS_BOOK, draft.type):
        found["type"] = "Такого вида ресурсов нет в справочнике: выберите из списка."
    if (
        isinstance(draft, ResourceDraft)
        and draft.condition
        and not _is_known(session, CONDITIONS_BOOK, draft.condition)
    ):
        found["condition"] = "Такого состояния нет в справочнике: выберите из списка."
    return found


def _is_known(session: Session, book: str, code: str) -> bool:
    """Tell whether the book has the code."""
    query = select(ReferenceItem.id).where(ReferenceItem.book == book, ReferenceItem.code == code)
    return session.scalar(query) is not None
