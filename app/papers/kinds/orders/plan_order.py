"""Order that approves the plan of a district (приказ об утверждении плана сетевого взаимодействия)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.papers.kinds.network.interaction_plan import INTERACTION_PLAN
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.cards import PLAN_CARD
from app.papers.values.districts import bare_name, day_of
from app.papers.values.plans import events_of_plan, the_plan
from app.papers.values.terms import working_day

_TERMS = {"ознакомление": 7, "сайт": 10}


def _values(session: Session, request: Request) -> dict[str, Any]:
    plan = the_plan(session, request.subject_id)
    day = day_of(request.today, request.dated, plan.approved_on)
    return {
        **INTERACTION_PLAN.values(session, request),
        **staff_values(session, request, day),
        "сроки": {name: working_day(request.dated, days) for name, days in _TERMS.items()},
    }


def _heading(session: Session, request: Request) -> str:
    plan = the_plan(session, request.subject_id)
    year = SchoolYear(plan.school_year).label
    name = bare_name(plan.district.name)
    return f"Об утверждении плана сетевого взаимодействия школьного округа «{name}» на {year} учебный год"


PLAN_ORDER = Paper(
    name="plan_order",
    template="orders/plan_order",
    title="Приказ об утверждении плана сетевого взаимодействия",
    subject="plan",
    values=_values,
    group="Приказы",
    suits=lambda session, plan_id: bool(events_of_plan(session, plan_id)),
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=_heading,
        roles=("plan",),
        district=lambda session, plan_id: the_plan(session, plan_id).district_id,
        single=False,
        card=PLAN_CARD,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
