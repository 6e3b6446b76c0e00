"""Letter that informs the organisations of the municipality (информационное письмо)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Registration, Request
from app.papers.values.acts import typed_heading
from app.papers.values.letters import HEADING, LETTER_QUESTIONS, TEXT, letter_proposal, letter_values, paragraphs_of
from app.papers.values.office import office_values
from app.papers.values.overview import coming_events, districts_in_words

_EVENTS = "О мероприятиях школьных округов"
_DISTRICTS = "О школьных округах"


def _proposal(session: Session, _office_id: int, today: date) -> dict[str, Any]:
    """Propose to tell what the districts hold in the coming month, else which districts there are."""
    events = coming_events(session, today)
    municipality = office_values(session, today)["орган"]["муниципалитет"].genitive
    return {
        **letter_proposal(session, None, today),
        "адресат": f"Руководителям общеобразовательных организаций {municipality}",
        "обращение": "Уважаемые руководители!",
        "заголовок": _EVENTS if events else _DISTRICTS,
        "текст": events or districts_in_words(session, today),
    }


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {**letter_values(session, request), "текст": paragraphs_of(request.answers["текст"])}


INFORMATION_LETTER = Paper(
    name="information_letter",
    template="letters/information_letter",
    title="Информационное письмо",
    subject="office",
    values=_values,
    group="Письма",
    registration=Registration(
        type="letter",
        journal="outgoing",
        heading=typed_heading,
        single=False,
    ),
    questions=(HEADING, TEXT, *LETTER_QUESTIONS),
    proposal=_proposal,
)
