"""Who heads an organisation: a new head closes the time of the previous one."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.people import person_named
from app.schools.draft import HeadDraft
from models.person import Person
from models.school import Appointment, Organisation


def head_draft(organisation: Organisation, today: date) -> HeadDraft | None:
    """Return who heads the organisation today, for the card."""
    current = organisation.head_on(today)
    if current is None:
        return None
    return HeadDraft(
        person_id=current.person_id,
        full_name=current.person.full_name,
        post=current.post,
        acting=current.acting,
        basis=current.basis,
        since=current.since,
    )


def head_person(session: Session, draft: HeadDraft | None) -> Person | None:
    """Find or make the person named on the card."""
    return None if draft is None else person_named(session, draft.full_name)


def appoint(organisation: Organisation, draft: HeadDraft | None, person: Person | None, today: date) -> None:
    """Bring the appointments in line with the card.

    Another person, or the same one holding the post in another way from a later day, is a new appointment: the one
    before ends the day before; without a date it counts from today. The same day or the same person is a correction.
    """
    current = organisation.head_on(today)
    if draft is None or person is None:
        if current is not None:
            _close(organisation, current, today)
        return
    if current is None:
        organisation.appointments.append(_appointment(draft, person, draft.since))
        return
    same_person = current.person_id == person.id
    since = draft.since if same_person or draft.since not in (None, current.since) else today
    follows = since is not None and (current.since is None or since > current.since)
    if follows and (not same_person or draft.acting is not current.acting):
        assert since is not None
        _close(organisation, current, since)
        organisation.appointments.append(_appointment(draft, person, since))
        return
    current.person = person
    _fill(current, draft, draft.since if same_person else since)


def _close(organisation: Organisation, current: Appointment, since: date) -> None:
    """End an appointment the day before; one that began no earlier has never been."""
    if current.since is not None and current.since >= since:
        organisation.appointments.remove(current)
    else:
        current.until = since - timedelta(days=1)


def _appointment(draft: HeadDraft, person: Person, since: date | None) -> Appointment:
    appointment = Appointment(person=person)
    _fill(appointment, draft, since)
    return appointment


def _fill(appointment: Appointment, draft: HeadDraft, since: date | None) -> None:
    appointment.post = draft.post.strip()
    appointment.acting = draft.acting
    appointment.basis = draft.basis.strip()
    appointment.since = since
