"""Saved views (сохранённые виды): how somebody has set a list up, under a name, for everybody in the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.records import set_archived
from app.kernel.words import fold, sort_key
from models.view import SavedView

LONGEST = 80


@dataclass(frozen=True)
class ViewRow:
    """A saved view: its name and the set-up that the list understands."""

    id: int
    title: str
    details: Mapping[str, Any] = field(default_factory=dict)


def saved_views(db: Database, register: str) -> list[ViewRow]:
    """Return the views of a list, by their names."""
    query = select(SavedView.id, SavedView.title, SavedView.details).where(
        SavedView.register == register, SavedView.archived_at.is_(None)
    )
    with db.reading() as session:
        rows = [ViewRow(*row) for row in session.execute(query).tuples()]
    return sorted(rows, key=lambda row: sort_key(row.title))


def save_view(db: Database, register: str, title: str, details: Mapping[str, Any]) -> int:
    """Keep a set-up under a name; a view that bears the name already is replaced. Return its key.

    Raises:
        InvalidInput: there is no name, or it is too long.
    """
    name = " ".join(title.split())
    if not name:
        raise InvalidInput({"title": "Назовите вид: под этим названием его будут выбирать."})
    if len(name) > LONGEST:
        raise InvalidInput({"title": f"Название вида длиннее {LONGEST} знаков. Сократите его."})
    query = select(SavedView).where(SavedView.register == register, SavedView.archived_at.is_(None))
    with db.changing("Сохранение вида списка") as session:
        known = {fold(one.title): one for one in session.scalars(query)}
        view = known.get(fold(name))
        if view is None:
            view = SavedView(register=register, title=name)
            session.add(view)
        view.title, view.details = name, dict(details)
        session.flush()
        return view.id


def archive_view(db: Database, view_id: int) -> None:
    """Take a view out of the list of views; the list itself stays as it is."""
    set_archived(db, SavedView, view_id, True, "Удаление вида списка")


def restore_view(db: Database, view_id: int) -> None:
    """Bring a view back."""
    set_archived(db, SavedView, view_id, False, "Возврат вида списка")
