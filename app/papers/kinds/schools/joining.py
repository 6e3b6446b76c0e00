"""Consent of a school's own bodies to the district: of the pedagogical council, of the governing one."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.question import Question
from app.papers.values.issuing_school import school_paper


def _governing(_session: Session, _school_id: int, _today: date) -> dict[str, Any]:
    return {"орган": "управляющий совет", "органа": "управляющего совета"}


PEDAGOGICAL_EXTRACT = school_paper(
    "pedagogical_extract",
    "Выписка из протокола педагогического совета о вступлении в округ",
)

GOVERNING_CONSENT = school_paper(
    "governing_consent",
    "Согласование управляющего совета",
    questions=(
        Question("орган", "Орган управления школой", hint="Кто даёт согласие: «управляющий совет»"),
        Question("органа", "Он же в родительном падеже", hint="«управляющего совета»"),
    ),
    proposal=_governing,
)
