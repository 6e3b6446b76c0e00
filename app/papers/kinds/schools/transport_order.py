"""Order of a school about bringing pupils to the lessons and who goes with them (приказ о подвозе)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.kernel.words import capitalised, fold
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Request
from app.papers.question import Question, QuestionKind
from app.papers.values.issuing_school import blank_table, issuing_values, school_paper
from app.papers.values.plans import event_place, event_term
from models.plan import EventParticipant, EventState, Plan, PlanEvent

_TRANSPORT = "transport"
_JOURNEY = "подвоз"
_LEAST_ROWS = 6
_PUPILS = 15


def _values(session: Session, request: Request) -> dict[str, Any]:
    rows = [*_journeys(session, request)]
    rows += [("", "", "", "", "")] * (_LEAST_ROWS - len(rows))
    return {
        **issuing_values(session, request),
        "таблицы": {
            "график": PaperTable(
                (
                    NUMBERS,
                    TableColumn("Занятие, мероприятие", 2.4),
                    TableColumn("Дни, срок", 1.5),
                    TableColumn("Место назначения", 2.0),
                    TableColumn("Отправление", 1.1),
                    TableColumn("Возвращение", 1.1),
                ),
                tuple((str(number), *row) for number, row in enumerate(rows, start=1)),
                by_hand=True,
            ),
            "обучающиеся": blank_table(
                (
                    ("Фамилия, имя, отчество (при наличии)", 3.0),
                    ("Класс", 0.8),
                    ("Место посадки", 1.6),
                    ("Телефон родителя", 1.5),
                ),
                _PUPILS,
            ),
        },
    }


def _journeys(session: Session, request: Request) -> Iterator[tuple[str, str, str, str, str]]:
    """Return the journeys of the plan the school takes part in; hours are written in by hand."""
    last_day = func.coalesce(PlanEvent.ends_on, PlanEvent.starts_on)
    query = (
        select(PlanEvent)
        .join(Plan, Plan.id == PlanEvent.plan_id)
        .outerjoin(EventParticipant, EventParticipant.event_id == PlanEvent.id)
        .where(
            PlanEvent.direction == _TRANSPORT,
            PlanEvent.state != EventState.CANCELLED,
            PlanEvent.archived_at.is_(None),
            Plan.school_year == SchoolYear.of(request.today).start,
            or_(last_day >= request.today, PlanEvent.starts_on.is_(None)),
            EventParticipant.organisation_id == request.subject_id,
        )
        .order_by(PlanEvent.starts_on, PlanEvent.id)
    )
    for event in session.scalars(query):
        if fold(event.title).startswith(_JOURNEY) or _JOURNEY in fold(event.form):
            yield capitalised(event.title), capitalised(event_term(event)), event_place(event), "", ""


TRANSPORT_ORDER = school_paper(
    "transport_order",
    "Приказ школы о подвозе и сопровождающих",
    _values,
    questions=(
        Question("с", "Подвоз организуется с", QuestionKind.DATE),
        Question("сопровождающие", "Сопровождающие", hint="Кого назначить; без ответа останется место"),
        Question("ответственный", "Ответственный за безопасность перевозки", hint="Кого назначить"),
    ),
)
