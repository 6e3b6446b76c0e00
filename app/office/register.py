"""The lists of the settings: who signs and who works at the program; and what every page shows of the office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key, whole_name
from models.office import Office, Signatory, SignatoryRole, Worker
from models.person import Acting, Person


@dataclass(frozen=True)
class OfficeBadge:
    """What the window shows of the office: its names, and whether it is the teaching one."""

    name: str
    short_name: str
    municipality: str
    region: str
    teaching: bool


def office_badge(db: Database) -> OfficeBadge | None:
    """Return what the title and the status line say of the office; nothing before the first start."""
    query = select(Office.name, Office.short_name, Office.municipality, Office.region, Office.teaching).limit(1)
    with db.reading() as session:
        found = session.execute(query).tuples().first()
    return None if found is None else OfficeBadge(*found)


@dataclass(frozen=True)
class SignatoryRow:
    """A line of the list of those who sign."""

    id: int
    archived: bool
    role: SignatoryRole
    post: str
    acting: Acting
    basis: str
    valid_from: date | None
    valid_until: date | None
    last_name: str
    first_name: str
    middle_name: str

    @property
    def full_name(self) -> str:
        """Surname, name and patronymic."""
        return whole_name(self.last_name, self.first_name, self.middle_name)


def _signatories(db: Database) -> Sequence[SignatoryRow]:
    query = select(
        Signatory.id,
        Signatory.archived_at.is_not(None),
        Signatory.role,
        Signatory.post,
        Signatory.acting,
        Signatory.basis,
        Signatory.valid_from,
        Signatory.valid_until,
        Person.last_name,
        Person.first_name,
        Person.middle_name,
    ).join(Person, Signatory.person_id == Person.id)
    with db.reading() as session:
        rows = [SignatoryRow(*values) for values in session.execute(query).tuples()]
    return sorted(rows, key=lambda row: (sort_key(row.role), row.valid_from or date.min))


SIGNATORIES: Register[SignatoryRow] = Register(
    title="Право подписи",
    columns=(
        Column("Кто подписывает", lambda row: row.full_name, width=32),
        Column("Должность", lambda row: row.post, width=36),
        Column("За кого", lambda row: row.role, width=36),
        Column("С", lambda row: row.valid_from, Kind.DATE, width=12),
        Column("По", lambda row: row.valid_until, Kind.DATE, width=12),
        Column("Как исполняет", lambda row: row.acting, width=24),
        Column("Основание", lambda row: row.basis, width=30),
    ),
    load=_signatories,
    depends_on=frozenset({"signatory", "person"}),
    empty="Здесь те, кто подписывает приказы и договоры.\nДобавьте руководителя органа управления образованием.",
)


@dataclass(frozen=True)
class WorkerRow:
    """A line of the list of those who work at the program."""

    id: int
    archived: bool
    full_name: str
    post: str
    phone: str


def _workers(db: Database) -> Sequence[WorkerRow]:
    query = select(Worker.id, Worker.archived_at.is_not(None), Worker.full_name, Worker.post, Worker.phone)
    with db.reading() as session:
        rows = [WorkerRow(*values) for values in session.execute(query).tuples()]
    return sorted(rows, key=lambda row: sort_key(row.full_name))


WORKERS: Register[WorkerRow] = Register(
    title="Работники",
    columns=(
        Column("Фамилия, имя, отчество", lambda row: row.full_name, width=36),
        Column("Должность", lambda row: row.post, width=36),
        Column("Телефон", lambda row: row.phone, width=20),
    ),
    load=_workers,
    depends_on=frozenset({"worker"}),
    empty="Здесь те, кто работает в программе: их имена пишутся в историю.\nДобавьте себя.",
)
