"""School years of the passports: a closed one is a snapshot that can only be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import Catalogue
from app.kernel.database import WHO, Database, quietly
from app.kernel.dates import SchoolYear
from app.kernel.errors import Conflict, InvalidInput
from app.passport.schools import passport_schools
from app.passport.values.reading import Aspect, Reading
from app.passport.values.stored import Stored
from models.passport import EntrySource, PassportEntry, PassportValue, PassportYear

FROZEN = "при закрытии года"
"""The place of entries that closing a year has made; opening it takes their values away again."""


@dataclass(frozen=True)
class YearState:
    """A school year of the passports; ``closed_on`` None: it is being worked on."""

    year: int
    closed_on: date | None = None
    note: str = ""

    @property
    def closed(self) -> bool:
        """Whether it can only be read."""
        return self.closed_on is not None

    @property
    def label(self) -> str:
        """Return «2025/2026»."""
        return SchoolYear(self.year).label


def school_years(db: Database) -> list[YearState]:
    """Return the years there are passports of, this school year always among them, the latest first."""
    with db.reading() as session:
        query = select(PassportYear.year, PassportYear.closed_on, PassportYear.note)
        found = {year: YearState(year, closed, note) for year, closed, note in session.execute(query).tuples()}
    now = SchoolYear.of(db.today()).start
    found.setdefault(now, YearState(now))
    return sorted(found.values(), key=lambda one: one.year, reverse=True)


def year_state(session: Session, year: int) -> YearState:
    """Return the state of a year; one that nobody has begun is open."""
    record = session.scalar(select(PassportYear).where(PassportYear.year == year))
    return YearState(year, record.closed_on, record.note) if record else YearState(year)


def close_year(db: Database, year: int) -> None:
    """Make a year read-only; what is computed, carried over or read from cards is stored as it stands now.

    Raises:
        Conflict: it is closed already.
    """
    with db.changing(f"Закрытие паспортов за {SchoolYear(year).label} учебный год") as session:
        record = session.scalar(select(PassportYear).where(PassportYear.year == year))
        if record is None:
            record = PassportYear(year=year)
            session.add(record)
        if record.closed_on is not None:
            raise Conflict(f"{SchoolYear(year).label} учебный год уже закрыт. Ничего не изменено.")
        session.flush()
        _freeze(session, year, db.now(), str(session.info.get(WHO, "")))
        record.closed_on, record.note = db.today(), ""


def open_year(db: Database, year: int, reason: str) -> None:
    """Let a closed year be corrected; who has opened it and why stays in its history.

    Raises:
        Conflict: it is not closed.
        InvalidInput: there is no reason.
    """
    if not reason.strip():
        raise InvalidInput({"reason": "Укажите, почему открывается закрытый год."})
    with db.changing(f"Открытие паспортов за {SchoolYear(year).label} учебный год: {reason.strip()}") as session:
        record = session.scalar(select(PassportYear).where(PassportYear.year == year))
        if record is None or record.closed_on is None:
            raise Conflict(f"{SchoolYear(year).label} учебный год не закрыт. Ничего не изменено.")
        record.closed_on, record.note = None, reason.strip()
        made = select(PassportEntry.id).where(PassportEntry.year == year, PassportEntry.place == FROZEN)
        quietly(session, delete(PassportValue).where(PassportValue.year == year, PassportValue.entry_id.in_(made)))


def _freeze(session: Session, year: int, at: datetime, who: str) -> None:
    """Store what the passports of the year show beside what has been entered, under one entry a school and source."""
    catalogue = load_catalogue(session, year)
    begun = set(session.scalars(select(PassportEntry.school_id).where(PassportEntry.year == year)))
    schools = sorted(begun | {one.id for one in passport_schools(session)})
    reading = Reading(session, catalogue, Aspect(today=at.date()))
    shown = reading.values(schools, (year,), None, with_derived=True)
    missing = {
        (school, source): values
        for school in schools
        for source, codes in _kinds(catalogue)
        if (values := _not_stored(codes, shown[school, year], reading.stored[school, year], year))
    }
    frame = {"at": at, "who": who, "year": year, "place": FROZEN}
    entries = [{**frame, "school_id": school, "source": source} for school, source in missing]
    if not entries:
        return
    quietly(session, insert(PassportEntry), entries)
    keys = _entry_keys(session, year)
    rows = [
        {"school_id": school, "year": year, "indicator_id": key, "value": value, "entry_id": keys[school, source]}
        for (school, source), values in missing.items()
        for key, value in values.items()
    ]
    quietly(session, insert(PassportValue), rows)


def _kinds(catalogue: Catalogue) -> tuple[tuple[EntrySource, dict[str, int]], ...]:
    """Return the codes that closing stores: computed and mirrored ones, and standing ones that carry over."""
    computed = {one.code: one.id for one in catalogue.indicators if not one.typed}
    standing = {one.code: one.id for one in catalogue.indicators if one.typed and one.standing}
    return (EntrySource.DERIVED, computed), (EntrySource.CARRIED, standing)


def _not_stored(
    codes: Mapping[str, int], shown: Mapping[str, str], stored: Mapping[int, Stored], year: int
) -> dict[int, str]:
    """Return what is shown of the codes without standing in the year itself."""
    own = {key for key, value in stored.items() if value.year == year}
    return {key: shown[code] for code, key in codes.items() if code in shown and key not in own}


def _entry_keys(session: Session, year: int) -> dict[tuple[int, EntrySource], int]:
    """Return the entries that closing has just made: the latest of their kind."""
    query = (
        select(PassportEntry.school_id, PassportEntry.source, PassportEntry.id)
        .where(PassportEntry.year == year, PassportEntry.place == FROZEN)
        .order_by(PassportEntry.id)
    )
    return {(school, source): key for school, source, key in session.execute(query).tuples()}
