"""Whom to acquaint, to whom to send, with whom to agree: proposed from the data, so that rows need not be typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents import DispatchDraft, ReaderDraft, VisaDraft
from app.kernel.database import Database
from app.kernel.records import fetch
from app.office import the_office
from models.contract import Contract
from models.council import Council, Meeting
from models.district import SchoolDistrict
from models.document import Document, Relation, Visa
from models.office import ActKind
from models.plan import Plan, PlanEvent
from models.school import Appointment, Organisation

RESOLUTION_VISAS = ("Правовой отдел", "Финансовый орган", "Заместитель главы администрации")
"""Who agrees to a resolution of the administration as a rule; the names are typed."""


def proposed_readers(db: Database, document_id: int) -> list[ReaderDraft]:
    """Return the heads of the organisations the document is about who are not on its list yet."""
    with db.reading() as session:
        document = fetch(session, Document, document_id)
        known = {one.name for one in document.readers}
        found = [
            ReaderDraft(name=head.person.full_name, post=f"{head.post} {school.display_name}")
            for school, head in _heads(session, document, document.dated or db.today())
            if head is not None
        ]
        return [one for one in found if one.name not in known]


def proposed_dispatches(db: Database, document_id: int) -> list[DispatchDraft]:
    """Return the organisations the document is about, and who wrote the letter it answers, not on its list yet."""
    with db.reading() as session:
        document = fetch(session, Document, document_id)
        known = {one.addressee for one in document.dispatches} | {one.organisation_id for one in document.dispatches}
        found = [
            DispatchDraft(addressee=school.display_name, organisation_id=school.id)
            for school, _ in _heads(session, document, document.dated or db.today())
        ]
        found += [DispatchDraft(addressee=sender) for sender in _senders(session, document)]
        return [one for one in found if one.addressee not in known and (one.organisation_id or "") not in known]


def proposed_visas(db: Database, document_id: int) -> list[VisaDraft]:
    """Return those who agreed to the latest document of the kind; before the first one, the usual posts."""
    with db.reading() as session:
        document = fetch(session, Document, document_id)
        known = {one.post for one in document.visas}
        latest = session.scalar(
            select(Document.id)
            .join(Visa, Visa.document_id == Document.id)
            .where(Document.type == document.type, Document.id != document_id)
            .order_by(Document.id.desc())
            .limit(1)
        )
        if latest is not None:
            found = [VisaDraft(post=one.post, name=one.name) for one in fetch(session, Document, latest).visas]
        elif the_office(session).act_kind is ActKind.RESOLUTION:
            found = [VisaDraft(post=post) for post in RESOLUTION_VISAS]
        else:
            found = []
        return [one for one in found if one.post not in known]


def _heads(session: Session, document: Document, day: date) -> Iterator[tuple[Organisation, Appointment | None]]:
    """Yield the organisations the document is about with who heads them on the day, each once."""
    seen: set[int] = set()
    for link in document.links:
        for school in _schools(session, link.subject_kind, link.subject_id, day):
            if school.id not in seen:
                seen.add(school.id)
                yield school, school.head_on(day)


def _schools(session: Session, kind: str, subject_id: int, day: date) -> list[Organisation]:
    """Return the organisations behind a record: the school itself, the parties, the members of the district."""
    if kind == Organisation.kind:
        school = session.get(Organisation, subject_id)
        return [school] if school else []
    if kind == Contract.kind and (contract := session.get(Contract, subject_id)):
        return [one.organisation for one in contract.parties if one.organisation]
    district = _district(session, kind, subject_id)
    return [member.organisation for member in district.members_on(day)] if district else []


def _district(session: Session, kind: str, subject_id: int) -> SchoolDistrict | None:
    if kind == SchoolDistrict.kind:
        return session.get(SchoolDistrict, subject_id)
    if kind in (Council.kind, Plan.kind):
        owner = session.get(Council if kind == Council.kind else Plan, subject_id)
        return owner.district if owner else None
    if kind == Meeting.kind:
        meeting = session.get(Meeting, subject_id)
        return meeting.council.district if meeting else None
    if kind == PlanEvent.kind:
        event = session.get(PlanEvent, subject_id)
        return event.plan.district if event else None
    return None


def _senders(session: Session, document: Document) -> list[str]:
    """Return the correspondents of the letters that the document answers, and its own."""
    answered = [one.subject_id for one in document.links if one.relation is Relation.ANSWERS]
    letters = [session.get(Document, one) for one in answered]
    found = [one.correspondent for one in letters if one is not None and one.correspondent]
    return list(dict.fromkeys([*found, *filter(None, [document.correspondent])]))
