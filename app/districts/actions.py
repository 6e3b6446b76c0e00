"""Verbs of the school districts: load, save, archive, confirm a launch step."""

from __future__ import annotations

from datetime import date

from app.districts.draft import DistrictDraft, MemberDraft
from app.districts.rules import name_problems, stored_problems
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived, sync_parts
from app.kernel.wholes import guard_whole
from app.people import person_named
from models.district import DistrictMember, LaunchStep, SchoolDistrict

EDITED = ("name", "base_school_id", "coordinator_post", "founded_on", "goals", "note")
MEMBER_FIELDS = ("organisation_id", "joined_on", "left_on", "basis")


def load_district(db: Database, district_id: int) -> DistrictDraft:
    """Return the district as a draft for its form."""
    with db.reading() as session:
        district = fetch(session, SchoolDistrict, district_id)
        draft = DistrictDraft(id=district.id, version=district.version)
        copy_fields(district, draft, EDITED)
        draft.coordinator = district.coordinator.full_name if district.coordinator else ""
        for member in district.members:
            row = MemberDraft(id=member.id)
            copy_fields(member, row, MEMBER_FIELDS)
            draft.members.append(row)
        return draft


def save_district(db: Database, draft: DistrictDraft) -> int:
    """Make or change a district with its members; return its id."""
    deed = "Создание школьного округа" if draft.id is None else "Изменение школьного округа"
    with db.changing(deed) as session:
        if problems := together(draft.problems(), stored_problems(session, draft)):
            raise InvalidInput(problems)
        coordinator = person_named(session, draft.coordinator.strip()) if draft.coordinator.strip() else None
        with session.no_autoflush:
            district = fetch_to_change(session, SchoolDistrict, draft.id, draft.version)
            copy_fields(draft, district, EDITED)
            district.coordinator = coordinator
            sync_parts(district.members, draft.members, DistrictMember, MEMBER_FIELDS)
            guard_whole(session, district)
        session.flush()
        return district.id


def archive_district(db: Database, district_id: int) -> None:
    """Put the district into the archive."""
    set_archived(db, SchoolDistrict, district_id, True, "Школьный округ — в архив")


def restore_district(db: Database, district_id: int) -> None:
    """Take the district back from the archive."""
    set_archived(db, SchoolDistrict, district_id, False, "Школьный округ — из архива", name_problems)


def confirm_step(db: Database, district_id: int, code: str, day: date, note: str = "") -> None:
    """Write down that a launch step is done; confirming it again corrects the day and the note."""
    if day > db.today():
        raise InvalidInput({"done_on": "Шаг ещё не выполнен: дата выполнения не может быть в будущем."})
    with db.changing("Подтверждение шага запуска") as session:
        district = fetch(session, SchoolDistrict, district_id)
        step = _step(district, code)
        if step is None:
            district.steps.append(LaunchStep(code=code, done_on=day, note=note.strip()))
        else:
            step.done_on, step.note = day, note.strip()


def withdraw_step(db: Database, district_id: int, code: str) -> None:
    """Take back the confirmation of a launch step; one that is not confirmed stays so."""
    with db.changing("Отмена подтверждения шага запуска") as session:
        district = fetch(session, SchoolDistrict, district_id)
        if step := _step(district, code):
            district.steps.remove(step)


def _step(district: SchoolDistrict, code: str) -> LaunchStep | None:
    """Find the confirmation of a step."""
    return next((one for one in district.steps if one.code == code), None)
