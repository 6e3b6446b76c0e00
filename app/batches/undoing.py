"""Undo a batch as one deed: what it brought goes, what people have changed since stays and is named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.batches.opening import field_changes, field_text, put_words_back, write_field
from app.indicators import load_catalogue, show_value
from app.kernel.database import WHO, Database
from app.kernel.dates import SchoolYear, short_date
from app.kernel.errors import Conflict
from app.kernel.records import fetch
from app.kernel.values import value_text
from app.passport import KeptCell, Reverted, origins_of, revert_batch, would_revert
from app.schools import TITLES as SCHOOL_TITLES
from models.batch import BatchFieldChange, ImportBatch
from models.change import ChangeEntry
from models.school import Organisation

CHANGED_SINCE = "изменено после загрузки"


@dataclass(frozen=True)
class KeptValue:
    """A value that undoing has left: whose, what, the words that stand there, who has written them and when."""

    school: str
    code: str
    title: str
    value: str
    who: str
    at: datetime | None
    reason: str = CHANGED_SINCE

    @property
    def sentence(self) -> str:
        """Say it in one line."""
        when = ", ".join(filter(None, (short_date(self.at.date()) if self.at else "", self.who)))
        words = f"«{self.value}»" if self.value else "пусто"
        name = f"{self.code} {self.title}".strip()
        return f"{self.school}: {name} — осталось {words} ({self.reason}{': ' if when else ''}{when})."


@dataclass(frozen=True)
class Undone:
    """What came of undoing a batch: so many earlier values are back, so many are gone, and these stayed."""

    restored: int
    removed: int
    kept: tuple[KeptValue, ...]
    stays: tuple[str, ...] = ()
    """What no undoing takes back, as sentences: organisations that a loading has added."""


def undo_batch(db: Database, batch_id: int) -> Undone:
    """Take back everything that a batch has brought, except what has been changed since.

    Raises:
        Conflict: it has been undone already; or all its values belong to closed years.
        NotFound: there is no such batch.
    """
    with db.changing("Отмена загрузки") as session:
        batch = fetch(session, ImportBatch, batch_id)
        who, at = str(session.info.get(WHO, "")), db.now()
        if batch.undone_at is not None:
            raise Conflict(
                f"Загрузка {batch.caption()} уже отменена {short_date(batch.undone_at)}. Ничего не изменено."
            )
        reverted = revert_batch(session, batch.id, at, who)
        fields = _fields(session, batch)
        undone = _undone(session, batch, reverted, fields)
        for one in fields:
            if one.untouched:
                write_field(one.organisation, one.field, one.old)
        put_words_back(session, batch.id)
        closed = [one for one in reverted.kept if one.closed]
        if closed and not undone.restored + undone.removed:
            year = SchoolYear(closed[0].place[1]).label
            raise Conflict(
                f"Паспорта за {year} учебный год закрыты, поэтому загрузка {batch.caption()} не отменена. "
                "Ничего не изменено. Сначала откройте год с указанием причины."
            )
        batch.undone_at, batch.undone_by = at, who
        batch.report = {**(batch.report or {}), "kept": [one.sentence for one in undone.kept]}
        return undone


def undo_preview(db: Database, batch_id: int) -> Undone:
    """Tell what undoing would restore, take away and leave; nothing is written.

    Raises:
        NotFound: there is no such batch.
    """
    with db.reading() as session:
        batch = fetch(session, ImportBatch, batch_id)
        return _undone(session, batch, would_revert(session, batch.id), _fields(session, batch))


@dataclass(frozen=True)
class _FieldLife:
    """A field of a card that a batch has changed: what stood there before, whether nobody has changed it since."""

    organisation: Organisation
    field: str
    old: str
    untouched: bool


def _fields(session: Session, batch: ImportBatch) -> list[_FieldLife]:
    """Return the fields of cards that a batch has changed, each once."""
    chains: dict[tuple[int, str], list[BatchFieldChange]] = {}
    for change in field_changes(session, batch.id):
        chains.setdefault((change.organisation_id, change.field), []).append(change)
    found: list[_FieldLife] = []
    for (organisation_id, field), changes in chains.items():
        organisation = session.get_one(Organisation, organisation_id)
        untouched = field_text(organisation, field) == changes[-1].new
        found.append(_FieldLife(organisation, field, changes[0].old, untouched))
    return found


def _undone(session: Session, batch: ImportBatch, reverted: Reverted, fields: Sequence[_FieldLife]) -> Undone:
    """Count values and fields together; name what stays."""
    back = [one for one in fields if one.untouched]
    kept = [_kept_field(session, one.organisation, one.field) for one in fields if not one.untouched]
    kept += _kept_cells(session, reverted.kept)
    restored = reverted.restored + sum(bool(one.old) for one in back)
    removed = reverted.removed + sum(not one.old for one in back)
    return Undone(restored, removed, tuple(kept), tuple((batch.report or {}).get("stays", ())))


def _kept_field(session: Session, organisation: Organisation, field: str) -> KeptValue:
    """Name a field that somebody has changed since, and who has."""
    query = (
        select(ChangeEntry.who, ChangeEntry.at)
        .where(
            ChangeEntry.subject_kind == Organisation.kind,
            ChangeEntry.subject_id == organisation.id,
            ChangeEntry.field == field,
        )
        .order_by(ChangeEntry.id.desc())
        .limit(1)
    )
    row = session.execute(query).tuples().first()
    who, at = row if row else ("", None)
    title = SCHOOL_TITLES[Organisation.kind][field]
    return KeptValue(organisation.display_name, "", title, value_text(getattr(organisation, field)), who, at)


def _kept_cells(session: Session, cells: Iterable[KeptCell]) -> list[KeptValue]:
    """Name the values of passports that stayed."""
    kept = list(cells)
    catalogue = load_catalogue(session)
    origins = origins_of(session, {one.entry_id for one in kept})
    names = {
        one.id: one.display_name
        for one in session.scalars(select(Organisation).where(Organisation.id.in_({one.place[0] for one in kept})))
    }
    found: list[KeptValue] = []
    for one in kept:
        school, year, key = one.place
        indicator = catalogue.by_id.get(key)
        origin = origins[one.entry_id]
        found.append(
            KeptValue(
                names[school],
                indicator.code if indicator else "",
                indicator.title if indicator else "показатель в архиве",
                show_value(indicator, one.value) if indicator else one.value or "",
                origin.who,
                origin.at,
                f"{SchoolYear(year).label} учебный год закрыт" if one.closed else CHANGED_SINCE,
            )
        )
    return found
