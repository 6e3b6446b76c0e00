"""Interaction plan of a school district (план сетевого взаимодействия)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.kernel.words import capitalised, fold
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.paper import Paper, Registration, Request
from app.papers.values.districts import bare_name, day_of, district_values
from app.papers.values.plans import by_direction, event_place, event_term, event_title, events_of_plan, the_plan
from models.plan import EventState, PlanEvent

_ALL = "все организации округа"
_COUNCIL = "совет"
_OF_COUNCIL = ("решени", "протокол")
_ACTS = ("приказ", "постановлени", "распоряжени", "решени", "протокол")
_COLUMNS = (
    TableColumn("№ п/п", 0.45, "centre"),
    TableColumn("Мероприятие, форма", 3.2),
    TableColumn("Срок", 1.1, "centre"),
    TableColumn("Место проведения", 1.7),
    TableColumn("Участники", 1.9),
    TableColumn("Ответственный", 1.5),
    TableColumn("Используемый ресурс", 1.6),
    TableColumn("Ожидаемый результат", 2.4),
)


def _values(session: Session, request: Request) -> dict[str, Any]:
    plan = the_plan(session, request.subject_id)
    events = [one for one in events_of_plan(session, plan.id) if one.state is not EventState.CANCELLED]
    day = day_of(request.today, plan.approved_on)
    everybody = frozenset(member.organisation_id for member in plan.district.members_on(day))
    return {
        **district_values(session, plan.district, day),
        "план": {
            "учебный_год": SchoolYear(plan.school_year).label,
            "дата": plan.approved_on,
            **_approval(plan.approved_by),
        },
        "мероприятий": len(events),
        "таблицы": {"мероприятия": _table(session, events, everybody)},
    }


def _approval(approved_by: str) -> dict[str, Any]:
    """Tell an act («приказом …») from a council and from an official («начальник отдела»)."""
    typed = fold(approved_by)
    act = typed.startswith(_ACTS)
    council = not act and _COUNCIL in typed
    return {
        "чем": approved_by if act else "",
        "кто": "" if act or council else approved_by,
        "советом": council or (act and typed.startswith(_OF_COUNCIL)),
    }


def _table(session: Session, events: Sequence[PlanEvent], everybody: frozenset[int]) -> PaperTable:
    rows: list[tuple[str, ...] | TableGroup] = []
    for group, (title, own) in enumerate(by_direction(session, events), start=1):
        rows.append(TableGroup(f"{group}. {title}"))
        rows.extend(_row(f"{group}.{number}", one, everybody) for number, one in enumerate(own, start=1))
    return PaperTable(_COLUMNS, tuple(rows)).without_empty_columns()


def _row(number: str, event: PlanEvent, everybody: frozenset[int]) -> tuple[str, ...]:
    """Write one event."""
    taking_part = {one.organisation_id for one in event.participants}
    whole = len(everybody) > 1 and everybody <= taking_part
    schools = _ALL if whole else ", ".join(one.organisation.display_name for one in event.participants)
    return (
        number,
        capitalised(event_title(event)),
        capitalised(event_term(event)),
        event_place(event),
        capitalised("; ".join(part for part in (schools, event.audience) if part)),
        event.responsible,
        event.resource.name if event.resource else "",
        capitalised(event.expected_result),
    )


def _heading(session: Session, request: Request) -> str:
    plan = the_plan(session, request.subject_id)
    name, year = bare_name(plan.district.name), SchoolYear(plan.school_year).label
    return f"План сетевого взаимодействия школьного округа «{name}» на {year} учебный год"


INTERACTION_PLAN = Paper(
    name="interaction_plan",
    template="network/interaction_plan",
    title="План сетевого взаимодействия",
    subject="plan",
    values=_values,
    group="Сеть",
    landscape=True,
    registration=Registration(type="plan", journal="", roles=("plan",), heading=_heading),
)
