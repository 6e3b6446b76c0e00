"""Check the passport of a school, or of all schools; confirm a finding."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.checking.finding import Finding, State
from app.kernel.columns import Column, Tone
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.words import sort_key
from app.passport.checks.book import CheckBook, load_book
from app.passport.checks.confirmations import note
from app.passport.checks.judging import judged
from app.passport.values.storing import refuse_archived, refuse_closed
from models.indicator import Severity
from models.school import Organisation, OrganisationKind

_WITH_PASSPORT = (OrganisationKind.SCHOOL, OrganisationKind.BRANCH)
_LONGEST = 500


@dataclass(frozen=True)
class CheckRow:
    """A finding in the list of all schools; ``id`` is the school, where a double click leads."""

    id: int
    school: str
    finding: Finding

    @property
    def tone(self) -> Tone:
        """The colour of the state."""
        if self.finding.state is not State.FAILED:
            return Tone.NEUTRAL if self.finding.state is State.NO_DATA else Tone.DONE
        return Tone.LATE if self.finding.severity is Severity.ERROR else Tone.WAIT


CHECK_COLUMNS: tuple[Column[CheckRow], ...] = (
    Column("Школа", lambda row: row.school, width=30),
    Column("Проверка", lambda row: row.finding.title, width=30),
    Column("Значимость", lambda row: row.finding.severity, width=14, tone=lambda row: row.tone),
    Column("Замечание", lambda row: row.finding.sentence, width=60),
    Column("Что сделать", lambda row: row.finding.advice, width=40),
    Column("Состояние", lambda row: row.finding.state.label, width=14),
    Column("Причина", lambda row: row.finding.confirmation and row.finding.confirmation.words(), width=30),
)


def check_school(db: Database, school_id: int, year: int, book: CheckBook | None = None) -> tuple[Finding, ...]:
    """Return what the checks of the year say of a school, errors first; a book made before is used again."""
    with db.reading() as session:
        found = judged(session, book or load_book(session, year), [school_id], year, with_no_data=True)
    return found.get(school_id, ())


def check_all(
    db: Database, year: int, school_ids: Collection[int] | None = None, with_no_data: bool = False
) -> tuple[CheckRow, ...]:
    """Return what the checks of the year say of all schools and branches, or of those named; by school."""
    with db.reading() as session:
        names = _names(session, school_ids)
        found = judged(session, load_book(session, year), list(names), year, with_no_data)
    ordered = sorted(names, key=lambda school: sort_key(names[school]))
    return tuple(CheckRow(school, names[school], one) for school in ordered for one in found.get(school, ()))


def confirm_finding(db: Database, school_id: int, year: int, check: str, reason: str) -> None:
    """Write down «подтверждаю, верно» of what a check finds; it holds until a figure of the check changes.

    Raises:
        InvalidInput: no reason is given.
        Conflict: the check finds nothing any more; the year is closed.
    """
    words = " ".join(reason.split())
    if not words:
        raise InvalidInput({"reason": "Укажите причину: почему значение верно."})
    if len(words) > _LONGEST:
        raise InvalidInput({"reason": f"Причина длиннее {_LONGEST} знаков. Сократите её."})
    _write(db, school_id, year, check, words)


def withdraw_confirmation(db: Database, school_id: int, year: int, check: str) -> None:
    """Take «подтверждаю, верно» back: the finding stands again.

    Raises:
        Conflict: it is not confirmed; the year is closed; the school is archived.
    """
    _write(db, school_id, year, check, "")


def _write(db: Database, school_id: int, year: int, check: str, reason: str) -> None:
    deed = "Подтверждение значения паспорта" if reason else "Отмена подтверждения значения паспорта"
    with db.changing(deed) as session:
        refuse_closed(session, year)
        refuse_archived(session, school_id)
        found = judged(session, load_book(session, year), [school_id], year, with_no_data=False)
        finding = next((one for one in found.get(school_id, ()) if one.check == check), None)
        if finding is None:
            raise Conflict("Проверка этого замечания больше не находит. Ничего не изменено. Обновите паспорт.")
        if not reason and finding.state is not State.CONFIRMED:
            raise Conflict("Это замечание не подтверждено. Ничего не изменено. Обновите паспорт.")
        note(session, school_id, year, finding, reason, db.now())


def _names(session: Session, school_ids: Collection[int] | None) -> dict[int, str]:
    query = select(Organisation.id, Organisation.short_name, Organisation.full_name).where(
        Organisation.archived_at.is_(None), Organisation.type.in_(_WITH_PASSPORT)
    )
    if school_ids is not None:
        query = query.where(Organisation.id.in_(school_ids))
    return {key: short or full for key, short, full in session.execute(query).tuples()}
