"""Plans and their events in a text: names, terms, places, participants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.kernel.dates import MONTHS, short_date
from app.kernel.errors import NotFound
from app.kernel.words import capitalised, fold
from app.office import titles_of
from models.plan import Plan, PlanEvent

_DIRECTIONS = "plan_directions"
PAPERWORK = ("monitoring", "information", "resources", "transport")
"""Directions whose entries are work to be done and no events to be held."""
_SETTLEMENT = re.compile(r"(?:г|с|п|д|х|ст|пос|дер|рп|пгт|ул|пр|пл)\.[\s\u00a0]")


def the_plan(session: Session, plan_id: int) -> Plan:
    """Return a plan."""
    plan = session.get(Plan, plan_id)
    if plan is None:
        raise NotFound("План удалён. Откройте список планов заново.")
    return plan


def events_of_plan(session: Session, plan_id: int) -> Sequence[PlanEvent]:
    """Return the events of a plan, those that were cancelled too."""
    query = select(PlanEvent).where(PlanEvent.plan_id == plan_id, PlanEvent.archived_at.is_(None))
    return session.scalars(query.options(selectinload(PlanEvent.participants))).all()


def by_direction(session: Session, events: Sequence[PlanEvent]) -> Iterator[tuple[str, list[PlanEvent]]]:
    """Group the events by direction, in the order of the reference book, and order them by date."""
    directions: Mapping[str, str] = titles_of(session, _DIRECTIONS)
    codes = [code for code in directions if any(one.direction == code for one in events)]
    codes += sorted({one.direction for one in events} - set(codes))
    for code in codes:
        own = (one for one in events if one.direction == code)
        yield directions.get(code, code), sorted(own, key=lambda one: (one.starts_on or date.max, one.id))


def event_title(event: PlanEvent) -> str:
    """Name an event with its form, unless the name tells it: «Семинар учителей химии»."""
    return event.title if not event.form or fold(event.form) in fold(event.title) else f"{event.title} ({event.form})"


def event_place(event: PlanEvent) -> str:
    """Write where: the place and the host, the host once; «с.» of a village stays small."""
    host = event.host.display_name if event.host else ""
    place = ", ".join(part for part in (event.place, host) if part and (part != host or host not in event.place))
    return place if _SETTLEMENT.match(place) else capitalised(place)


def event_term(event: PlanEvent) -> str:
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
