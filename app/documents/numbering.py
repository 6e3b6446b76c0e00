"""Numbers of documents: taken next, typed by hand, never given twice in a journal and a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.draft import JournalDraft
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.records import fetch_to_change
from app.kernel.wholes import guard_whole
from models.document import Document, DocumentState, Journal, JournalYear

COUNT = "{n}"


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

    @property
    def next_text(self) -> str:
        """The next number as it is printed."""
        return numbered(self.mask, self.next_number)


def numbered(mask: str, count: int) -> str:
    """Put the count into the mask: «71-ОД»."""
    return mask.replace(COUNT, str(count))


def count_in(mask: str, number: str) -> int | None:
    """Return the count inside a number made by the mask; «71а» counts as 71, another form as nothing."""
    before, _, after = mask.partition(COUNT)
    pattern = rf"{re.escape(before.strip())}\s*(\d+)\s*[а-яёa-z]?\s*{re.escape(after.strip())}"
    found = re.fullmatch(pattern, number.strip(), re.IGNORECASE)
    return int(found[1]) if found else None


def journal_coded(session: Session, code: str) -> Journal:
    """Return the journal.

    Raises:
        NotFound: there is no journal with this code.
    """
    journal = session.scalars(select(Journal).where(Journal.code == code)).first()
    if journal is None:
        raise NotFound(f"Журнала «{code}» нет. Ничего не сохранено. Выберите журнал из списка в настройках.")
    return journal


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
        )
        .outerjoin(
            JournalYear, (JournalYear.journal_id == Journal.id) & (JournalYear.year == (year or db.today().year))
        )
        .order_by(Journal.id)
    )
    with db.reading() as session:
        return [
            JournalLine(one, version, code, title, mask, count or 1, archived)
            for one, version, code, title, mask, count, archived in session.execute(query).tuples()
        ]


def take_number(session: Session, journal_code: str, year: int) -> str:
    """Take the next free number of the journal within somebody's deed."""
    journal = journal_coded(session, journal_code)
    place = _year_of(journal, year)
    taken = set(
        session.scalars(select(Document.number).where(Document.journal_id == journal.id, Document.year == year))
    )
    count = place.next_number
    while numbered(journal.mask, count) in taken:
        count += 1
    place.next_number = count + 1
    return numbered(journal.mask, count)


def note_typed_number(journal: Journal, year: int, number: str) -> None:
    """Let the journal go on after a number typed by hand, if it is of the journal's form."""
    count = count_in(journal.mask, number)
    place = _year_of(journal, year)
    if count is not None and count >= place.next_number:
        place.next_number = count + 1


def _year_of(journal: Journal, year: int) -> JournalYear:
    for place in journal.years:
        if place.year == year:
            return place
    place = JournalYear(year=year, next_number=1)
    journal.years.append(place)
    return place


def refuse_taken(session: Session, journal: Journal, year: int, number: str, except_id: int | None) -> None:
    """Refuse a number that another document of the journal and the year has.

    Raises:
        Conflict: names the other document.
    """
    query = select(Document).where(Document.journal_id == journal.id, Document.year == year, Document.number == number)
    other = session.scalars(query).first()
    if other is None or other.id == except_id:
        return
    fate = " (аннулирован, но номер остаётся за ним)" if other.state is DocumentState.CANCELLED else ""
    raise Conflict(
        f"Номер {number} в журнале «{journal.title}» за {year} год уже занят: «{other.heading}» "
        f"от {short_date(other.dated)}{fate}. Ничего не сохранено. Введите другой номер."
    )


def number_warnings(session: Session, journal_code: str, dated: date, number: str) -> dict[str, str]:
    """Return what looks wrong in the order of numbers and dates and does not hinder registering."""
    journal = journal_coded(session, journal_code)
    count = count_in(journal.mask, number)
    if count is None:
        return {"number": f"Номер {number} не похож на другие номера журнала: обычно {numbered(journal.mask, 1)}."}
    query = select(Document.number, Document.dated).where(
        Document.journal_id == journal.id, Document.year == dated.year, Document.number != number
    )
    found: dict[str, str] = {}
    for other, day in session.execute(query).tuples():
        place = count_in(journal.mask, other or "")
        if place is None or day is None:
            continue
        if place < count and day > dated:
            found["dated"] = f"Документ № {other} с меньшим номером издан позже: {short_date(day)}. Проверьте дату."
        elif place > count and day < dated:
            found["dated"] = f"Документ № {other} с большим номером издан раньше: {short_date(day)}. Проверьте дату."
    return found


def load_journal(db: Database, journal_id: int) -> JournalDraft:
    """Return a registration book, ready to be changed."""
    line = next((one for one in journals(db) if one.id == journal_id), None)
    if line is None:
        raise NotFound("Такого журнала нет. Ничего не изменено. Обновите список.")
    return JournalDraft(line.id, line.version, line.title, line.mask, line.next_number)


def save_journal(db: Database, draft: JournalDraft) -> int:
    """Save the title of a registration book, the form of its numbers and the next number of the current year."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    if draft.id is None:
        raise InvalidInput({"id": "Выберите журнал из списка."})
    with db.changing("Изменение журнала регистрации") as session:
        journal = fetch_to_change(session, Journal, draft.id, draft.version)
        journal.title, journal.mask = draft.title.strip(), draft.mask.strip()
        _year_of(journal, db.today().year).next_number = draft.next_number
        guard_whole(session, journal)
        return journal.id


def set_next_number(db: Database, journal_code: str, year: int, number: int) -> None:
    """Have the journal go on from any number: the paper book may have begun the year."""
    if number < 1:
        raise InvalidInput({"next_number": "Номера начинаются с единицы или с большего числа."})
    with db.changing("Изменение следующего номера журнала") as session:
        _year_of(journal_coded(session, journal_code), year).next_number = number


JOURNALS: Register[JournalLine] = Register(
    title="Журналы регистрации",
    columns=(
        Column("Журнал", lambda line: line.title, width=40),
        Column("Вид номера", lambda line: line.mask, width=16, hidden=True),
        Column("Следующий номер", lambda line: line.next_text, width=16),
    ),
    load=journals,
    depends_on=frozenset({"journal", "journal_year"}),
    empty="Журналы появятся при первом начале работы.\nЗаполните карточку органа управления.",
)
