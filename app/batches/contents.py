"""What a batch has written: every value and every field of a card, before and after."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.batches.opening import field_changes, field_text, shown_field
from app.indicators import code_key, load_catalogue, show_value
from app.kernel.columns import Column, Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.records import fetch
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.passport import brought_by, origins_of
from app.schools import TITLES as SCHOOL_TITLES
from models.batch import ImportBatch
from models.school import Organisation


@dataclass(frozen=True)
class BatchValue:
    """A value or a field of a card; ``stands`` tells whether it is still what the batch has written."""

    id: int
    school_id: int
    school: str
    year: int | None
    code: str
    title: str
    old: str
    new: str
    place: str
    stands: bool
    archived: bool = False

    @property
    def name(self) -> str:
        """The indicator with its code, or the field of the card."""
        return f"{self.code} {self.title}" if self.code else f"Карточка: {self.title}"

    @property
    def state(self) -> str:
        """Say whether it stands."""
        return "действует" if self.stands else "заменено"


BATCH_VALUE_COLUMNS: tuple[Column[BatchValue], ...] = (
    Column("Школа", lambda row: row.school, width=28),
    Column("Показатель", lambda row: row.name, width=40),
    Column("Было", lambda row: row.old, width=16),
    Column("Стало", lambda row: row.new, width=16),
    Column("Учебный год", lambda row: SchoolYear(row.year).label if row.year else "", width=12),
    Column("Место в файле", lambda row: row.place, width=26),
    Column(
        "Состояние", lambda row: row.state, Kind.STATE, width=14,
        tone=lambda row: Tone.DONE if row.stands else Tone.NEUTRAL,
    ),
)  # fmt: skip


def batch_values(db: Database, batch_id: int) -> list[BatchValue]:
    """Return what a batch has written, by school and code.

    Raises:
        NotFound: there is no such batch.
    """
    with db.reading() as session:
        batch = fetch(session, ImportBatch, batch_id)
        rows = [*_values(session, batch), *_fields(session, batch)]
    rows.sort(key=lambda row: (sort_key(row.school), not row.code, code_key(row.code) if row.code else (), row.title))
    return [replace(row, id=number) for number, row in enumerate(rows, start=1)]


def _values(session: Session, batch: ImportBatch) -> Sequence[BatchValue]:
    found = brought_by(session, batch.id)
    catalogue = load_catalogue(session)
    origins = origins_of(session, {one.entry_id for one in found})
    names = _names(session, {one.place[0] for one in found})
    lines: list[BatchValue] = []
    for one in found:
        school, year, key = one.place
        indicator = catalogue.by_id.get(key)
        old = show_value(indicator, one.old) if indicator else one.old or ""
        new = show_value(indicator, one.new) if indicator else one.new or ""
        code, title = (indicator.code, indicator.title) if indicator else ("", "показатель в архиве")
        place = origins[one.entry_id].place
        lines.append(BatchValue(0, school, names[school], year, code, title, old, new, place, one.stands))
    return lines


def _fields(session: Session, batch: ImportBatch) -> Sequence[BatchValue]:
    changes = field_changes(session, batch.id)
    cards = {one: session.get_one(Organisation, one) for one in {change.organisation_id for change in changes}}
    titles = SCHOOL_TITLES[Organisation.kind]
    return [
        BatchValue(
            0,
            one.organisation_id,
            cards[one.organisation_id].display_name,
            None,
            "",
            titles[one.field],
            shown_field(one.field, one.old),
            shown_field(one.field, one.new),
            f"строка {one.row}",
            field_text(cards[one.organisation_id], one.field) == one.new,
        )
        for one in changes
    ]


def _names(session: Session, schools: Collection[int]) -> dict[int, str]:
    query = select(Organisation).where(Organisation.id.in_(schools))
    return {one.id: one.display_name for one in session.scalars(query)}
