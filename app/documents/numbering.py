"""Numbers of documents: taken next, typed by hand, put beside another with a letter; never given twice."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.journals import journal_coded, year_of
from app.documents.masks import NUMBER_LETTERS, count_in, numbered, with_letter
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict
from models.document import Document, DocumentState
from models.journal import Journal, ReservedNumber


def take_number(session: Session, journal_code: str, year: int, case_file: str = "") -> str:
    """Take the next free number of the journal within somebody's deed; reserved ones are left to their owners.

    ``case_file`` is that of the document; without it the journal's own stands in the number.
    """
    journal = journal_coded(session, journal_code)
    number, count = _free(session, journal, year, case_file)
    year_of(journal, year).next_number = count + 1
    return number


def next_number(session: Session, journal_code: str, year: int, case_file: str = "") -> str:
    """Return the number that the journal would give now; it is not taken."""
    journal = session.scalars(select(Journal).where(Journal.code == journal_code)).first()
    return "" if journal is None else _free(session, journal, year, case_file)[0]


def _free(session: Session, journal: Journal, year: int, case_file: str) -> tuple[str, int]:
    """Return the next number that no document has and nobody has reserved, and its count."""
    with session.no_autoflush:
        held = taken_numbers(session, journal, year) | {one.number for one in journal.reserved if one.year == year}
    count = next((one.next_number for one in journal.years if one.year == year), 1)
    while (number := numbered(journal.mask, count, case_file or journal.case_file, year=year)) in held:
        count += 1
    return number, count


def taken_numbers(session: Session, journal: Journal, year: int) -> set[str]:
    """Return the numbers that documents have, annulled and archived ones too."""
    query = select(Document.number).where(Document.journal_id == journal.id, Document.year == year)
    return {number for number in session.scalars(query) if number}


def note_typed_number(journal: Journal, year: int, number: str) -> None:
    """Let the journal go on after a number typed by hand, if it is of the journal's form; a reserve is used up."""
    count = count_in(journal.mask, number)
    place = year_of(journal, year)
    if count is not None and count >= place.next_number:
        place.next_number = count + 1
    for one in [one for one in journal.reserved if (one.year, one.number) == (year, number)]:
        journal.reserved.remove(one)


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


def lettered_number(db: Database, journal_code: str, year: int, number: str) -> str:
    """Return the number to be put beside another one: «71а», or «71б» where that is taken.

    Raises:
        Conflict: the number is not of the journal's form, or the letters are used up.
    """
    with db.reading() as session:
        journal = journal_coded(session, journal_code)
        count = count_in(journal.mask, number)
        if count is None:
            usual = numbered(journal.mask, 1, journal.case_file, year=year)
            raise Conflict(
                f"Номер {number} не похож на номера журнала «{journal.title}»: обычно {usual}. "
                "Введите номер, рядом с которым нужен литерный."
            )
        held = taken_numbers(session, journal, year) | {one.number for one in journal.reserved if one.year == year}
        before = number.strip()
        for letter in NUMBER_LETTERS:
            wanted = with_letter(journal.mask, before, letter)
            if wanted not in held:
                return wanted
    raise Conflict(f"Литеры номера {number} использованы все. Возьмите следующий номер журнала.")


def number_warnings(session: Session, journal_code: str, dated: date, number: str) -> dict[str, str]:
    """Return what looks wrong in the order of numbers and dates and does not hinder registering."""
    journal = journal_coded(session, journal_code)
    count = count_in(journal.mask, number)
    if count is None:
        usual = numbered(journal.mask, 1, journal.case_file, year=dated.year)
        return {"number": f"Номер {number} не похож на другие номера журнала: обычно {usual}."}
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


def reserve(session: Session, journal: Journal, year: int, number: str, reason: str) -> str:
    """Keep a number of the journal for somebody within a deed; an empty one is the next free one."""
    number = number.strip()
    if number:
        refuse_taken(session, journal, year, number, None)
        if any((one.year, one.number) == (year, number) for one in journal.reserved):
            raise Conflict(f"Номер {number} уже зарезервирован. Ничего не изменено.")
        note_typed_number(journal, year, number)
    else:
        number, count = _free(session, journal, year, "")
        year_of(journal, year).next_number = count + 1
    journal.reserved.append(ReservedNumber(year=year, number=number, reason=reason.strip()))
    return number
