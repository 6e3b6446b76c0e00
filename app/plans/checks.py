"""What a plan and an event have to keep to in the light of what the database holds."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear, short_date
from app.office import titles_of
from app.plans.draft import EventDraft, PlanDraft
from app.plans.rules import DIRECTIONS_BOOK
from models.district import SchoolDistrict
from models.inventory import Resource
from models.plan import Plan
from models.school import Organisation


def plan_problems(session: Session, draft: PlanDraft | Plan) -> dict[str, str]:
    """Return what is wrong with the plan: no such district, or a second plan for the year."""
    if draft.district_id is None or draft.school_year is None:
        return {}
    district = session.get(SchoolDistrict, draft.district_id)
    if district is None:
        return {"district_id": "Такого школьного округа уже нет. Выберите другой."}
    query = select(Plan.id).where(
        Plan.district_id == draft.district_id, Plan.school_year == draft.school_year, Plan.archived_at.is_(None)
    )
    if any(one != draft.id for one in session.scalars(query)):
        year = SchoolYear(draft.school_year).label
        return {"school_year": f"У округа «{district.name}» уже есть план на {year} учебный год: откройте его."}
    return {}


def event_problems(session: Session, draft: EventDraft, today: date) -> dict[str, str]:
    """Return what is wrong with the event: unknown codes and records, a term outside the plan's year."""
    found: dict[str, str] = {}
    plan = session.get(Plan, draft.plan_id) if draft.plan_id is not None else None
    if draft.plan_id is not None and plan is None:
        found["plan_id"] = "Такого плана уже нет. Выберите другой."
    if plan is not None:
        found.update(_outside_of(plan.school_year, draft))
    if draft.direction and draft.direction not in titles_of(session, DIRECTIONS_BOOK):
        found["direction"] = "Такого направления нет в справочнике: выберите из списка."
    if draft.host_id is not None and session.get(Organisation, draft.host_id) is None:
        found["host_id"] = "Такой организации уже нет. Выберите другую."
    if draft.resource_id is not None and session.get(Resource, draft.resource_id) is None:
        found["resource_id"] = "Такого ресурса уже нет. Выберите другой."
    known = set(session.scalars(select(Organisation.id).where(Organisation.id.in_(draft.participants))))
    if set(draft.participants) - known:
        found["participants"] = "Одной из школ-участников уже нет в базе: выберите участников заново."
    if draft.done_on and draft.done_on > today:
        found["done_on"] = "Дата проведения не может быть в будущем."
    return found


def _outside_of(school_year: int, draft: EventDraft) -> dict[str, str]:
    """Say which day lies outside the plan's year; August before it counts, schools prepare then."""
    year = SchoolYear(school_year)
    opens = date(year.start, 8, 1)
    return {
        name: f"{short_date(day)} — вне {year.label} учебного года, на который составлен план."
        for name in ("starts_on", "ends_on")
        if (day := getattr(draft, name)) is not None and not opens <= day <= year.ends
    }
