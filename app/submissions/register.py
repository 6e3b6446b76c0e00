"""The register of the reporting calendar: what is due to whom, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import NotFound
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.people import short_name
from app.submissions.rules import Schedule, day_off
from app.submissions.standing import SubmissionState, standing_of
from models.office import Worker
from models.submission import Submission, SubmissionSent


@dataclass(frozen=True)
class SubmissionRow:
    """A line of the register.

    ``code`` is that of the starter set, empty for an office's own; ``due_on`` is the first term that waits, ``late``
    counts those in the past. ``filled`` of ``wanted`` indicators have a value in every school that has begun,
    ``schools_ready`` of ``schools`` have all of them: `app.readiness` fills these in, they are empty here.
    """

    id: int
    archived: bool
    code: str
    title: str
    addressee: str
    basis: str
    schedule: Schedule
    executor_id: int | None
    executor: str
    indicators: tuple[str, ...]
    note: str
    due_on: date | None
    late: int
    state: SubmissionState
    sent_on: date | None
    sent_number: str
    filled: int | None = None
    wanted: int | None = None
    schools_ready: int | None = None
    schools: int | None = None

    @property
    def executor_short(self) -> str:
        """Write «Орлова А. П.»; what is no whole name stands as it is."""
        last, first, *others = [*self.executor.split(), "", ""]
        return short_name(last, first, " ".join(others).strip()) if first else self.executor

    @property
    def term_words(self) -> str:
        """Say when it is due: «ежегодно, до 25 октября»."""
        return self.schedule.words

    @property
    def day_off(self) -> str:
        """Say that the term falls on a day off: «суббота»."""
        return day_off(self.due_on) if self.due_on else ""

    @property
    def near(self) -> bool:
        """Tell whether the term should be said in words."""
        return self.state not in (SubmissionState.WAITING, SubmissionState.SENT)

    @property
    def tone(self) -> Tone:
        """The colour of the state's chip."""
        return self.state.tone

    @property
    def sent_words(self) -> str:
        """Say when it was sent last: «24.10.2026, исх. № 45»."""
        number = f"исх. № {self.sent_number}" if self.sent_number else ""
        return ", ".join(filter(None, (short_date(self.sent_on), number)))

    @property
    def filled_words(self) -> str:
        """Write «18 из 24»; nothing where no indicators are needed or nobody has counted."""
        return f"{self.filled} из {self.wanted}" if self.wanted else ""

    @property
    def schools_words(self) -> str:
        """Write «9 из 16»: so many schools have filled everything."""
        return f"{self.schools_ready} из {self.schools}" if self.wanted else ""


def submission_rows(db: Database) -> Sequence[SubmissionRow]:
    """Return the reports, the nearest term first; those that wait for nothing come last."""
    with db.reading() as session:
        return rows_of(session, db.today())


def rows_of(session: Session, today: date) -> list[SubmissionRow]:
    """Return the reports within a session."""
    marks: dict[int, list[tuple[date, date, str]]] = {}
    sent = select(SubmissionSent.submission_id, SubmissionSent.due_on, SubmissionSent.sent_on, SubmissionSent.number)
    for one, due_on, sent_on, number in session.execute(sent.order_by(SubmissionSent.due_on)).tuples():
        marks.setdefault(one, []).append((due_on, sent_on, number))
    query = select(
        Submission.id,
        Submission.archived_at.is_not(None),
        Submission.code,
        Submission.title,
        Submission.addressee,
        Submission.basis,
        Submission.rhythm,
        Submission.month,
        Submission.day,
        Submission.once_on,
        Submission.valid_from,
        Submission.executor_id,
        func.coalesce(Worker.full_name, ""),
        Submission.indicators,
        Submission.note,
    ).outerjoin(Worker, Worker.id == Submission.executor_id)
    rows = [_row(values, marks.get(values[0], []), today) for values in session.execute(query).tuples()]
    return sorted(rows, key=lambda row: (row.due_on or date.max, sort_key(row.title), row.id))


def _row(values: Any, marks: list[tuple[date, date, str]], today: date) -> SubmissionRow:
    one, archived, code, title, addressee, basis, *when, executor_id, executor, indicators, note = values
    schedule = Schedule(*when)
    standing = standing_of(schedule, [due_on for due_on, _, _ in marks], today)
    _, sent_on, number = marks[-1] if marks else (None, None, "")
    return SubmissionRow(
        one,
        archived,
        code,
        title,
        addressee,
        basis,
        schedule,
        executor_id,
        executor,
        tuple(indicators),
        note,
        standing.due_on,
        standing.late,
        standing.state,
        sent_on,
        number,
    )


def submission_row(db: Database, submission_id: int) -> SubmissionRow:
    """Return one report as a row.

    Raises:
        NotFound: there is none with this key.
    """
    found = next((row for row in submission_rows(db) if row.id == submission_id), None)
    if found is None:
        raise NotFound("Такого отчёта в циклограмме уже нет. Обновите список.")
    return found


def pressing(db: Database) -> int:
    """Count the reports that are late or due this week."""
    urgent = (SubmissionState.LATE, SubmissionState.WEEK)
    return sum(row.state in urgent and not row.archived for row in submission_rows(db))


SUBMISSIONS: Register[SubmissionRow] = Register(
    title="Циклограмма отчётности",
    columns=(
        Column("Отчёт", lambda row: row.title, width=44),
        Column("Кому", lambda row: row.addressee, width=22),
        Column("Срок", lambda row: row.due_on, Kind.DATE, width=29, near=lambda row: row.near),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=17, tone=lambda row: row.tone),
        Column("Показатели", lambda row: row.filled_words, width=12, hint="Сколько показателей есть у всех школ"),
        Column("Школы", lambda row: row.schools_words, width=10, hint="Сколько школ заполнили всё нужное отчёту"),
        Column("Исполнитель", lambda row: row.executor_short, width=14),
        Column("Основание", lambda row: row.basis, width=36, hidden=True),
        Column("Отправлено", lambda row: row.sent_words, width=24, hidden=True, hint="В последний раз"),
        Column("Как часто", lambda row: row.term_words, width=28, hidden=True),
        Column("Выходной", lambda row: row.day_off, width=16, hidden=True, hint="Срок приходится на нерабочий день"),
        Column("Просрочено сроков", lambda row: row.late or None, Kind.NUMBER, width=10, hidden=True),
        Column("Примечание", lambda row: row.note, width=30, hidden=True),
    ),
    load=submission_rows,
    depends_on=frozenset({"submission", "submission_sent", "worker"}),
    empty="Здесь будет всё, что орган управления представляет: кому, к какому сроку, на каком основании.\n"
    "Добавьте первый отчёт.",
)
