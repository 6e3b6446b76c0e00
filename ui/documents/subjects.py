"""What documents are about, in words: the records they are linked with, by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.contracts import contract_rows
from app.councils import council_rows, meeting_rows
from app.districts import district_rows
from app.documents import LinkLine
from app.kernel.database import Database
from app.plans import plan_rows

Names = Mapping[int, str]


class Subjects:
    """The names of records of other rooms; each kind is read once, when the first of it is wanted."""

    def __init__(self, db: Database) -> None:
        """Begin with nothing read."""
        self._db = db
        self._read: dict[str, Names] = {}

    def name(self, link: LinkLine) -> str:
        """Return what people call the record; nothing for a kind that has no names."""
        if link.subject_kind not in self._read:
            load = NAMES.get(link.subject_kind)
            self._read[link.subject_kind] = load(self._db) if load else {}
        return self._read[link.subject_kind].get(link.subject_id, "")


def _districts(db: Database) -> Names:
    return {row.id: f"Округ «{row.name}»" for row in district_rows(db)}


def _contracts(db: Database) -> Names:
    return {row.id: f"Договор {row.title}" for row in contract_rows(db)}


def _councils(db: Database) -> Names:
    return {row.id: row.name for row in council_rows(db)}


def _meetings(db: Database) -> Names:
    return {row.id: f"{row.title}, {row.council}" for row in meeting_rows(db)}


def _plans(db: Database) -> Names:
    return {row.id: row.title for row in plan_rows(db)}


NAMES: dict[str, Callable[[Database], Names]] = {
    "district": _districts,
    "contract": _contracts,
    "council": _councils,
    "meeting": _meetings,
    "plan": _plans,
}
