"""Passport of a school for everybody (для сайта): open indicators only, small counts suppressed."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.passport.manner import Empty, Manner
from app.papers.kinds.passport.parts import passport_values, sections
from app.papers.paper import Paper, Request
from app.papers.values.issuing_school import the_school
from app.papers.values.passports import GROUP, SCOPE, YEAR, asked_card, is_school, passport_proposal, public_words
from app.passport import LESS_THAN_FIVE, NOT_SHOWN, is_public

_ZERO = "0"


def _public(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    texts = public_words(session, card)
    manner = Manner(
        card.year.label,
        codes=False,
        empty=Empty.SKIP,
        shown=is_public,
        words=lambda line: texts.get(line.code, ""),
        silent=frozenset((LESS_THAN_FIVE, NOT_SHOWN, _ZERO)),
    )
    parts, tables = sections(card, manner)
    said = {cell for table in tables.values() for row in table.rows if isinstance(row, tuple) for cell in row}
    return {
        **passport_values(session, request, card),
        "код": the_school(session, request.subject_id).site,
        "разделы": parts,
        "менее_пяти": LESS_THAN_FIVE in said,
        "скрыто": NOT_SHOWN in said,
        "таблицы": tables,
    }


SCHOOL_PASSPORT_PUBLIC = Paper(
    name="school_passport_public",
    template="passport/school_passport_public",
    title="Паспорт школы (для сайта)",
    subject="organisation",
    values=_public,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, SCOPE),
    proposal=passport_proposal,
)
