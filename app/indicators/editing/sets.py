"""Sets of indicators (наборы): a draft, and the verbs."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.editing.own import make_own
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.records import fetch, fetch_to_change, set_archived
from app.kernel.words import fold
from models.indicator import Indicator, IndicatorSet


@dataclass
class SetDraft:
    """The contents of the set's form; ``codes`` in the order in which they are asked and shown."""

    id: int | None = None
    version: int | None = None
    own: bool = True
    title: str = ""
    codes: list[str] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; codes are proved on saving."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Назовите набор: под этим названием его будут выбирать."
        if not self.codes:
            found["codes"] = "Выберите хотя бы один показатель."
        return found


def load_set(db: Database, set_id: int) -> SetDraft:
    """Return a set as a draft for its form."""
    with db.reading() as session:
        record = fetch(session, IndicatorSet, set_id)
        return SetDraft(record.id, record.version, record.own, record.title, list(record.codes or ()))


def save_set(db: Database, draft: SetDraft) -> int:
    """Add a set, or change one; return its id. An indicator chosen twice stands in it once.

    Raises:
        InvalidInput: the card is incomplete; there is no such indicator; another set bears the title.
    """
    with db.changing("Создание набора показателей" if draft.id is None else "Изменение набора показателей") as session:
        if problems := draft.problems() or _stored_problems(session, draft):
            raise InvalidInput(problems)
        with session.no_autoflush:
            record = fetch_to_change(session, IndicatorSet, draft.id, draft.version)
            if draft.id is None:
                make_own(session, record)
            record.title = " ".join(draft.title.split())
            record.codes = list(dict.fromkeys(draft.codes))
        session.flush()
        return record.id


def archive_set(db: Database, set_id: int) -> None:
    """Put a set away."""
    set_archived(db, IndicatorSet, set_id, True, "Набор показателей — в архив")


def restore_set(db: Database, set_id: int) -> None:
    """Take a set back from the archive."""
    set_archived(db, IndicatorSet, set_id, False, "Набор показателей — из архива")


def _stored_problems(session: Session, draft: SetDraft) -> dict[str, str]:
    """Refuse unknown codes (those put away may stay in a set that had them) and a title that is taken."""
    known = set(session.scalars(select(Indicator.code)))
    found: dict[str, str] = {}
    if unknown := [code for code in draft.codes if code not in known]:
        found["codes"] = f"В каталоге нет показателей: {', '.join(unknown[:5])}. Уберите их из набора."
    query = select(IndicatorSet.title).where(IndicatorSet.archived_at.is_(None), IndicatorSet.id != (draft.id or 0))
    if fold(" ".join(draft.title.split())) in set(map(fold, session.scalars(query))):
        found["title"] = "Набор с таким названием уже есть. Дайте другое название."
    return found
