"""Passport of a school for everybody (для сайта): open indicators only, small counts suppressed."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.passport.manner import Empty, Manner
from app.papers.kinds.passport.parts import passport_values, sections
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.issuing_school import the_school
from app.papers.values.passports import GROUP, SCOPE, YEAR, asked_card, is_school, passport_proposal, public_words
from app.passport import LESS_THAN_FIVE, NOT_SHOWN, PassportCard, is_public

_ZERO = "0"
_REPEATED = "1.01 1.15 1.16 1.17 1.18"
"""Stands in the title or within the address."""
_STATISTICS = "2.04 2.05 2.06 2.07 2.08 2.09 2.10 4.15 4.57 5.05 5.06 5.07 5.08 5.11 5.12 5.13 8.01 8.02 8.08 9.05 9.06"
_PLANNING = "14.08 4.61 4.62 4.67 4.68 5.83 5.85 5.86 5.89 11.21 11.22 11.23 11.33 11.37"
_LIBRARY = "8.60 8.61 8.62 8.63 8.64 8.65 8.66 8.67 8.68 8.69 8.70 8.93 8.95 8.96 8.97 8.98 8.99"
_GRIDS = frozenset(("4.3", "5.5", "5.7", "5.8", "8.8", "8.9", "9.5", "10.5"))
"""Classes taught together, ages and subjects of teachers, books: the figures around them tell enough."""
_ACCESS, _ACCESS_SAID = "10", frozenset(("10.26", "10.27", "10.61"))
"""The passport of accessibility is published by itself: here stand its conclusion and its grids."""
_ALL = Question(
    "всё",
    "Все открытые показатели",
    QuestionKind.FLAG,
    hint="Иначе статистические коды, плановые сведения и подробности паспорта доступности не печатаются",
)


def _public(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    texts = public_words(session, card)
    whole = bool(request.answers.get("всё"))
    left_out = _tell_nothing(card)
    manner = Manner(
        card.year.label,
        codes=False,
        empty=Empty.SKIP,
        shown=is_public if whole else lambda one: is_public(one) and one.code not in left_out,
        words=lambda line: texts.get(line.code, ""),
        silent=frozenset((LESS_THAN_FIVE, NOT_SHOWN, _ZERO)),
        noughts=whole,
    )
    parts, tables = sections(card, manner)
    said = {cell for table in tables.values() for row in table.rows if isinstance(row, tuple) for cell in row}
    return {
        **passport_values(session, request, card),
        "код": the_school(session, request.subject_id).site,
        "разделы": parts,
        "всё": whole,
        "менее_пяти": LESS_THAN_FIVE in said,
        "скрыто": NOT_SHOWN in said,
        "таблицы": tables,
    }


def _tell_nothing(card: PassportCard) -> frozenset[str]:
    """Return the codes of open indicators that tell a visitor of the site nothing, or stand in other papers there."""
    found = set(" ".join((_REPEATED, _STATISTICS, _PLANNING, _LIBRARY)).split())
    for section in card.sections:
        for one in section.grids:
            found |= set(one.lines) if one.grid.code in _GRIDS else set()
        if section.code == _ACCESS:
            found |= {line.code for group in section.groups for line in group.lines} - _ACCESS_SAID
    return frozenset(found)


SCHOOL_PASSPORT_PUBLIC = Paper(
    name="school_passport_public",
    template="passport/school_passport_public",
    title="Паспорт школы (для сайта)",
    subject="organisation",
    values=_public,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, SCOPE, _ALL),
    proposal=passport_proposal,
)
