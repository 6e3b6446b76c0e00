"""Calendar of reports (циклограмма отчётности): what the office owes to whom in a school year, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import MONTHS, SchoolYear, short_date
from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn, TableGroup
from app.papers.kinds.sheets.document_sheets import GROUP
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.office import own_office_values
from app.submissions import CalendarLine, calendar_of


def _proposal(_session: Session, _office_id: int, today: date) -> dict[str, Any]:
    return {"год_начала": SchoolYear.of(today).start, "утверждение": True, "отметки": True}


def _values(session: Session, request: Request) -> dict[str, Any]:
    year = SchoolYear(request.answers.get("год_начала") or SchoolYear.of(request.today).start)
    lines = calendar_of(session, year, request.today)
    return {
        **own_office_values(session, request.today),
        "учебный_год": year.label,
        "сроков": len(lines),
        "отчётов": len({line.row.id for line in lines}),
        "отправлено": sum(line.sent_on is not None for line in lines),
        "есть_выходные": any(line.day_off for line in lines),
        "таблицы": {"сроки": _table(lines, with_marks=bool(request.answers.get("отметки")))},
    }


def _table(lines: Sequence[CalendarLine], *, with_marks: bool) -> PaperTable:
    rows: list[tuple[str, ...] | TableGroup] = []
    for number, line in enumerate(lines, start=1):
        month = _month(line.due_on)
        if number == 1 or month != _month(lines[number - 2].due_on):
            rows.append(TableGroup(month))
        row = line.row
        rows.append(
            (
                str(number),
                f"{short_date(line.due_on)}{f' ({line.day_off})' if line.day_off else ''}",
                row.title,
                capitalised(row.addressee),
                capitalised(row.basis),
                row.executor_short,
                line.sent_words if with_marks else "",
            )
        )
    columns = (
        NUMBERS,
        TableColumn("Срок", 1.2, "centre"),
        TableColumn("Что представляется", 3.2),
        TableColumn("Кому", 2.0),
        TableColumn("Основание", 3.2),
        TableColumn("Исполнитель", 1.3),
        TableColumn("Отметка об отправке", 1.3),
    )
    return PaperTable(columns, tuple(rows))


def _month(day: date) -> str:
    return f"{capitalised(MONTHS[day.month - 1])} {day.year} г."


REPORTING_CALENDAR = Paper(
    name="reporting_calendar",
    template="sheets/reporting_calendar",
    title="Циклограмма отчётности",
    subject="office",
    values=_values,
    group=GROUP,
    landscape=True,
    questions=(
        Question(
            "год_начала",
            "Учебный год начинается в",
            QuestionKind.NUMBER,
            hint="2026 — циклограмма на 2026/2027 учебный год",
        ),
        Question("утверждение", "Гриф «УТВЕРЖДАЮ»", QuestionKind.FLAG),
        Question("отметки", "Отметки об отправленном", QuestionKind.FLAG, hint="Без них графа остаётся для записей"),
    ),
    proposal=_proposal,
)
