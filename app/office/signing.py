"""Who has the right to sign on a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.office.draft import SignatoryDraft
from models.office import Signatory, SignatoryRole
from models.person import Acting


def signatory_on(session: Session, role: SignatoryRole, day: date) -> Signatory | None:
    """Return who signs on the day; who stands in for the head wins, then the later appointment."""
    query = select(Signatory).where(Signatory.role == role, Signatory.archived_at.is_(None))
    signing = [one for one in session.scalars(query) if one.signs_on(day)]
    return max(
        signing,
        key=lambda one: (one.acting is not Acting.NONE, one.valid_from or date.min, one.id),
        default=None,
    )


def overlap_problems(session: Session, draft: SignatoryDraft | Signatory) -> dict[str, str]:
    """Say who else holds the right to sign at the same time; a stand-in needs an end if the head stays."""
    query = select(Signatory).where(Signatory.role == draft.role, Signatory.archived_at.is_(None))
    for other in session.scalars(query):
        if other.id == draft.id or not _overlap(draft, other):
            continue
        named = f"{other.post} {other.person.full_name} ({_period(other)})"
        if (other.acting is Acting.NONE) is (draft.acting is Acting.NONE):
            field = "valid_from" if draft.valid_from is None or other.signs_on(draft.valid_from) else "valid_until"
            return {field: f"В этот срок право подписи уже у другого: {named}. Закройте его срок или измените этот."}
        stand_in, head = (other, draft) if draft.acting is Acting.NONE else (draft, other)
        if stand_in.valid_until is None and head.valid_until is None:
            sentence = "Укажите, до какого дня исполняются обязанности."
            return {"valid_until": f"Сроки пересекаются без конца: {named}. {sentence}"}
    return {}


def _overlap(one: SignatoryDraft | Signatory, other: SignatoryDraft | Signatory) -> bool:
    return (one.valid_from or date.min) <= (other.valid_until or date.max) and (other.valid_from or date.min) <= (
        one.valid_until or date.max
    )


def _period(signatory: Signatory) -> str:
    begins, ends = short_date(signatory.valid_from), short_date(signatory.valid_until)
    return " ".join(filter(None, (begins and f"с {begins}", ends and f"по {ends}"))) or "без срока"
