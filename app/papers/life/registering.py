"""Registering: a paper gets its date and number and becomes a document of the office, frozen, in one deed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from app.context import AppContext
from app.documents import (
    DocumentDraft,
    keep_file,
    keeping_files,
    store_earlier,
    store_registered,
)
from app.kernel.errors import InvalidInput
from app.office import title_of
from app.papers.composing import compose
from app.papers.engine.composition import Composition
from app.papers.engine.markup.blocks import Block
from app.papers.engine.markup.checks import assignments
from app.papers.engine.markup.reader import parse
from app.papers.life.checks import card_checks
from app.papers.life.drafts import (
    choose_book,
    draft_answers,
    draft_for,
    refuse_second,
    registration_of,
    requisites,
    stored_draft,
)
from app.papers.life.freezing import Mark, laid_out, pages_of, short_sum, template_version
from app.papers.life.printing import print_document
from app.papers.life.subjects import issued
from app.papers.life.text_checks import Check, Severity, spaced, text_checks
from app.papers.paper import Paper, Request
from app.papers.printing import print_paper
from app.papers.question import Answers, stored_answers
from models.document import Assignment, Document


def issue(
    context: AppContext, document_id: int, dated: date | None, number: str = "", *, version: int | None = None
) -> int:
    """Register a draft that was made from a paper; return the document's id.

    An empty number takes the next one of the journal; a typed one comes from a paper journal, from the reserve or is a
    number with a letter. A paper that an act approves bears the date and number of that act.

    Raises:
        InvalidInput: date or number is missing, or a check has found a mistake.
        Conflict: it has been registered already, the number is another document's, or a colleague changed the draft.
        NotFound: the paper or the record it is about is gone.
    """
    with context.db.reading() as session:
        paper, subject_id, answers = draft_answers(session, document_id)
    return _register(context, paper, subject_id, answers, dated, number, document_id, version)


def issue_paper(
    context: AppContext,
    paper: Paper,
    subject_id: int,
    dated: date | None,
    number: str = "",
    answers: Answers | None = None,
) -> int:
    """Register a paper that was not kept as a draft before; return the document's id. See `issue`."""
    return _register(context, paper, subject_id, answers or {}, dated, number, None, None)


def print_registered(
    context: AppContext, paper: Paper, subject_id: int, out: Path, dated: date | None, number: str = ""
) -> Path:
    """Print a paper under its number: issue it if that has not been done, then print it again at will."""
    if paper.registration is None:
        return print_paper(context.db, paper, subject_id, out, context.folder.templates)
    known = issued(context.db, paper, subject_id)
    if known is None:
        new = issue_paper(context, paper, subject_id, dated, number)
        return print_document(context, new, out)
    return print_paper(context.db, paper, subject_id, out, context.folder.templates)


def _register(
    context: AppContext,
    paper: Paper,
    subject_id: int,
    answers: Answers,
    dated: date | None,
    number: str,
    document_id: int | None,
    version: int | None,
) -> int:
    """Do the whole deed: number, card of the subject, composition, code, file, assignments.

    The text is composed once, under its number; a mistake found in it undoes everything, so that no number is lost.
    """
    registration, folder = registration_of(paper), context.folder
    with keeping_files(folder.path) as keeper, context.db.changing("Регистрация документа") as session:
        stored = stored_draft(session, document_id, version)
        refuse_second(session, paper, subject_id)
        request = requisites(session, paper, Request(subject_id, dated or context.db.today(), answers, dated, number))
        draft = draft_for(session, paper, registration, request, stored, context.who)
        choose_book(session, registration, draft, subject_id)
        _refuse_mistakes(card_checks(session, paper, request, draft, context.db.today()))
        document = _stored(session, paper, draft)
        if registration.card is not None and document.dated is not None:
            registration.card.carry(session, subject_id, document.dated, document.number or "")
            session.flush()
        whole = _frozen_composition(session, paper, request, document, folder.templates)
        blocks = parse(whole.text)
        _refuse_mistakes(text_checks(blocks, draft.type, draft.dated))
        answered = paper.answered(session, subject_id, request.today, answers)
        _freeze(paper, document, whole, answered, folder.templates)
        _put_under_control(session, document, blocks)
        pdf = laid_out(whole, paper.template)
        document.pages = pages_of(pdf)
        keep_file(keeper, folder, session, document, pdf)
        session.flush()
        return document.id


def _frozen_composition(
    session: Session, paper: Paper, request: Request, document: Document, templates: Path | None
) -> Composition:
    """Compose a paper under the date and number of its document, with its code."""
    dated = document.dated or request.today
    request = replace(request, today=dated, dated=document.dated, number=document.number or "")
    whole = compose(session, paper, request, templates)
    kind = title_of(session, "document_kinds", document.type)
    mark = Mark(kind, document.dated, document.number or "", document.issuer, short_sum(whole))
    return replace(whole, qr=mark.text())


def _stored(session: Session, paper: Paper, draft: DocumentDraft) -> Document:
    """Put the document into force: with a number of our journal, or with that of the act that approves it."""
    if draft.journal:
        return store_registered(session, draft, draft.number or None, paper.name)
    return store_earlier(session, draft, paper.name)


def _freeze(paper: Paper, document: Document, whole: Composition, answers: Answers, templates: Path | None) -> None:
    """Keep text, values and version of the template."""
    document.answers = json.dumps(stored_answers(paper.questions, answers), ensure_ascii=False)
    document.frozen = whole.to_json()
    document.template_version = template_version(paper.template, templates)


def _put_under_control(session: Session, document: Document, blocks: Sequence[Block]) -> None:
    """Keep the marked points as assignments, with plain spaces: people look for these words."""
    for one in assignments(blocks):
        document.assignments.append(
            Assignment(
                position=len(document.assignments),
                point=one.number,
                text=spaced(one.text),
                executor=spaced(one.executor),
                due_on=one.due_on,
            )
        )
    session.flush()


def _refuse_mistakes(found: Sequence[Check]) -> None:
    """Refuse to register while something is certainly wrong; doubts do not hinder."""
    mistakes = [one for one in found if one.severity is Severity.MISTAKE]
    if mistakes:
        raise InvalidInput({one.field or f"text{place}": one.sentence for place, one in enumerate(mistakes)})
