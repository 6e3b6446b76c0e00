"""Interaction plan of a school district (план сетевого взаимодействия)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import MONTHS, SchoolYear, short_date
from app.kernel.errors import NotFound
from app.kernel.words import capitalised, fold
from app.office import titles_of
from app.papers.paper import Paper, Request
from app.papers.table import PaperTable, TableColumn, TableGroup
from app.papers.values.districts import day_of, district_values
from models.plan import EventState, Plan, PlanEvent

_DIRECTIONS = "plan_directions"
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
    plan_id, today = request.subject_id, request.today
    plan = session.get(Plan, plan_id)
    if plan is None:
        raise NotFound("План удалён. Откройте список планов заново.")
    events = session.scalars(
        select(PlanEvent).where(
            PlanEvent.plan_id == plan_id,
            PlanEvent.archived_at.is_(None),
            PlanEvent.state != EventState.CANCELLED,
        )
    ).all()
    day = day_of(today, plan.approved_on)
    everybody = frozenset(member.organisation_id for member in plan.district.members_on(day))
    return {
        **district_values(session, plan.district, day),
        "план": {
            "учебный_год": SchoolYear(plan.school_year).label,
            "дата": plan.approved_on,
            **_approval(plan.approved_by),
        },
        "мероприятий": len(events),
        "таблицы": {"мероприятия": _table(events, titles_of(session, _DIRECTIONS), everybody)},
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


def _table(events: Sequence[PlanEvent], directions: Mapping[str, str], everybody: frozenset[int]) -> PaperTable:
    """Group the events by direction, in the order of the reference book, and order them by date."""
    codes = [code for code in directions if any(one.direction == code for one in events)]
    codes += sorted({one.direction for one in events} - set(codes))
    rows: list[tuple[str, ...] | TableGroup] = []
    for group, code in enumerate(codes, start=1):
        rows.append(TableGroup(f"{group}. {directions.get(code, code)}"))
        own = sorted(
            (one for one in events if one.direction == code), key=lambda one: (one.starts_on or date.max, one.id)
        )
        rows.extend(_row(f"{group}.{number}", one, everybody) for number, one in enumerate(own, start=1))
    return PaperTable(_COLUMNS, tuple(rows)).without_empty_columns()


def _row(number: str, event: PlanEvent, everybody: frozenset[int]) -> tuple[str, ...]:
    """Write one event."""
    host = event.host.display_name if event.host else ""
    taking_part = {one.organisation_id for one in event.participants}
    whole = len(everybody) > 1 and everybody <= taking_part
    schools = _ALL if whole else ", ".join(one.organisation.display_name for one in event.participants)
    return (
        number,
        capitalised(_title(event)),
        capitalised(_term(event)),
        capitalised(
            ", ".join(part for part in (event.place, host) if part and (part != host or host not in event.place))
        ),
        capitalised("; ".join(part for part in (schools, event.audience) if part)),
        event.responsible,
        event.resource.name if event.resource else "",
        capitalised(event.expected_result),
    )


def _title(event: PlanEvent) -> str:
    """Name an event with its form, unless the name tells it: «Семинар учителей химии»."""
    return event.title if not event.form or fold(event.form) in fold(event.title) else f"{event.title} ({event.form})"


def _term(event: PlanEvent) -> str:
    """Write when: the typed words, a date, a month or two dates."""
    if event.term:
        return event.term
    start, end = event.starts_on, event.ends_on
    if start is None:
        return ""
    if end is None or end == start:
        return short_date(start)
    if start.day == 1 and end.month == start.month and end.year == start.year and end.day >= 28:
        return f"{MONTHS[start.month - 1]} {start.year} г."
    return f"с {short_date(start)} по {short_date(end)}"


INTERACTION_PLAN = Paper(
    name="interaction_plan",
    template="network/interaction_plan",
    title="План сетевого взаимодействия",
    subject="plan",
    values=_values,
    group="Сеть",
    landscape=True,
)
