"""Registration books: the list of them, their masks and next numbers, the books of single councils."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.draft import JournalDraft
from app.documents.masks import COUNT, YEAR, numbered
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.errors import InvalidInput, NotFound
from app.kernel.records import fetch_to_change
from app.kernel.wholes import guard_whole
from models.journal import Journal, JournalYear


@dataclass(frozen=True)
class JournalLine:
    """A registration book and the number it gives next this year."""

    id: int
    version: int
    code: str
    title: str
    mask: str
    next_number: int
    archived: bool = False
    case_file: str = ""
    year: int = 0

    @property
    def next_text(self) -> str:
        """The next number as it is printed."""
        return numbered(self.mask, self.next_number, self.case_file, year=self.year)

    @property
    def family(self) -> str:
        """The code of the book it belongs with: those of single councils belong with the minutes."""
        return family_of(self.code)


def family_of(code: str) -> str:
    """Return the code of the book that one of a single council belongs with: «minutes/5» with «minutes»."""
    return code.partition("/")[0]


def journal_coded(session: Session, code: str) -> Journal:
    """Return the journal.

    Raises:
        NotFound: there is no journal with this code.
    """
    journal = session.scalars(select(Journal).where(Journal.code == code)).first()
    if journal is None:
        raise NotFound(f"Журнала «{code}» нет. Ничего не сохранено. Выберите журнал из списка в настройках.")
    return journal


def own_journal(session: Session, family: str, key: int, title: str) -> Journal:
    """Return the book that one council has for its minutes, one contract for the agreements to it.

    It is made like the common one when first wanted; a year in the numbers is left to the common one.
    """
    code = f"{family}/{key}"
    found = session.scalars(select(Journal).where(Journal.code == code)).first()
    if found is None:
        common = journal_coded(session, family)
        found = Journal(
            code=code, title=title, mask=COUNT if YEAR in common.mask else common.mask, case_file=common.case_file
        )
        session.add(found)
        session.flush()
    return found


def year_of(journal: Journal, year: int) -> JournalYear:
    """Return the journal's place in a calendar year; the year begins when it is first asked for."""
    for place in journal.years:
        if place.year == year:
            return place
    place = JournalYear(year=year, next_number=1)
    journal.years.append(place)
    return place


def journals(db: Database, year: int | None = None) -> list[JournalLine]:
    """Return the registration books with their next numbers of the year (the current one if none is named)."""
    query = (
        select(
            Journal.id,
            Journal.version,
            Journal.code,
            Journal.title,
            Journal.mask,
            JournalYear.next_number,
            Journal.archived_at.is_not(None),
            Journal.case_file,
        )
        .outerjoin(
            JournalYear, (JournalYear.journal_id == Journal.id) & (JournalYear.year == (year or db.today().year))
        )
        .order_by(Journal.id)
    )
    with db.reading() as session:
        return [
            JournalLine(one, version, code, title, mask, count or 1, archived, case_file, year or db.today().year)
            for one, version, code, title, mask, count, archived, case_file in session.execute(query).tuples()
        ]


def load_journal(db: Database, journal_id: int) -> JournalDraft:
    """Return a registration book, ready to be changed."""
    line = next((one for one in journals(db) if one.id == journal_id), None)
    if line is None:
        raise NotFound("Такого журнала нет. Ничего не изменено. Обновите список.")
    return JournalDraft(line.id, line.version, line.title, line.mask, line.next_number, line.case_file)


def save_journal(db: Database, draft: JournalDraft) -> int:
    """Save the title of a registration book, its case file, the form of its numbers, the next number of this year."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    if draft.id is None:
        raise InvalidInput({"id": "Выберите журнал из списка."})
    with db.changing("Изменение журнала регистрации") as session:
        journal = fetch_to_change(session, Journal, draft.id, draft.version)
        journal.title, journal.mask = draft.title.strip(), draft.mask.strip()
        journal.case_file = draft.case_file.strip()
        year_of(journal, db.today().year).next_number = draft.next_number
        guard_whole(session, journal)
        return journal.id


def set_next_number(db: Database, journal_code: str, year: int, number: int) -> None:
    """Have the journal go on from any number: the paper book may have begun the year."""
    if number < 1:
        raise InvalidInput({"next_number": "Номера начинаются с единицы или с большего числа."})
    with db.changing("Изменение следующего номера журнала") as session:
        year_of(journal_coded(session, journal_code), year).next_number = number


JOURNALS: Register[JournalLine] = Register(
    title="Журналы регистрации",
    columns=(
        Column("Журнал", lambda line: line.title, width=40),
        Column("Вид номера", lambda line: line.mask, width=16, hidden=True),
        Column("Следующий номер", lambda line: line.next_text, width=16),
        Column("Дело", lambda line: line.case_file, width=10, hidden=True),
    ),
    load=journals,
    depends_on=frozenset({"journal", "journal_year"}),
    empty="Журналы появятся при первом начале работы.\nЗаполните карточку органа управления.",
)
