"""Verbs of the inventory: resources and needs, loaded, saved, archived; a need is covered."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.inventory.checks import stored_problems
from app.inventory.draft import NeedDraft, ResourceDraft
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from models.inventory import Need, Resource

RESOURCE_FIELDS = (
    "organisation_id",
    "type",
    "name",
    "quantity",
    "capacity",
    "condition",
    "hours_total",
    "hours_busy",
    "shared",
    "free_time",
    "terms",
    "responsible",
    "details",
)
NEED_FIELDS = ("organisation_id", "type", "name", "details", "priority", "wanted_way", "due_on", "covered_on")


def load_resource(db: Database, resource_id: int) -> ResourceDraft:
    """Return the resource as a draft for its form."""
    with db.reading() as session:
        resource = fetch(session, Resource, resource_id)
        draft = ResourceDraft(id=resource.id, version=resource.version)
        copy_fields(resource, draft, RESOURCE_FIELDS)
        return draft


def save_resource(db: Database, draft: ResourceDraft) -> int:
    """Make or change a resource; return its id."""
    deed = "Создание ресурса" if draft.id is None else "Изменение ресурса"
    with db.changing(deed) as session:
        return store_resource(session, draft).id


def store_resource(session: Session, draft: ResourceDraft) -> Resource:
    """Make or change a resource within somebody's deed."""
    if problems := together(draft.problems(), stored_problems(session, draft)):
        raise InvalidInput(problems)
    with session.no_autoflush:
        resource = fetch_to_change(session, Resource, draft.id, draft.version)
        copy_fields(draft, resource, RESOURCE_FIELDS)
    session.flush()
    return resource


def archive_resource(db: Database, resource_id: int) -> None:
    """Put the resource into the archive."""
    set_archived(db, Resource, resource_id, True, "Ресурс — в архив")


def restore_resource(db: Database, resource_id: int) -> None:
    """Take the resource back from the archive."""
    set_archived(db, Resource, resource_id, False, "Ресурс — из архива")


def load_need(db: Database, need_id: int) -> NeedDraft:
    """Return the need as a draft for its form."""
    with db.reading() as session:
        need = fetch(session, Need, need_id)
        draft = NeedDraft(id=need.id, version=need.version)
        copy_fields(need, draft, NEED_FIELDS)
        return draft


def save_need(db: Database, draft: NeedDraft) -> int:
    """Make or change a need; return its id."""
    deed = "Создание потребности" if draft.id is None else "Изменение потребности"
    with db.changing(deed) as session:
        problems = together(draft.problems(), stored_problems(session, draft))
        if draft.covered_on and draft.covered_on > db.today():
            problems = together(problems, {"covered_on": "Дата закрытия потребности не может быть в будущем."})
        if problems:
            raise InvalidInput(problems)
        with session.no_autoflush:
            need = fetch_to_change(session, Need, draft.id, draft.version)
            copy_fields(draft, need, NEED_FIELDS)
        session.flush()
        return need.id


def cover_need(db: Database, need_id: int, day: date | None) -> None:
    """Write down when a need was covered; no day takes the mark back."""
    if day and day > db.today():
        raise InvalidInput({"covered_on": "Дата закрытия потребности не может быть в будущем."})
    with db.changing("Потребность закрыта" if day else "Потребность снова открыта") as session:
        fetch(session, Need, need_id).covered_on = day


def archive_need(db: Database, need_id: int) -> None:
    """Put the need into the archive."""
    set_archived(db, Need, need_id, True, "Потребность — в архив")


def restore_need(db: Database, need_id: int) -> None:
    """Take the need back from the archive."""
    set_archived(db, Need, need_id, False, "Потребность — из архива")
