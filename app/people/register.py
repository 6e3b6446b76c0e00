"""The list of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.words import sort_key, whole_name
from app.people.cases import gender_of
from models.person import Gender, Person


@dataclass(frozen=True)
class PersonRow:
    """A line of the list; ``cases`` tells that a case has been mended by hand, or that none can be formed."""

    id: int
    archived: bool
    full_name: str
    gender: Gender | None
    phone: str
    email: str
    cases: str


def _load(db: Database) -> Sequence[PersonRow]:
    query = select(
        Person.id,
        Person.archived_at.is_not(None),
        Person.last_name,
        Person.first_name,
        Person.middle_name,
        Person.gender,
        Person.phone,
        Person.email,
        Person.genitive + Person.dative + Person.accusative + Person.instrumental + Person.prepositional,
    )
    with db.reading() as session:
        rows = [
            PersonRow(one, archived, whole_name(*name), gender, phone, email, _cases(corrected, gender, *name))
            for one, archived, *name, gender, phone, email, corrected in session.execute(query)
        ]
    return sorted(rows, key=lambda row: sort_key(row.full_name))


def _cases(corrected: str, gender: Gender | None, *name: str) -> str:
    if corrected:
        return "исправлены"
    return "" if gender or gender_of(*name) else "укажите пол"


PERSONS: Register[PersonRow] = Register(
    title="Люди",
    columns=(
        Column("Фамилия, имя, отчество", lambda row: row.full_name, width=36),
        Column("Телефон", lambda row: row.phone, width=20),
        Column("Эл. почта", lambda row: row.email, width=24),
        Column("Падежи", lambda row: row.cases, width=14),
        Column("Пол", lambda row: row.gender, width=10, hidden=True),
    ),
    load=_load,
    depends_on=frozenset({"person"}),
    empty="Здесь руководители школ, члены советов и те, кто подписывает.\nЛюди появляются из карточек школ и советов.",
)
