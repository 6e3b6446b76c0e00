"""The districts of the municipality in a few sentences, for letters."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import long_date
from app.kernel.words import counted, sort_key, uncapitalised
from app.papers.values.districts import bare_name
from app.papers.values.office import office_values
from app.papers.values.plans import PAPERWORK, event_place
from models.district import SchoolDistrict
from models.plan import EventState, PlanEvent

_AHEAD = timedelta(days=31)
_MOST = 8
_COMING = (EventState.PLANNED, EventState.MOVED)


def districts_in_words(session: Session, day: date) -> str:
    """Tell how many districts there are, which, with which base school and of how many organisations: lines."""
    municipality = office_values(session, day)["орган"]["муниципалитет"].genitive
    found = session.scalars(select(SchoolDistrict).where(SchoolDistrict.archived_at.is_(None)))
    districts = sorted(found, key=lambda one: sort_key(one.name))
    if not districts:
        return f"На территории {municipality} школьные округа не созданы."
    lines = [
        f"«{bare_name(one.name)}»: базовая школа – {one.base_school.display_name}, "
        f"{counted(len(one.members_on(day)), 'организация', 'организации', 'организаций')}"
        for one in districts
    ]
    works = "действует" if len(districts) % 10 == 1 and len(districts) % 100 != 11 else "действуют"
    first = (
        f"На территории {municipality} {works} "
        f"{counted(len(districts), 'школьный округ', 'школьных округа', 'школьных округов')}."
    )
    return "\n".join([first, *(f"Школьный округ {line}." for line in lines)])


def coming_events(session: Session, day: date) -> str:
    """Tell what the districts hold in the coming month: lines; nothing where they hold nothing."""
    until = day + _AHEAD
    query = (
        select(PlanEvent)
        .where(
            PlanEvent.archived_at.is_(None),
            PlanEvent.state.in_(_COMING),
            PlanEvent.direction.not_in(PAPERWORK),
            PlanEvent.starts_on >= day,
            PlanEvent.starts_on <= until,
        )
        .order_by(PlanEvent.starts_on, PlanEvent.id)
        .limit(_MOST)
    )
    events = session.scalars(query).all()
    if not events:
        return ""
    first = f"Информируем о мероприятиях школьных округов с {long_date(day)} по {long_date(until)}:"
    lines = [f"– {_line(one)}" for one in events]
    return "\n".join([first, *(f"{line};" for line in lines[:-1]), f"{lines[-1]}."])


def _line(event: PlanEvent) -> str:
    place = uncapitalised(event_place(event))
    return f"{long_date(event.starts_on)} – {uncapitalised(event.title)}" + (f" ({place})" if place else "")
