"""Order about an event of a plan (приказ о проведении мероприятия)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear, long_date
from app.kernel.errors import NotFound
from app.kernel.words import fold
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values, typed_heading
from app.papers.values.districts import day_of, district_values
from app.papers.values.executors import executor_in_dative, executor_inside
from app.papers.values.people import head_values
from app.papers.values.plans import PAPERWORK
from app.papers.values.schools import school_values
from app.papers.values.terms import working_day
from app.papers.values.titles import event_in_accusative, event_in_genitive
from models.plan import EventState, PlanEvent

_TO_REPORT = 5
_CHILDREN = re.compile(r"учени|учащ|обуча|воспитан|команд|класс")


def _event(session: Session, event_id: int) -> PlanEvent:
    event = session.get(PlanEvent, event_id)
    if event is None:
        raise NotFound("Мероприятие удалено. Откройте план заново.")
    return event


def _values(session: Session, request: Request) -> dict[str, Any]:
    event = _event(session, request.subject_id)
    plan = event.plan
    day = day_of(request.today, request.dated)
    host = event.host or plan.district.base_school
    schools = [one.organisation for one in event.participants] or [
        one.organisation for one in plan.district.members_on(day)
    ]
    ends = event.ends_on or event.starts_on
    return {
        **district_values(session, plan.district, day),
        **staff_values(session, request, day),
        "мероприятие": {
            "винительный": event_in_accusative(event.title),
            "когда": _when(event),
            "место": "" if event.host is None and event.place == host.display_name else event.place,
            "участники": event.audience,
            "ресурс": event.resource.name if event.resource else "",
            "результат": event.expected_result,
            "учебный_год": SchoolYear(plan.school_year).label,
        },
        "принимает": {"краткое": host.display_name, "руководитель": head_values(session, host.head_on(day))},
        "участвуют": [school_values(session, one, day) for one in schools if one.id != host.id],
        "ответственный": {
            "кто": executor_inside(event.responsible),
            "кому": executor_in_dative(session, event.responsible, day),
        },
        "срок_отчёта": working_day(ends, _TO_REPORT) if ends and ends >= (request.dated or date.min) else None,
    }


def _when(event: PlanEvent) -> str:
    """Write when the event takes place as an order does: the day, from day to day, or the typed words."""
    start, end = event.starts_on, event.ends_on
    if event.term:
        return event.term
    if start is None:
        return ""
    return f"с {long_date(start)} по {long_date(end)}" if end and end != start else long_date(start)


def _proposal(session: Session, event_id: int, today: date) -> dict[str, Any]:
    event = _event(session, event_id)
    heading = f"О проведении {event_in_genitive(event.title)}"
    return {**staff_proposal(session), "заголовок": heading, "подвоз": bool(_CHILDREN.search(fold(event.audience)))}


def _suits(session: Session, event_id: int) -> bool:
    """Tell whether the event is still to be held."""
    event = _event(session, event_id)
    return event.state in (EventState.PLANNED, EventState.MOVED) and event.direction not in PAPERWORK


EVENT_ORDER = Paper(
    name="event_order",
    template="orders/event_order",
    title="Приказ о проведении мероприятия",
    subject="event",
    values=_values,
    group="Приказы",
    suits=_suits,
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=typed_heading,
        district=lambda session, event_id: _event(session, event_id).plan.district_id,
        single=False,
    ),
    questions=(
        Question("заголовок", "Заголовок приказа", required=True),
        Question("подвоз", "Обучающиеся прибывают с сопровождающими", QuestionKind.FLAG),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
