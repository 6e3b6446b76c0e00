"""A paper as a draft among the documents: what was typed is kept, the text is made anew each time it is looked at."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.context import AppContext
from app.documents import DocumentDraft, LinkDraft, Relation, draft_of, fill_document, journal_coded, own_journal
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.records import fetch, fetch_to_change
from app.kernel.wholes import guard_whole
from app.office import the_office
from app.papers.catalogue import PAPERS
from app.papers.known import known_document
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import Answers, read_answers, stored_answers
from models.document import UNREGISTERED, Document
from models.office import ActKind

ADDRESSEE = "адресат"
"""The question of a letter that is answered with its correspondent."""


def save_draft(
    context: AppContext,
    paper: Paper,
    subject_id: int,
    answers: Answers,
    draft_id: int | None = None,
    *,
    dated: date | None = None,
    version: int | None = None,
) -> int:
    """Keep a paper as a draft with what has been typed into its form; return the document's id.

    The card of a draft saved before keeps its executor, notes, visas and everything else that was put there by hand.

    Raises:
        Conflict: the paper is never registered, or has been registered already, or somebody has changed the draft.
    """
    registration = registration_of(paper)
    with context.db.changing("Изменение проекта документа" if draft_id else "Новый проект документа") as session:
        refuse_second(session, paper, subject_id)
        stored = stored_draft(session, draft_id, version)
        dated = dated or (stored.dated if stored else None)
        request = Request(subject_id, dated or context.db.today(), answers, dated)
        draft = draft_for(session, paper, registration, request, stored, context.who)
        if problems := draft.problems():
            raise InvalidInput(problems)
        choose_book(session, registration, draft, subject_id)
        with session.no_autoflush:
            document = stored or fetch_to_change(session, Document, None, None)
            fill_document(document, draft)
            document.journal = journal_coded(session, draft.journal) if draft.journal else None
            document.paper, document.number = paper.name, None
            document.answers = json.dumps(stored_answers(paper.questions, answers), ensure_ascii=False)
            guard_whole(session, document)
        session.flush()
        return document.id


def stored_draft(session: Session, document_id: int | None, version: int | None = None) -> Document | None:
    """Return a draft saved before; None for a new one.

    Raises:
        Conflict: it has been registered, or a colleague has changed it since the version that is given.
    """
    if document_id is None:
        return None
    document = fetch_to_change(session, Document, document_id, version)
    if document.state not in UNREGISTERED:
        raise Conflict(f"Документ уже зарегистрирован под № {document.number}. Ничего не изменено.")
    return document


def draft_answers(place: Database | Session, document_id: int) -> tuple[Paper, int, dict[str, Any]]:
    """Return the paper of a document, the record it is about and what was typed: to open it again in its form.

    Raises:
        NotFound: it was not made from a paper of the program, or that paper is gone.
    """
    if isinstance(place, Database):
        with place.reading() as session:
            return draft_answers(session, document_id)
    document = fetch(place, Document, document_id)
    paper = next((one for one in PAPERS if one.name == document.paper), None)
    if paper is None:
        raise NotFound("Документ сделан не из печатной формы программы. Откройте его файл.")
    subject = subject_of(document, paper)
    if subject is None:
        raise NotFound(f"Записи, о которой напечатан «{paper.title}», больше нет. Откройте файл документа.")
    return paper, subject, read_answers(paper.questions, json.loads(document.answers or "{}"))


def subject_of(document: Document, paper: Paper) -> int | None:
    """Return the record that a document was made about: the first it is linked with of the paper's kind."""
    return next((one.subject_id for one in document.links if one.subject_kind == paper.subject), None)


def requisites(session: Session, paper: Paper, request: Request) -> Request:
    """Return the request under the date and number that stand on the subject's own card, where there are such."""
    card = paper.registration.card if paper.registration else None
    if card is None:
        return request
    dated, number = card.requisites(session, request.subject_id)
    dated = dated or request.dated
    return replace(request, dated=dated, number=number or request.number, today=dated or request.today)


def registration_of(paper: Paper) -> Registration:
    """Return how the paper becomes a document.

    Raises:
        Conflict: it never does.
    """
    if paper.registration is None:
        raise Conflict(f"«{paper.title}» не регистрируется: это рабочая бумага без номера. Ничего не изменено.")
    return paper.registration


def refuse_second(session: Session, paper: Paper, subject_id: int) -> None:
    """Refuse to make a single paper about a record once more.

    Raises:
        Conflict: names the number.
    """
    if known := known_document(session, paper, subject_id):
        raise Conflict(f"«{paper.title}» уже зарегистрирован под № {known.number}. Ничего не изменено.")


def draft_for(
    session: Session,
    paper: Paper,
    registration: Registration,
    request: Request,
    document: Document | None,
    executor: str = "",
) -> DocumentDraft:
    """Fill the card of the document that a paper becomes; what a stored draft has besides is kept."""
    office = the_office(session)
    resolution = office.act_kind is ActKind.RESOLUTION
    answers = paper.answered(session, request.subject_id, request.today, request.answers)
    asked = replace(request, answers=answers)
    draft = draft_of(document) if document is not None else DocumentDraft(executor=executor)
    draft.type = "resolution" if registration.journal == ACTS and resolution else registration.type
    draft.journal = journal_code(registration, resolution)
    draft.issuer = office.administration if resolution and registration.journal == ACTS else office.name
    draft.heading = registration.heading(session, asked)
    draft.dated, draft.number = request.dated, request.number
    draft.correspondent = " ".join(str(answers.get(ADDRESSEE, "")).split()) or draft.correspondent
    draft.links = _joined(draft.links, _links(session, paper, registration, asked), registration)
    return draft


def _joined(stored: list[LinkDraft], wanted: list[LinkDraft], registration: Registration) -> list[LinkDraft]:
    """Keep the links made by hand and those still wanted; a district that is chosen no more goes."""
    missing = {_key(one): one for one in wanted}
    kept: list[LinkDraft] = []
    for one in stored:
        if missing.pop(_key(one), None) or one.subject_kind != "district" or one.role not in registration.roles:
            kept.append(one)
    return [*kept, *missing.values()]


def _key(link: LinkDraft) -> tuple[str, int, str, Relation]:
    return link.subject_kind, link.subject_id, link.role, link.relation


def choose_book(
    session: Session, registration: Registration, draft: DocumentDraft, subject_id: int, making: bool = True
) -> None:
    """Let the book of the subject's own kin number the document where there is one: the minutes of one council.

    The book is made when it is wanted for the first time, unless somebody only looks.
    """
    if draft.journal and registration.card is not None and registration.card.book is not None:
        family = draft.journal.partition("/")[0]
        key, title = registration.card.book(session, subject_id)
        draft.journal = own_journal(session, family, key, title).code if making else f"{family}/{key}"


def journal_code(registration: Registration, resolution: bool) -> str:
    """Return the code of the journal that numbers the paper in this office; empty for one that an act approves."""
    if registration.journal != ACTS:
        return registration.journal
    return "resolutions" if resolution else "orders"


def _links(session: Session, paper: Paper, registration: Registration, request: Request) -> list[LinkDraft]:
    """Return what the document is about: its subject and the districts it proves something for."""
    districts = list(registration.districts(session, request))
    own = registration.district(session, request.subject_id)
    if own is not None and own not in districts:
        districts.append(own)
    links = [
        LinkDraft(subject_kind="district", subject_id=district, role=role)
        for district in districts
        for role in registration.roles or ("",)
    ]
    if paper.subject != "district" or request.subject_id not in districts:
        relation = Relation(registration.relation) if registration.relation else Relation.ABOUT
        links += [
            LinkDraft(subject_kind=paper.subject, subject_id=request.subject_id, role=role, relation=relation)
            for role in (registration.roles if paper.subject != "document" else ()) or ("",)
        ]
    return links
