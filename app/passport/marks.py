"""What stands beside the values of a passport: where each came from, what has been noted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.catalogue.views import IndicatorView
from app.kernel.dates import SchoolYear
from app.passport.values.entries import Origin
from app.passport.values.stored import Stored
from models.batch import ImportBatch
from models.passport import PassportComment, PassportEntry

FROM_CARD = "из карточки организации"
BY_FORMULA = "вычислено по формуле"


@dataclass(frozen=True)
class Marks:
    """What stands beside the values: where they came from, notes; a total has no origin of its own."""

    stored: Mapping[int, Stored]
    origins: Mapping[int, Origin]
    comments: Mapping[int, str]

    def origin(self, one: IndicatorView) -> str:
        """Say where the value came from."""
        if one.field:
            return FROM_CARD
        if one.formula:
            return f"{BY_FORMULA} {one.formula}"
        stored = self.stored.get(one.id)
        return self.origins[stored.entry_id].words() if stored else ""

    def entered_at(self, one: IndicatorView) -> datetime | None:
        """Return when the value was written; what is mirrored or computed never was."""
        stored = self.stored.get(one.id) if one.typed else None
        return self.origins[stored.entry_id].at if stored else None

    def since(self, one: IndicatorView, year: int) -> str:
        """Say of which earlier year a standing value is: «с 2024/2025»."""
        stored = self.stored.get(one.id)
        return f"с {SchoolYear(stored.year).label}" if stored and stored.year < year else ""


def marks_beside(session: Session, stored: Mapping[int, Stored], school_id: int, year: int) -> Marks:
    """Return what stands beside the stored values of a school and year."""
    origins = origins_of(session, {one.entry_id for one in stored.values()})
    return Marks(stored, origins, latest_comments(session, school_id, year))


def origins_of(session: Session, entries: Collection[int]) -> dict[int, Origin]:
    """Return what the entries say of themselves."""
    query = (
        select(
            PassportEntry.id,
            PassportEntry.source,
            PassportEntry.at,
            PassportEntry.who,
            PassportEntry.place,
            PassportEntry.batch_id,
            ImportBatch.file_name,
        )
        .outerjoin(ImportBatch, ImportBatch.id == PassportEntry.batch_id)
        .where(PassportEntry.id.in_(entries))
    )
    return {
        key: Origin(source, at, who, place, batch, file or "")
        for key, source, at, who, place, batch, file in session.execute(query).tuples()
    }


def latest_comments(session: Session, school_id: int, year: int) -> dict[int, str]:
    """Return the notes beside the values of a school and year, by indicator."""
    query = (
        select(PassportComment.indicator_id, PassportComment.text)
        .where(PassportComment.school_id == school_id, PassportComment.year == year)
        .order_by(PassportComment.id)
    )
    return {key: text for key, text in session.execute(query).tuples() if key}
