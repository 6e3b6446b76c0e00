"""The register of questionnaires, and the sheet of one: who has answered, who has not, for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, Select, case, cast, func, select
from sqlalchemy.orm import Session

from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.errors import NotFound
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.questionnaires.standing import accepted
from models.questionnaire import Questionnaire, QuestionnaireSheet, SheetState
from models.school import Organisation


@dataclass(frozen=True)
class QuestionnaireRow:
    """A line of the register, and the head of a card; ``codes`` is what is asked."""

    id: int
    archived: bool
    title: str
    year: int
    codes: Sequence[str]
    made_on: date
    due_on: date | None
    basis: str
    note: str
    schools: int
    answered: int
    returned: int
    today: date

    @property
    def year_label(self) -> str:
        """The school year: «2026/2027»."""
        return SchoolYear(self.year).label

    @property
    def missing(self) -> int:
        """How many have not answered, or have to answer again."""
        return self.schools - self.answered

    @property
    def state(self) -> str:
        """Say how it goes."""
        if not self.missing:
            return "ответили все"
        return "просрочен" if self.is_late else "ждём ответов"

    @property
    def is_late(self) -> bool:
        """Whether answers are overdue."""
        return bool(self.missing) and self.due_on is not None and self.due_on < self.today

    @property
    def tone(self) -> Tone:
        """The colour of its state."""
        if not self.missing:
            return Tone.DONE
        return Tone.LATE if self.is_late else Tone.WAIT


@dataclass(frozen=True)
class SheetRow:
    """The form of one school: a line of «кто ответил»; ``waiting`` counts the days since it was sent or returned."""

    id: int
    organisation_id: int
    school: str
    state: SheetState
    made_at: datetime
    answered_at: datetime | None
    reminded_on: date | None
    mistakes: int
    batch_id: int | None
    answered: bool
    today: date

    @property
    def since(self) -> date:
        """Since when the school has been waited for."""
        return (self.answered_at or self.made_at).date()

    @property
    def waiting(self) -> int | None:
        """For how many days; None where the answer is there."""
        return None if self.answered else max((self.today - self.since).days, 0)

    @property
    def state_words(self) -> str:
        """Say where it stands."""
        if self.state is SheetState.ACCEPTED and not self.answered:
            return "ответ отменён"
        return self.state.label

    @property
    def tone(self) -> Tone:
        """The colour of its state."""
        if self.answered:
            return Tone.DONE
        return Tone.WAIT if self.state is SheetState.SENT else Tone.LATE


def _load(db: Database) -> Sequence[QuestionnaireRow]:
    with db.reading() as session:
        return _rows(session, db.today())


def _query() -> Select[Any]:
    returned = cast(QuestionnaireSheet.state == SheetState.RETURNED, Integer)
    return (
        select(
            Questionnaire.id,
            Questionnaire.archived_at.is_not(None),
            Questionnaire.title,
            Questionnaire.year,
            Questionnaire.codes,
            Questionnaire.made_on,
            Questionnaire.due_on,
            Questionnaire.basis,
            Questionnaire.note,
            func.count(QuestionnaireSheet.id),
            func.coalesce(func.sum(case((accepted(), 1), else_=0)), 0),
            func.coalesce(func.sum(returned), 0),
        )
        .outerjoin(QuestionnaireSheet, QuestionnaireSheet.questionnaire_id == Questionnaire.id)
        .group_by(Questionnaire.id)
        .order_by(Questionnaire.made_on.desc(), Questionnaire.id.desc())
    )


def _rows(session: Session, today: date, questionnaire_id: int | None = None) -> list[QuestionnaireRow]:
    query = _query()
    if questionnaire_id is not None:
        query = query.where(Questionnaire.id == questionnaire_id)
    return [QuestionnaireRow(*row, today=today) for row in session.execute(query)]


def questionnaire_rows(db: Database) -> Sequence[QuestionnaireRow]:
    """Return all questionnaires, the latest first."""
    return _load(db)


def questionnaire_card(db: Database, questionnaire_id: int) -> QuestionnaireRow:
    """Return what the head of the card shows.

    Raises:
        NotFound: there is no such questionnaire.
    """
    with db.reading() as session:
        rows = _rows(session, db.today(), questionnaire_id)
    if not rows:
        raise NotFound("Опросный лист удалён. Обновите список.")
    return rows[0]


def sheet_rows(db: Database, questionnaire_id: int) -> Sequence[SheetRow]:
    """Return the forms of a questionnaire by school."""
    with db.reading() as session:
        return _sheets(session, db.today(), questionnaire_id)


def _sheet_query(questionnaire_id: int) -> Select[Any]:
    return (
        select(
            QuestionnaireSheet.id,
            QuestionnaireSheet.organisation_id,
            func.coalesce(func.nullif(Organisation.short_name, ""), Organisation.full_name),
            QuestionnaireSheet.state,
            QuestionnaireSheet.made_at,
            QuestionnaireSheet.answered_at,
            QuestionnaireSheet.reminded_on,
            QuestionnaireSheet.mistakes,
            QuestionnaireSheet.batch_id,
            accepted(),
        )
        .join(Organisation, Organisation.id == QuestionnaireSheet.organisation_id)
        .where(QuestionnaireSheet.questionnaire_id == questionnaire_id)
    )


def _sheets(session: Session, today: date, questionnaire_id: int) -> list[SheetRow]:
    rows = [SheetRow(*row, today=today) for row in session.execute(_sheet_query(questionnaire_id))]
    return sorted(rows, key=lambda row: (row.answered, sort_key(row.school)))


QUESTIONNAIRES: Register[QuestionnaireRow] = Register(
    title="Опросные листы",
    columns=(
        Column("Опросный лист", lambda row: row.title, width=40),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=16, tone=lambda row: row.tone),
        Column("Учебный год", lambda row: row.year_label, width=12),
        Column("Составлен", lambda row: row.made_on, Kind.DATE, width=12, hidden=True),
        Column("Ответить до", lambda row: row.due_on, Kind.DATE, width=26, near=lambda row: row.missing > 0),
        Column("Показателей", lambda row: len(row.codes), Kind.NUMBER, width=12),
        Column("Школ", lambda row: row.schools, Kind.NUMBER, width=8),
        Column("Ответили", lambda row: row.answered, Kind.NUMBER, width=10),
        Column("Не ответили", lambda row: row.missing, Kind.NUMBER, width=10),
        Column("Возвращено", lambda row: row.returned or None, Kind.NUMBER, width=10, hidden=True),
    ),
    load=_load,
    depends_on=frozenset({"questionnaire", "questionnaire_sheet", "import_batch"}),
    empty="Опросных листов ещё нет. Составьте первый: выберите показатели и школы.",
)

SHEET_COLUMNS: tuple[Column[SheetRow], ...] = (
    Column("Школа", lambda row: row.school, width=34),
    Column("Состояние", lambda row: row.state_words, Kind.STATE, width=28, tone=lambda row: row.tone),
    Column("Файл записан", lambda row: row.made_at.date(), Kind.DATE, width=12),
    Column("Ответ получен", lambda row: row.answered_at and row.answered_at.date(), Kind.DATE, width=12),
    Column("Ошибок", lambda row: row.mistakes or None, Kind.NUMBER, width=8),
    Column("Ждём, дней", lambda row: row.waiting, Kind.NUMBER, width=10),
    Column("Напомнили", lambda row: row.reminded_on, Kind.DATE, width=12),
)
