"""Find plans and events for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.districts import matches_in_district
from app.kernel.dates import SchoolYear
from app.kernel.finding import Hit
from app.plans.rules import words_of_term
from models.district import SchoolDistrict
from models.plan import Plan, PlanEvent


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the plans, then the events, in whose words or district all the words occur."""
    plans = (
        select(Plan.id, Plan.school_year, Plan.state, SchoolDistrict.name)
        .join(SchoolDistrict, SchoolDistrict.id == Plan.district_id)
        .where(matches_in_district(Plan, needle))
        .order_by(Plan.school_year.desc(), SchoolDistrict.name)
        .limit(limit)
    )
    events = (
        select(
            PlanEvent.id,
            PlanEvent.title,
            PlanEvent.term,
            PlanEvent.starts_on,
            PlanEvent.ends_on,
            SchoolDistrict.name,
        )
        .join(Plan, Plan.id == PlanEvent.plan_id)
        .join(SchoolDistrict, SchoolDistrict.id == Plan.district_id)
        .where(matches_in_district(PlanEvent, needle), Plan.archived_at.is_(None))
        .order_by(PlanEvent.title)
        .limit(limit)
    )
    found = [
        Hit(Plan.kind, one, f"План округа «{district}» на {SchoolYear(year).label}", state.label)
        for one, year, state, district in session.execute(plans).tuples()
    ]
    found += [
        Hit(PlanEvent.kind, one, title, f"мероприятие, {words_of_term(term, first, last)}, округ «{district}»")
        for one, title, term, first, last, district in session.execute(events).tuples()
    ]
    return found[:limit]
