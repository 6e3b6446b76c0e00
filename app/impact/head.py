"""A new head of a school: everything that still names the one before, with what the law and the order of work say.

What happens when a director changes: expectations 19 («Impact preview»); contracts stand (ст. 48, 53 ГК РФ), powers of
attorney of the branches stand too (ст. 188 ГК РФ names no change of the head), who acts for a head needs an order.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.impact.contracts import contract_lines
from app.impact.councils import seat_lines
from app.impact.documents import document_lines
from app.impact.lines import ImpactGroup, ImpactLine
from app.impact.mention import Mention
from app.impact.work import work_lines
from app.kernel.database import Database
from app.kernel.records import fetch
from models.person import Acting, Person
from models.school import Appointment, Organisation, OrganisationKind

NOBODY = "Подписывать документы школы некому: внесите нового руководителя или исполняющего обязанности с приказом."
NO_BASIS = (
    "Впишите приказ о возложении обязанностей: без него в договорах не на что сослаться, одного Устава для "
    "исполняющего обязанности мало."
)
NO_POWER = "Новому руководителю филиала нужна своя доверенность школы: без неё он документов не подписывает."
POWER_STAYS = (
    "Доверенность выдана школой: со сменой директора она не прекращается (ст. 188 ГК РФ). Новый директор вправе "
    "отменить её или выдать другую."
)


def impact_of_new_head(db: Database, organisation_id: int, former_person_id: int) -> tuple[ImpactLine, ...]:
    """Return everything that names a former head of the organisation, in the order in which it is dealt with.

    Raises:
        NotFound: there is no such organisation or person.
    """
    today = db.today()
    with db.reading() as session:
        school = fetch(session, Organisation, organisation_id)
        person = fetch(session, Person, former_person_id)
        head = school.head_on(today)
        returned = head is not None and head.person_id == person.id
        if returned:
            return ()
        mention = Mention(person)
        lines = [
            *_powers(school, head),
            *seat_lines(session, school.id, person.id, head is not None, today),
            *contract_lines(session, school.id, _last_time(school, person.id), today),
            *work_lines(session, school.id, person.id, mention),
            *document_lines(session, mention),
            *_branches(session, school.id, today),
        ]
    order = list(ImpactGroup)
    return tuple(sorted(lines, key=lambda line: order.index(line.group)))


def _last_time(school: Organisation, person_id: int) -> Appointment | None:
    """Return the last appointment of the former head."""
    times = [one for one in school.appointments if one.person_id == person_id]
    return max(times, key=lambda one: (one.since or date.min, one.id), default=None)


def _powers(school: Organisation, head: Appointment | None) -> Iterator[ImpactLine]:
    """Say on what the new head's powers rest, where something is missing."""
    kind, group = Organisation.kind, ImpactGroup.BASIS
    if head is None:
        yield ImpactLine(kind, school.id, school.display_name, "руководитель не указан", NOBODY, group)
        return
    title = f"{head.person.full_name}, {head.post}"
    if head.basis.strip():
        return
    if school.type is OrganisationKind.BRANCH:
        yield ImpactLine(kind, school.id, title, "доверенность не указана", NO_POWER, group)
    elif head.acting is not Acting.NONE:
        yield ImpactLine(kind, school.id, title, "основание полномочий не указано", NO_BASIS, group)


def _branches(session: Session, school_id: int, today: date) -> Iterator[ImpactLine]:
    """Name the powers of attorney of the branches: they stand."""
    query = select(Organisation).where(Organisation.parent_id == school_id, Organisation.archived_at.is_(None))
    for branch in session.scalars(query.order_by(Organisation.id)):
        head = branch.head_on(today)
        if head is not None and head.basis.strip():
            words = f"{head.person.full_name}, {head.basis}"
            title, group = branch.display_name, ImpactGroup.BRANCHES
            yield ImpactLine(Organisation.kind, branch.id, title, words, POWER_STAYS, group, acts=False)
