"""Bring an office the shipped catalogue: new records are added, what the office has changed stays as it is."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from app.indicators.catalogue.shipped import ROOM, Row, read_shipped
from app.kernel.database import Database
from app.kernel.shipped import is_current, note_current
from app.kernel.words import counted, fold
from models.base import Record
from models.form import FormCell
from models.indicator import Indicator, IndicatorCheck, IndicatorSet, PassportSection

_NAMESPACE = uuid.UUID("6f3a1f4e-7a53-5d0e-9a39-0d2c1e5b7a10")
"""Shipped records have the same identity in every office."""


def complete_catalogue(db: Database) -> None:
    """Load what the shipped catalogue has got since the office saw it last; nothing but one SELECT if it is the same.

    A record that somebody in the office has changed (its version says so) or archived is left alone.
    """
    with db.reading() as session:
        if is_current(session, ROOM):
            return
    with db.changing("Обновление каталога показателей") as session:
        _load(db, session)
        note_current(session, ROOM)


def _load(db: Database, session: Session) -> None:
    shipped = read_shipped()
    _bring(db, session, PassportSection, shipped.sections, "Разделы паспорта")
    sections = dict(session.execute(select(PassportSection.code, PassportSection.id)).tuples().all())
    rows = [{**_without(row, "section"), "section_id": sections[row["section"]]} for row in shipped.indicators]
    _bring(db, session, Indicator, rows, "Показатели паспорта")
    _bring(db, session, IndicatorCheck, shipped.checks, "Проверки паспорта")
    _bring(db, session, IndicatorSet, shipped.sets, "Наборы показателей")
    codes = dict(session.execute(select(Indicator.code, Indicator.id)).tuples().all())
    cells = [{**_without(row, "code"), "indicator_id": codes[row["code"]]} for row in shipped.cells]
    _bring(db, session, FormCell, cells, "Ячейки форм статистики", ("form", "part", "line", "column", "year_from"))


def _without(row: Mapping[str, Any], name: str) -> Row:
    return {key: value for key, value in row.items() if key != name}


def _bring(
    db: Database,
    session: Session,
    model: type[Record],
    rows: Iterable[Row],
    title: str,
    identity: tuple[str, ...] = ("code",),
) -> None:
    """Add the rows that are missing and renew those that the office has never touched."""
    known = {tuple(getattr(one, name) for name in identity): one for one in session.scalars(select(model))}
    own = "own" in model.__table__.columns
    added: list[Row] = []
    renewed: list[Row] = []
    for row in rows:
        key = tuple(row[name] for name in identity)
        one = known.get(key)
        if one is None:
            added.append({**row, "uuid": _identity(model, key), "search_key": _search_key(model, row)})
            if own:
                added[-1]["own"] = False
        elif _untouched(one) and any(getattr(one, name) != value for name, value in row.items()):
            renewed.append({**row, "search_key": _search_key(model, row), "known_id": one.id})
    if added:
        db.bulk(session, insert(model), f"{title}: добавлено {_records(added)}", added)
    if renewed:
        table = model.__table__
        statement = update(table).where(table.c.id == bindparam("known_id"))  # type: ignore[arg-type]
        db.bulk(session, statement, f"{title}: обновлено {_records(renewed)}", renewed)
    session.expire_all()


def _records(rows: list[Row]) -> str:
    return counted(len(rows), "запись", "записи", "записей")


def _untouched(one: Record) -> bool:
    return one.version == 1 and one.archived_at is None and not getattr(one, "own", False)


def _identity(model: type[Record], key: tuple[Any, ...]) -> uuid.UUID:
    return uuid.uuid5(_NAMESPACE, "/".join((model.kind, *map(str, key))))


def _search_key(model: type[Record], row: Row) -> str:
    return fold(model(**row).search_text())
