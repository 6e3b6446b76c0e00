"""Checks before registration: everything that is wrong or doubtful, each a sentence with a place to jump to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.context import AppContext
from app.documents import DocumentDraft, next_number, number_warnings
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.office import find_office
from app.papers.asking import answer_problems
from app.papers.composing import compose
from app.papers.engine.errors import BadText
from app.papers.engine.markup.reader import parse
from app.papers.known import known_document
from app.papers.life.drafts import choose_book, draft_for, journal_code, registration_of, requisites
from app.papers.life.text_checks import Check, Severity, looks_like_names, text_checks
from app.papers.paper import Paper, Request
from app.papers.question import Answers, PointAnswer, Question, QuestionKind
from models.document import Document
from models.office import ActKind

OF_PUPILS = ("Школе на подпись", "Договоры")
"""Groups of papers into which lists of pupils are often typed."""

NO_NUMBER_YET = "0"
"""Stands for a number that is not known yet, where the journal cannot tell it."""


def registration_checks(
    context: AppContext,
    paper: Paper,
    subject_id: int,
    answers: Answers,
    dated: date | None,
    number: str = "",
    draft_id: int | None = None,
) -> list[Check]:
    """Return what is wrong or doubtful before a paper is registered: mistakes first.

    Raises:
        Conflict: the paper is never registered.
        NotFound: the record it is about is gone.
    """
    registration = registration_of(paper)
    with context.db.reading() as session:
        if known := known_document(session, paper, subject_id):
            sentence = f"«{paper.title}» уже зарегистрирован под № {known.number}."
            return [Check(Severity.MISTAKE, sentence, "number")]
        stored = session.get(Document, draft_id) if draft_id is not None else None
        request = Request(subject_id, dated or context.db.today(), answers, dated, number)
        request = requisites(session, paper, request)
        draft = draft_for(session, paper, registration, request, stored)
        choose_book(session, registration, draft, subject_id, making=False)
        return _checks_of(session, paper, request, draft, context.db.today(), context.folder.templates)


def _checks_of(
    session: Session, paper: Paper, request: Request, draft: DocumentDraft, today: date, templates: Path | None
) -> list[Check]:
    """Return what is wrong or doubtful about a paper that has been filled into the card of a document."""
    found = card_checks(session, paper, request, draft, today)
    number = request.number or draft.number or _next(session, draft) or NO_NUMBER_YET
    try:
        whole = compose(session, paper, replace(request, number=number), templates)
        found += text_checks(parse(whole.text), draft.type, draft.dated)
    except BadText as error:
        found.append(Check(Severity.MISTAKE, str(error)))
    return sorted(found, key=lambda one: one.severity is not Severity.MISTAKE)


def card_checks(session: Session, paper: Paper, request: Request, draft: DocumentDraft, today: date) -> list[Check]:
    """Return what is wrong or doubtful before a word of the text is read: date, number, what has been typed."""
    answers = paper.answered(session, request.subject_id, request.today, request.answers)
    return [*_requisites(session, draft, today), *_answers(paper, answers, draft.dated)]


def next_paper_number(
    db: Database, paper: Paper, dated: date | None, case_file: str = "", subject_id: int | None = None
) -> str:
    """Return the number that the paper would get now, for the form; it is not taken.

    It is that of the record's own card where there is one, else the next of the journal, or of its kin's own book.
    """
    registration = paper.registration
    with db.reading() as session:
        office = find_office(session)
        if registration is None or office is None:
            return ""
        draft = DocumentDraft(journal=journal_code(registration, office.act_kind is ActKind.RESOLUTION))
        day = dated or db.today()
        if subject_id is not None:
            request = requisites(session, paper, Request(subject_id, day))
            if request.number:
                return request.number
            day = request.dated or day
            choose_book(session, registration, draft, subject_id, making=False)
        return next_number(session, draft.journal, day.year, case_file) if draft.journal else ""


def card_requisites(db: Database, paper: Paper, subject_id: int) -> tuple[date | None, str]:
    """Return the date and the number that the record's own card has already: the paper bears them, nothing is asked."""
    if paper.registration is None or paper.registration.card is None:
        return None, ""
    with db.reading() as session:
        return paper.registration.card.requisites(session, subject_id)


def _next(session: Session, draft: DocumentDraft) -> str:
    if not draft.journal or draft.dated is None:
        return ""
    return next_number(session, draft.journal, draft.dated.year, draft.case_file)


def _requisites(session: Session, draft: DocumentDraft, today: date) -> Iterator[Check]:
    """Look at the date and the number; a book that is not there yet has no order to keep to."""
    if draft.dated is None:
        yield Check(Severity.MISTAKE, "Укажите дату документа.", "dated")
        return
    if draft.dated > today:
        sentence = f"Дата документа ещё не наступила: сегодня {short_date(today)}."
        yield Check(Severity.DOUBT, sentence, "dated")
    if not draft.journal:
        if not draft.number.strip():
            yield Check(Severity.MISTAKE, "Укажите номер акта, которым утверждён документ.", "number")
        return
    expected = _next(session, draft)
    if not expected:
        return
    warnings = number_warnings(session, draft.journal, draft.dated, draft.number.strip() or expected)
    for field, sentence in warnings.items():
        yield Check(Severity.DOUBT, sentence, field)


def _answers(paper: Paper, answers: Mapping[str, Any], dated: date | None) -> Iterator[Check]:
    """Look at what has been typed: nothing left open, no term behind, no lists of children."""
    for name, sentence in answer_problems(paper, answers).items():
        yield Check(Severity.MISTAKE, sentence, name)
    for question in paper.questions:
        if question.kind is QuestionKind.POINTS:
            yield from _early(question, answers[question.name], dated)
    if paper.group not in OF_PUPILS:
        return
    for question in paper.questions:
        if looks_like_names(_typed(answers[question.name])):
            yield Check(
                Severity.DOUBT,
                f"В поле «{question.title}» похоже на список людей. Фамилии детей в документ не вносят: "
                "список печатают отдельно или бланком для заполнения школой.",
                question.name,
            )


def _early(question: Question, points: Sequence[PointAnswer], dated: date | None) -> Iterator[Check]:
    """Name the typed points whose term is before the document."""
    for place, one in enumerate(points, start=1):
        if one.due_on is not None and dated is not None and one.due_on < dated:
            sentence = (
                f"{question.title}, строка {place}: срок {short_date(one.due_on)} раньше даты документа, "
                f"{short_date(dated)}."
            )
            yield Check(Severity.MISTAKE, sentence, question.name, one.text)


def _typed(answer: Any) -> str:
    """Return what was typed as lines."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, list | tuple):
        return "\n".join(one.text if isinstance(one, PointAnswer) else str(one) for one in answer)
    return ""
