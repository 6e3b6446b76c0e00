"""Sheet for a director for a month (листок директору): what to sign, bring, hold and fill in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn, TableGroup
from app.papers.engine.text.filters import without_point
from app.papers.kinds.sheets.director_tasks import Task, View, tasks_of
from app.papers.kinds.sheets.document_sheets import GROUP
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.issuing_school import (
    in_a_district,
    issuing_values,
    the_school,
)

_MONTH = timedelta(days=30)


def _proposal(_session: Session, _school_id: int, today: date) -> dict[str, Any]:
    return {"с": today, "по": today + _MONTH}


def _values(session: Session, request: Request) -> dict[str, Any]:
    values = issuing_values(session, request)
    since = request.answers["с"] or request.today
    until = request.answers["по"] or since + _MONTH
    view = View(session, the_school(session, request.subject_id), since, until, str(values["орган"]["название"]))
    tasks = tasks_of(view)
    return {**values, "с": since, "по": until, "дел": len(tasks), "таблицы": {"дела": _table(tasks, since)}}


def _table(tasks: list[Task], today: date) -> PaperTable:
    rows: list[tuple[str, ...] | TableGroup] = []
    for number, one in enumerate(tasks, start=1):
        if number == 1 or one.group != tasks[number - 2].group:
            rows.append(TableGroup(one.group))
        late = "срок истёк " if one.due and one.due < today else ""
        rows.append(
            (str(number), capitalised(without_point(one.text)), capitalised(f"{late}{one.term}".strip()), one.where, "")
        )
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Что сделать", 3.6),
            TableColumn("Срок", 1.3, "centre"),
            TableColumn("Где, куда, основание", 2.2),
            TableColumn("Отметка", 0.8),
        ),
        tuple(rows),
    )


DIRECTOR_MONTH = Paper(
    name="director_month",
    template="sheets/director_month",
    title="Листок директору на месяц",
    subject="organisation",
    values=_values,
    group=GROUP,
    suits=in_a_district,
    questions=(Question("с", "С", QuestionKind.DATE), Question("по", "По", QuestionKind.DATE)),
    proposal=_proposal,
)
