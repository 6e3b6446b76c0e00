"""Find questionnaires for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.kernel.finding import Hit, matches
from models.questionnaire import Questionnaire


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the questionnaires in whose title all the words occur, the latest first."""
    query = (
        select(Questionnaire.id, Questionnaire.title, Questionnaire.year)
        .where(matches(Questionnaire, needle))
        .order_by(Questionnaire.made_on.desc(), Questionnaire.id.desc())
        .limit(limit)
    )
    return [
        Hit(Questionnaire.kind, key, f"Опросный лист «{title}»", f"за {SchoolYear(year).label} учебный год")
        for key, title, year in session.execute(query).tuples()
    ]
