"""Codes of resources and needs against the reference books, and the school against the list of schools."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.inventory.draft import NeedDraft, ResourceDraft
from app.office import titles_of
from models.school import Organisation

KINDS_BOOK = "resource_kinds"
CONDITIONS_BOOK = "resource_conditions"


def stored_problems(session: Session, draft: ResourceDraft | NeedDraft) -> dict[str, str]:
    """Return what is wrong with the draft in the light of what the database holds."""
    found: dict[str, str] = {}
    if draft.organisation_id is not None and session.get(Organisation, draft.organisation_id) is None:
        found["organisation_id"] = "Такой школы уже нет. Выберите другую."
    if draft.type and draft.type not in titles_of(session, KINDS_BOOK):
        found["type"] = "Такого вида ресурсов нет в справочнике: выберите из списка."
    condition = draft.condition if isinstance(draft, ResourceDraft) else ""
    if condition and condition not in titles_of(session, CONDITIONS_BOOK):
        found["condition"] = "Такого состояния нет в справочнике: выберите из списка."
    return found
