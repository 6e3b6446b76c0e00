"""The passport of a school in a paper: which school year, as of which day, with or without branches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.kernel.errors import NotFound
from app.papers.paper import Request
from app.papers.question import Question, QuestionKind
from app.passport import PassportCard, Scope, card_of, is_public, public_texts
from models.passport import PassportEntry, PassportYear
from models.school import Organisation, OrganisationKind

GROUP = "Паспорт школы"
_CODE = re.compile(r"\d+(?:\.\d+)+")


def _years(session: Session, _subject_id: int) -> Sequence[tuple[str, str]]:
    """Return the years there are passports of, the latest first."""
    known = set(session.scalars(select(PassportYear.year))) | set(
        session.scalars(select(PassportEntry.year).distinct())
    )
    return [(str(year), SchoolYear(year).label) for year in sorted(known, reverse=True)]


YEAR = Question("год", "Учебный год", QuestionKind.CHOICE, options=_years)
ON = Question(
    "на_дату",
    "По состоянию на",
    QuestionKind.DATE,
    hint="Значения, какими они были в этот день. Пусто — нынешние; закрытый год печатается таким, каким закрыт.",
)
SCOPE = Question(
    "охват",
    "Филиалы",
    QuestionKind.CHOICE,
    options=lambda _session, _school: [(one.value, one.label) for one in Scope],
    hint="Для школы без филиалов не имеет значения",
)


def is_school(session: Session, organisation_id: int) -> bool:
    """Tell whether an organisation has a passport: a school or a branch."""
    school = session.get(Organisation, organisation_id)
    return school is not None and school.type in (OrganisationKind.SCHOOL, OrganisationKind.BRANCH)


def proposed_year(session: Session, school_id: int | None, today: date) -> int:
    """Return the current school year, or the latest one that has values, of a school or of all."""
    now = SchoolYear.of(today).start
    query = select(PassportEntry.year).where(PassportEntry.year <= now)
    if school_id is not None:
        query = query.where(PassportEntry.school_id == school_id)
    return session.scalar(query.order_by(PassportEntry.year.desc()).limit(1)) or now


def passport_proposal(session: Session, school_id: int, today: date) -> dict[str, Any]:
    """Propose the latest filled year; the figures of a school include those of its branches."""
    branches = select(func.count()).where(Organisation.parent_id == school_id, Organisation.archived_at.is_(None))
    scope = Scope.TOTAL if session.scalar(branches) else Scope.OWN
    return {"год": str(proposed_year(session, school_id, today)), "охват": scope.value}


def year_of(request: Request) -> int:
    """Return the school year that was chosen; nothing chosen is the current one."""
    code = str(request.answers.get("год") or "")
    return int(code) if code.isdecimal() else SchoolYear.of(request.today).start


def asked_card(session: Session, request: Request, school_id: int = 0, scope: Scope | None = None) -> PassportCard:
    """Return the passport that was asked for; of another school of the same paper when one is named.

    Raises:
        NotFound: the organisation is gone, or has no passport.
    """
    school_id = school_id or request.subject_id
    if session.get(Organisation, school_id) is None:
        raise NotFound("Организация удалена. Откройте список школ заново.")
    chosen = scope or (Scope.TOTAL if request.answers.get("охват") == Scope.TOTAL.value else Scope.OWN)
    on = request.answers.get("на_дату")
    return card_of(session, school_id, year_of(request), request.today, chosen, on)


def day_of(card: PassportCard, today: date) -> date:
    """Return the day that the values speak of: the one asked for, that of the closing of the year, today."""
    return card.on or card.year.closed_on or today


def public_words(session: Session, card: PassportCard) -> dict[str, str]:
    """Return the words of a passport for everybody; of a share whose parts are not open only the per cents."""
    texts = public_texts(session, card)
    for code, text in texts.items():
        parts = _CODE.findall(card.lines[code].indicator.formula)
        if "(" in text and not all(is_public(card.lines[part].indicator) for part in parts if part in card.lines):
            texts[code] = text.partition("(")[0].strip()
    return texts
