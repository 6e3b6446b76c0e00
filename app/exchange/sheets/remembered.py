"""Layouts kept for the next file: by name, by sender, by the set of headings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.sheets.layout import BadLayout, SheetLayout, layout_from_json
from app.kernel.database import Database
from app.kernel.errors import InvalidInput, NotFound
from app.kernel.records import set_archived
from app.kernel.words import fold
from models.batch import SheetMapping


@dataclass(frozen=True)
class RememberedLayout:
    """A layout with the name and the sender it is kept under."""

    id: int
    title: str
    sender: str
    layout: SheetLayout


def remembered_layouts(db: Database) -> list[RememberedLayout]:
    """Return what is kept, by title."""
    with db.reading() as session:
        return _all(session)


def find_remembered(db: Database, titles: Sequence[str], sender: str = "") -> RememberedLayout | None:
    """Return the layout whose headings all stand in a sheet: of the sender first, then the one that knows most."""
    there = set(map(fold, filter(None, titles)))
    fitting = [one for one in remembered_layouts(db) if one.layout.titles and set(one.layout.titles) <= there]
    return max(
        fitting,
        key=lambda one: (bool(sender) and fold(one.sender) == fold(sender), len(one.layout.titles), one.id),
        default=None,
    )


def remember_layout(db: Database, title: str, layout: SheetLayout, sender: str = "") -> int:
    """Keep a layout under a name; the one that had the name is replaced.

    Raises:
        InvalidInput: there is no name, or nothing to keep.
    """
    if not title.strip():
        raise InvalidInput({"title": "Назовите сопоставление, например «Сведения из школ на 5 октября»."})
    if not layout.titles:
        raise InvalidInput({"columns": "Нечего запоминать: ни один столбец не загружается."})
    with db.changing("Сохранение сопоставления столбцов") as session:
        record = session.scalar(select(SheetMapping).where(SheetMapping.title == title.strip()))
        if record is None:
            record = SheetMapping(title=title.strip())
            session.add(record)
        record.sender, record.archived_at = sender.strip(), None
        record.details = replace(layout, year=None).as_json()
        session.flush()
        return record.id


def forget_layout(db: Database, layout_id: int) -> None:
    """Put a layout into the archive."""
    set_archived(db, SheetMapping, layout_id, True, "Удаление сопоставления столбцов")


def layout_named(db: Database, name: str) -> RememberedLayout:
    """Return the layout with this title.

    Raises:
        NotFound: there is none.
    """
    kept = remembered_layouts(db)
    found = next((one for one in kept if fold(one.title) == fold(name)), None)
    if found is None:
        there = "; ".join(f"«{one.title}»" for one in kept) or "пока нет ни одного"
        raise NotFound(f"Сопоставления столбцов «{name}» нет. Есть: {there}. Ничего не загружено.")
    return found


def read_layout_file(path: Path) -> SheetLayout:
    """Read a layout from a JSON file.

    Raises:
        BadLayout: it holds none.
    """
    try:
        return layout_from_json(json.loads(path.read_text(encoding="utf-8-sig")))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise BadLayout(f"Файл «{path.name}» не читается как JSON в кодировке UTF-8. Ничего не загружено.") from error


def _all(session: Session) -> list[RememberedLayout]:
    query = select(SheetMapping).where(SheetMapping.archived_at.is_(None)).order_by(SheetMapping.title)
    return [_kept(one) for one in session.scalars(query)]


def _kept(record: SheetMapping) -> RememberedLayout:
    return RememberedLayout(record.id, record.title, record.sender, layout_from_json(record.details))
