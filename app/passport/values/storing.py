"""Write values: what has changed goes in under one entry, what stood there becomes history."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from app.indicators.catalogue.views import Catalogue
from app.kernel.database import quietly
from app.kernel.errors import Conflict, InvalidInput
from app.passport.values.entries import EntryWords
from models.passport import PassportEntry, PassportPast, PassportValue, PassportYear
from models.school import Organisation

_YEARS = "passport_years"
_ARCHIVED = "passport_archived"


@dataclass(frozen=True)
class Written:
    """What a deed has changed: the codes, and the entry that brought them (None where nothing was new)."""

    changed: tuple[str, ...]
    entry_id: int | None


@dataclass(frozen=True)
class Stamp:
    """Whose values are written, and under what entry."""

    school_id: int
    year: int
    entry: EntryWords
    at: datetime
    who: str


def write_values(
    session: Session,
    catalogue: Catalogue,
    school_id: int,
    year: int,
    values: Mapping[str, str | None],
    entry: EntryWords,
    at: datetime,
    who: str,
) -> Written:
    """Write canonical values of a school and year; None clears. Equal values are left alone.

    Raises:
        Conflict: the school year is closed, or the school is archived.
        InvalidInput: a value is computed or belongs to the card of the organisation.
        NotFound: the catalogue has no such code.
    """
    found = {code: catalogue.indicator(code) for code in values}
    if foreign := {code: read_only_sentence(one.field) for code, one in found.items() if not one.typed}:
        raise InvalidInput(foreign)
    refuse_closed(session, year)
    refuse_archived(session, school_id)
    keys = {found[code].id: value for code, value in values.items()}
    changed, key = store(session, Stamp(school_id, year, entry, at, who), keys)
    return Written(tuple(code for code, one in found.items() if one.id in changed), key)


def read_only_sentence(field: str) -> str:
    """Say why a value cannot be entered in the passport."""
    if field:
        return "Этот показатель берётся из карточки организации. Измените его там."
    return "Этот показатель вычисляется по формуле. Измените показатели, из которых он складывается."


def refuse_closed(session: Session, year: int) -> None:
    """Refuse to write into a closed year; a year nobody has begun yet is begun.

    Raises:
        Conflict: the year is closed.
    """
    known: dict[int, bool] = session.info.setdefault(_YEARS, {})
    if year not in known:
        record = session.scalar(select(PassportYear).where(PassportYear.year == year))
        if record is None:
            session.add(PassportYear(year=year))
            session.flush()
        known[year] = record is not None and record.closed_on is not None
    if known[year]:
        raise Conflict(
            f"Паспорта за {year}/{year + 1} учебный год закрыты: их можно только смотреть. Ничего не изменено. "
            "Чтобы исправить значение, откройте год с указанием причины."
        )


def refuse_archived(session: Session, school_id: int) -> None:
    """Refuse to write into the passport of an archived school; those are read once a deed.

    Raises:
        Conflict: the school is archived.
    """
    known: dict[int, str] | None = session.info.get(_ARCHIVED)
    if known is None:
        query = select(Organisation).where(Organisation.archived_at.is_not(None))
        known = session.info[_ARCHIVED] = {one.id: one.display_name for one in session.scalars(query)}
    if school_id in known:
        raise Conflict(
            f"{archived_sentence(known[school_id])} Ничего не изменено. "
            "Чтобы исправить значение, верните организацию из архива."
        )


def archived_sentence(school: str) -> str:
    """Say why nothing can be typed into the passport of an archived school."""
    return f"«{school}» в архиве: её паспорт можно только смотреть."


def store(session: Session, stamp: Stamp, values: Mapping[int, str | None]) -> tuple[frozenset[int], int | None]:
    """Write values by the keys of their indicators, without asking whether they may be written.

    Returns:
        The keys whose values have changed, and the entry (None where nothing has).
    """
    current = _current(session, stamp, values)
    new = {key: value or None for key, value in values.items()}
    changed = {key: value for key, value in new.items() if value != current.get(key, (None, 0))[0]}
    if not changed:
        return frozenset(), None
    entry = _add_entry(session, stamp)
    cell = {"school_id": stamp.school_id, "year": stamp.year}
    past = [
        {**cell, "indicator_id": key, "value": current[key][0], "entry_id": current[key][1], "replaced_by_id": entry}
        for key in changed
        if key in current
    ]
    if past:
        quietly(session, insert(PassportPast), past)
    _put(session, cell, changed, entry, current.keys())
    return frozenset(changed), entry


def _current(session: Session, stamp: Stamp, keys: Iterable[int]) -> dict[int, tuple[str, int]]:
    query = select(PassportValue.indicator_id, PassportValue.value, PassportValue.entry_id).where(
        PassportValue.school_id == stamp.school_id,
        PassportValue.year == stamp.year,
        PassportValue.indicator_id.in_(keys),
    )
    return {key: (value, entry) for key, value, entry in session.execute(query).tuples()}


def _add_entry(session: Session, stamp: Stamp) -> int:
    words = stamp.entry
    outcome = quietly(
        session,
        insert(PassportEntry).values(
            source=words.source,
            at=stamp.at,
            who=stamp.who,
            school_id=stamp.school_id,
            year=stamp.year,
            batch_id=words.batch_id,
            place=words.place,
        ),
    )
    (key,) = cast(CursorResult[Any], outcome).inserted_primary_key or (0,)
    return int(key)


def _put(
    session: Session, cell: Mapping[str, int], changed: Mapping[int, str | None], entry: int, known: Collection[int]
) -> None:
    """Bring the table of current values in line: cleared ones go, known ones change, new ones are added."""
    table = PassportValue.__table__
    this = (table.c.school_id == cell["school_id"]) & (table.c.year == cell["year"])
    if cleared := [key for key, value in changed.items() if value is None]:
        quietly(session, delete(PassportValue).where(this, table.c.indicator_id.in_(cleared)))
    written = {key: value for key, value in changed.items() if value is not None}
    if renewed := [{"key": key, "value": value, "entry_id": entry} for key, value in written.items() if key in known]:
        statement = update(cast(Table, table)).where(this, table.c.indicator_id == bindparam("key"))
        quietly(session, statement, renewed)
    added = [
        {**cell, "indicator_id": key, "value": value, "entry_id": entry}
        for key, value in written.items()
        if key not in known
    ]
    if added:
        quietly(session, insert(PassportValue), added)
