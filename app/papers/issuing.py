"""Issuing: a paper gets its date and number and becomes a document of the office, with its file, in one deed."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import AppContext
from app.documents import (
    DocumentDraft,
    LinkDraft,
    keep_file,
    keeping_files,
    store_earlier,
    store_registered,
)
from app.kernel.database import Database
from app.kernel.errors import Conflict, NotFound
from app.office import the_office
from app.papers.catalogue import papers_for
from app.papers.composing import compose
from app.papers.composition import Composition
from app.papers.known import known_document
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.printing import print_paper, write
from models.base import Record
from models.contract import Contract
from models.council import Council, Meeting
from models.district import SchoolDistrict
from models.office import ActKind
from models.plan import Plan

SUBJECTS: dict[str, type[Record]] = {model.kind: model for model in (SchoolDistrict, Contract, Council, Meeting, Plan)}


@dataclass(frozen=True)
class Issued:
    """The document that a paper has become."""

    id: int
    number: str
    dated: date | None


def issued(db: Database, paper: Paper, subject_id: int) -> Issued | None:
    """Return the document that this paper about this record has become, or that was issued before the program."""
    with db.reading() as session:
        found = known_document(session, paper, subject_id)
        return None if found is None else Issued(found.id, found.number, found.dated)


def issue_paper(context: AppContext, paper: Paper, subject_id: int, dated: date | None, number: str = "") -> int:
    """Register a paper, print it with its number and keep the file; return the document's id.

    An empty number takes the next one of the journal; a typed one comes from a paper journal or another system. A paper
    that an act approves bears the date and number of that act.

    Raises:
        Conflict: the paper has been issued already, or the number is another document's.
        InvalidInput: date or number is missing.
    """
    registration = paper.registration
    if registration is None:
        raise Conflict(f"«{paper.title}» не регистрируется в журнале: номер стоит в карточке. Ничего не изменено.")
    folder = context.folder
    with keeping_files(folder.path) as keeper, context.db.changing("Регистрация документа") as session:
        if known := known_document(session, paper, subject_id):
            raise Conflict(f"«{paper.title}» уже зарегистрирован под № {known.number}. Ничего не изменено.")
        draft = _draft(session, paper, registration, subject_id, dated, number)
        if registration.journal:
            document = store_registered(session, draft, number or None, paper.name)
        else:
            document = store_earlier(session, draft, paper.name)
        session.flush()
        request = Request(subject_id, context.db.today(), {}, document.dated, document.number or "")
        whole = compose(session, paper, request, folder.templates)
        keep_file(keeper, folder, session, document, lambda _number: _printed(whole))
        session.flush()
        return document.id


def print_registered(
    context: AppContext, paper: Paper, subject_id: int, out: Path, dated: date | None, number: str = ""
) -> Path:
    """Print a paper under its number: issue it if that has not been done, then print it again at will."""
    if paper.registration is not None and issued(context.db, paper, subject_id) is None:
        issue_paper(context, paper, subject_id, dated, number)
    return print_paper(context.db, paper, subject_id, out, context.folder.templates)


def papers_about(db: Database, subject_kind: str, subject_id: int) -> tuple[Paper, ...]:
    """Return the papers that suit a record, in the order of the menu."""
    with db.reading() as session:
        return tuple(paper for paper in papers_for(subject_kind) if paper.suits(session, subject_id))


def latest_subject(db: Database, paper: Paper) -> int:
    """Return the newest record that a paper suits.

    Raises:
        NotFound: there is none.
    """
    model = SUBJECTS[paper.subject]
    with db.reading() as session:
        query = select(model.id).where(model.archived_at.is_(None)).order_by(model.id.desc())
        found = next((one for one in session.scalars(query) if paper.suits(session, one)), None)
    if found is None:
        raise NotFound(f"Нет записи, о которой печатается «{paper.title}». Ничего не напечатано. Сначала добавьте её.")
    return found


def _draft(
    session: Session, paper: Paper, registration: Registration, subject_id: int, dated: date | None, number: str
) -> DocumentDraft:
    office = the_office(session)
    resolution = office.act_kind is ActKind.RESOLUTION
    district = registration.district(session, subject_id)
    links = [
        LinkDraft(subject_kind="district", subject_id=district, role=role) for role in registration.roles if district
    ]
    if paper.subject != "district":
        links.append(LinkDraft(subject_kind=paper.subject, subject_id=subject_id))
    return DocumentDraft(
        type="resolution" if registration.journal == ACTS and resolution else registration.type,
        journal=("resolutions" if resolution else "orders") if registration.journal == ACTS else registration.journal,
        issuer=office.administration if resolution else office.name,
        dated=dated,
        number=number,
        heading=registration.heading(session, Request(subject_id, session.info.get("today") or date.min)),
        links=links,
    )


def _printed(whole: Composition) -> bytes:
    with tempfile.TemporaryDirectory(prefix="okrug-") as place:
        return write(whole, Path(place) / "paper.pdf").read_bytes()
