"""The list of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.words import sort_key, whole_name
from models.person import Gender, Person


@dataclass(frozen=True)
class PersonRow:
    """A line of the list; ``corrected`` tells that a case of the name has been mended by hand."""

    id: int
    archived: bool
    full_name: str
    gender: Gender | None
    phone: str
    email: str
    corrected: bool


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
        Person.genitive + Person.dative + Person.accusative + Person.instrumental,
    )
    with db.reading() as session:
        rows = [
            PersonRow(one, archived, whole_name(last, first, middle), gender, phone, email, bool(cases))
            for one, archived, last, first, middle, gender, phone, email, cases in session.execute(query).tuples()
        ]
    return sorted(rows, key=lambda row: sort_key(row.full_name))


PERSONS: Register[PersonRow] = Register(
    title="Люди",
    columns=(
        Column("Фамилия, имя, отчество", lambda row: row.full_name, width=36),
        Column("Телефон", lambda row: row.phone, width=20),
        Column("Эл. почта", lambda row: row.email, width=24),
        Column("Падежи", lambda row: "исправлены" if row.corrected else "", width=14),
        Column("Пол", lambda row: row.gender, width=10, hidden=True),
    ),
    load=_load,
    depends_on=frozenset({"person"}),
    empty="Здесь руководители школ, члены советов и те, кто подписывает.\nЛюди появляются из карточек школ и советов.",
)
