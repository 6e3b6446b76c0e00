"""What plans wait for: the events of this week and those that are overdue."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.kernel.waiting import Waiting, end_of_week, urgency
from app.plans.register import overdue
from app.plans.rules import OPEN, last_day
from models.district import SchoolDistrict
from models.plan import Plan, PlanEvent, PlanState


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return the events that should be over by the end of the week; those of closed plans wait no more."""
    ends = func.coalesce(PlanEvent.ends_on, PlanEvent.starts_on)
    query = (
        select(
            PlanEvent.id,
            PlanEvent.title,
            PlanEvent.responsible,
            PlanEvent.starts_on,
            PlanEvent.ends_on,
            Plan.school_year,
            SchoolDistrict.name,
        )
        .join(Plan, Plan.id == PlanEvent.plan_id)
        .join(SchoolDistrict, SchoolDistrict.id == Plan.district_id)
        .where(
            PlanEvent.archived_at.is_(None),
            Plan.archived_at.is_(None),
            Plan.state != PlanState.CLOSED,
            PlanEvent.state.in_(OPEN),
            overdue(today) | ends.between(today, end_of_week(today)),
        )
        .order_by(ends, PlanEvent.id)
    )
    found: list[Waiting] = []
    for one, title, responsible, starts_on, ends_on, year, district in session.execute(query).tuples():
        due = last_day(starts_on, ends_on, year)
        whose = ", ".join(filter(None, (responsible, f"округ «{district}»")))
        late = due < today
        words = f"{title}: отметьте, проведено ли" if late else title
        found.append(Waiting(PlanEvent.kind, one, words, whose, due, urgency(due, today)))
    return found
