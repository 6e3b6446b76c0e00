"""Seats in councils that a former head still holds, and the one deed by which the new head takes one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.councils import council_name, hand_over_seat
from app.impact.lines import ImpactGroup, ImpactLine
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, NotFound
from app.kernel.records import fetch
from models.council import Council, CouncilMember, CouncilRole
from models.school import Organisation

REPLACE = "Новый руководитель войдёт в состав вместо прежнего; приказ о составе совета обновите."
ELECTED = (
    "Новый руководитель войдёт членом совета. Кто теперь {role}, решает совет или положение о нём: укажите это в "
    "карточке совета."
)
NOT_OF_SCHOOL = "Место не от этой школы: решите в карточке совета, остаётся ли прежний руководитель в составе."
_OFFICERS = {
    CouncilRole.CHAIR: "председатель",
    CouncilRole.DEPUTY: "заместитель председателя",
    CouncilRole.SECRETARY: "секретарь",
}


def seat_lines(
    session: Session, organisation_id: int, person_id: int, replaceable: bool, today: date
) -> Iterator[ImpactLine]:
    """Yield the seats that the former head holds today or will hold."""
    query = (
        select(CouncilMember)
        .join(Council, Council.id == CouncilMember.council_id)
        .where(CouncilMember.person_id == person_id, Council.archived_at.is_(None))
        .order_by(CouncilMember.id)
    )
    for seat in session.scalars(query):
        if seat.until is not None and seat.until < today:
            continue
        council, own = seat.council, seat.organisation_id == organisation_id
        advice = REPLACE if own else NOT_OF_SCHOOL
        if own and seat.role in _OFFICERS:
            advice = ELECTED.format(role=_OFFICERS[seat.role])
        words = ", ".join(filter(None, (seat.role.label, seat.since and f"с {short_date(seat.since)}")))
        yield ImpactLine(
            Council.kind,
            council.id,
            council_name(council.type, council.district.name),
            words,
            advice,
            ImpactGroup.COUNCIL,
            seat=seat.id if own and replaceable else None,
        )


def replace_in_council(db: Database, seat_id: int, organisation_id: int) -> date:
    """Give a school's seat in the council to the school's present head; return the day from which.

    Raises:
        NotFound: there is no such seat any more.
        Conflict: the seat is not the school's, the school has no head, or the head holds the seat already.
    """
    with db.changing("Замена члена совета: новый руководитель школы") as session:
        seat = session.get(CouncilMember, seat_id)
        if seat is None:
            raise NotFound("Такого члена совета уже нет. Ничего не изменено. Откройте карточку совета.")
        school = fetch(session, Organisation, organisation_id)
        head = school.head_on(db.today())
        if seat.organisation_id != organisation_id:
            raise Conflict(f"Это место в совете не от школы «{school.display_name}». Ничего не изменено.")
        if head is None:
            raise Conflict(f"У школы «{school.display_name}» не указан руководитель. Состав совета не изменён.")
        if head.person_id == seat.person_id:
            raise Conflict(f"{head.person.full_name} уже занимает это место. Состав совета не изменён.")
        if seat.until is not None and seat.until < db.today():
            raise Conflict(f"Полномочия по этому месту закончились {short_date(seat.until)}. Состав совета не изменён.")
        return hand_over_seat(session, seat, head.person, head.post, head.since or db.today())
