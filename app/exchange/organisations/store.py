"""Writing a record of the register: a new organisation, or the differences in a known one."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.exchange.organisations.compare import Difference, accreditation_like, stored_source
from app.exchange.organisations.known import KnownOrganisations
from app.exchange.organisations.notes import LoadingNotes
from app.exchange.organisations.records import OrganisationRecord
from app.exchange.organisations.values import CERTIFICATE_FIELDS, FIELDS
from app.kernel.wholes import guard_whole
from app.kernel.words import fold
from app.schools import HeadDraft, appoint, name_key
from models.person import Person
from models.school import Accreditation, Organisation, RegisterSource


def add_organisation(
    session: Session, known: KnownOrganisations, record: OrganisationRecord, parent_id: int | None, today: date
) -> Organisation:
    """Make a new organisation of the record."""
    values = record.values
    organisation = Organisation(
        type=values.type,
        parent_id=parent_id,
        register_id=record.register_id or None,
        name_key=name_key(values.full_name),
        **{name: getattr(values, name) for name in FIELDS},
    )
    session.add(organisation)
    if values.head.last_name:
        _appoint(session, known, organisation, record, today)
    if values.accreditation.number:
        organisation.accreditations.append(_accreditation(record))
    _keep_words(organisation, record, today)
    session.flush()
    return organisation


def change_organisation(
    session: Session,
    known: KnownOrganisations,
    organisation: Organisation,
    record: OrganisationRecord,
    found: tuple[Difference, ...],
    today: date,
    notes: LoadingNotes | None = None,
    keeps_words: bool = True,
) -> None:
    """Write the differences that are taken, and the words of the register beside them; ``notes`` remember the old."""
    values = record.values
    with session.no_autoflush:
        for difference in found:
            if not difference.applied:
                continue
            kind, _, field = difference.field.partition(".")
            if field == "register_id":
                organisation.register_id = record.register_id
            elif kind == "organisation":
                if notes is not None:
                    notes.field(organisation, field, getattr(values, field))
                setattr(organisation, field, getattr(values, field))
            elif notes is not None and kind in ("appointment", "accreditation"):
                notes.parts += 1
            if kind == "appointment":
                _appoint(session, known, organisation, record, today)
            elif kind == "accreditation":
                _accredit(organisation, record, field)
        organisation.name_key = name_key(organisation.full_name)
        if keeps_words:
            _keep_words(organisation, record, today, notes)
        guard_whole(session, organisation)
    session.flush()


def _appoint(
    session: Session, known: KnownOrganisations, organisation: Organisation, record: OrganisationRecord, today: date
) -> None:
    """Put the head of the record in office. The register gives no day: who follows another serves from today."""
    head = record.values.head
    person = _person(session, known, record)
    current = organisation.head_on(today)
    since = None
    if current is not None:
        holds_on = current.person_id == person.id and current.acting is head.acting
        since = current.since if holds_on else today
    draft = HeadDraft(full_name=head.full_name, post=head.post, acting=head.acting, since=since)
    appoint(organisation, draft, person, today)


def _person(session: Session, known: KnownOrganisations, record: OrganisationRecord) -> Person:
    """Return the person of this name: never two for the same name."""
    head = record.values.head
    key = fold(head.full_name)
    person = session.get(Person, known.people[key]) if key in known.people else None
    if person is None:
        person = Person(last_name=head.last_name, first_name=head.first_name, middle_name=head.middle_name)
        session.add(person)
        session.flush([person])
        known.people[key] = person.id
    person.archived_at = None
    return person


def _accredit(organisation: Organisation, record: OrganisationRecord, field: str) -> None:
    stored = accreditation_like(organisation, record.values)
    if stored is None:
        organisation.accreditations.append(_accreditation(record))
    else:
        setattr(stored, field, getattr(record.values.accreditation, field))


def _accreditation(record: OrganisationRecord) -> Accreditation:
    certificate = record.values.accreditation
    fields: dict[str, Any] = {name: getattr(certificate, name) for name in CERTIFICATE_FIELDS}
    return Accreditation(number=certificate.number, **fields)


def _keep_words(
    organisation: Organisation, record: OrganisationRecord, today: date, notes: LoadingNotes | None = None
) -> None:
    """Keep the words of the register, also those of older records of the same organisation."""
    for register_id, words in record.words:
        stored = stored_source(organisation, register_id)
        new = dict(words)
        if stored is not None and stored.values == new:
            continue
        if notes is not None:
            notes.words(organisation, register_id, None if stored is None else stored.values, new)
        if stored is None:
            organisation.sources.append(RegisterSource(register_id=register_id, loaded_on=today, values=new))
        else:
            stored.values = new
            stored.loaded_on = today
