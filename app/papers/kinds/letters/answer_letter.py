"""Letter that answers an incoming one (ответ)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Registration, Request
from app.papers.values.acts import typed_heading
from app.papers.values.documents import the_document
from app.papers.values.letters import HEADING, LETTER_QUESTIONS, TEXT, letter_proposal, letter_values, paragraphs_of
from app.papers.values.overview import districts_in_words
from models.document import Document, Relation


def _theirs(document: Document) -> dict[str, Any]:
    """Return the date and number their letter bears; one that our journal has numbered bears its own beside."""
    if document.their_number or document.their_date:
        return {"дата": document.their_date, "номер": document.their_number}
    return {"дата": document.dated, "номер": document.number}


def _proposal(session: Session, document_id: int, today: date) -> dict[str, Any]:
    document = the_document(session, document_id)
    return {
        **letter_proposal(session, None, today),
        "адресат": document.correspondent or document.issuer,
        "заголовок": document.heading,
        "текст": districts_in_words(session, today),
    }


def _values(session: Session, request: Request) -> dict[str, Any]:
    document = the_document(session, request.subject_id)
    return {
        **letter_values(session, request),
        "ответ_на": _theirs(document),
        "о_чём": document.heading,
        "текст": paragraphs_of(request.answers["текст"]),
    }


def _incoming(session: Session, document_id: int) -> bool:
    """Tell whether a document is a letter somebody else has written."""
    document = the_document(session, document_id)
    return document.type == "letter" and (document.journal is None or document.journal.code == "incoming")


ANSWER_LETTER = Paper(
    name="answer_letter",
    template="letters/answer_letter",
    title="Ответ на письмо",
    subject="document",
    values=_values,
    group="Письма",
    suits=_incoming,
    registration=Registration(
        type="letter", journal="outgoing", heading=typed_heading, single=False, relation=Relation.ANSWERS.value
    ),
    questions=(HEADING, TEXT, *LETTER_QUESTIONS),
    proposal=_proposal,
)
