"""Order that carries a plan out over some weeks (приказ о реализации плана сетевого взаимодействия)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, day_of, district_values
from app.papers.values.plans import event_place, event_term, event_title, events_of_plan, the_plan
from app.papers.values.terms import working_day
from models.plan import EventState, PlanEvent

_AHEAD = timedelta(days=31)
_TO_REPORT = 7
_COMING = (EventState.PLANNED, EventState.MOVED)


def _proposal(session: Session, plan_id: int, today: date) -> dict[str, Any]:
    """Propose the month that begins today; with nothing in it, all the time ahead, else all there is."""
    ahead = (
        _events(session, plan_id, today, today + _AHEAD)
        or _events(session, plan_id, today, date.max)
        or _events(session, plan_id, date.min, date.max)
    )
    days = [one.starts_on for one in ahead if one.starts_on]
    begins, ends = (min(days), max(days)) if days else (today, today + _AHEAD)
    return {**staff_proposal(session), "с": begins, "по": ends}


def _events(session: Session, plan_id: int, begins: date, ends: date) -> list[PlanEvent]:
    """Return the events of the time that are still to be held, by day."""
    found = [
        one
        for one in events_of_plan(session, plan_id)
        if one.state in _COMING and one.starts_on and begins <= one.starts_on <= ends
    ]
    return sorted(found, key=lambda one: (one.starts_on or date.max, one.id))


def _values(session: Session, request: Request) -> dict[str, Any]:
    plan = the_plan(session, request.subject_id)
    day = day_of(request.today, request.dated)
    begins, ends = request.answers["с"] or date.min, request.answers["по"] or date.max
    return {
        **district_values(session, plan.district, day),
        **staff_values(session, request, day),
        "план": {"учебный_год": SchoolYear(plan.school_year).label, "утверждён": plan.approved_on},
        "срок_отчёта": working_day(request.answers["по"], _TO_REPORT),
        "таблицы": {"мероприятия": _table(_events(session, plan.id, begins, ends))},
    }


def _table(events: Sequence[PlanEvent]) -> PaperTable:
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Мероприятие", 3.0),
            TableColumn("Срок", 1.3, "centre"),
            TableColumn("Место проведения", 2.0),
            TableColumn("Ответственный", 1.5),
        ),
        tuple(
            (
                str(number),
                capitalised(event_title(one)),
                capitalised(event_term(one)),
                event_place(one),
                one.responsible,
            )
            for number, one in enumerate(events, start=1)
        ),
    ).without_empty_columns()


def _heading(session: Session, request: Request) -> str:
    name = bare_name(the_plan(session, request.subject_id).district.name)
    return f"О реализации плана сетевого взаимодействия школьного округа «{name}»"


PLAN_EXECUTION_ORDER = Paper(
    name="plan_execution_order",
    template="orders/plan_execution_order",
    title="Приказ о реализации плана",
    subject="plan",
    values=_values,
    group="Приказы",
    suits=lambda session, plan_id: bool(_events(session, plan_id, date.min, date.max)),
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=_heading,
        district=lambda session, plan_id: the_plan(session, plan_id).district_id,
        single=False,
    ),
    questions=(
        Question("с", "Мероприятия с", QuestionKind.DATE, required=True),
        Question("по", "по", QuestionKind.DATE, required=True),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
