"""Attendance sheet of a council's meeting (явочный лист): who comes signs it."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Paper, Request
from app.papers.values.meetings import meeting_values, the_meeting


def _values(session: Session, request: Request) -> dict[str, Any]:
    values = meeting_values(session, the_meeting(session, request.subject_id))
    reasons = {str(one["фио"]): one["причина"] or "отсутствует" for one in values["отсутствуют"]}
    held = values["заседание"]["проведено"]
    members = tuple(
        (
            str(number),
            ", ".join(filter(None, (str(one["фио"]), one["роль"]))),
            capitalised(one["от_кого"]),
            "",
            reasons.get(str(one["фио"]), "") if held else "",
        )
        for number, one in enumerate(values["состав"], start=1)
    )
    guests = tuple((str(number), guest, "") for number, guest in enumerate(values["приглашённые"], start=1))
    return {
        **values,
        "таблицы": {
            "члены": PaperTable(
                (
                    NUMBERS,
                    TableColumn("Фамилия, имя, отчество", 2.6),
                    TableColumn("Должность", 2.8),
                    TableColumn("Подпись", 1.4),
                    TableColumn("Примечание", 1.3),
                ),
                members,
                by_hand=True,
            ),
            "приглашённые": PaperTable(
                (NUMBERS, TableColumn("Фамилия, инициалы, должность", 5.4), TableColumn("Подпись", 1.4)),
                guests,
                by_hand=True,
            ),
        },
    }


ATTENDANCE_SHEET = Paper(
    name="attendance_sheet",
    template="councils/attendance_sheet",
    title="Явочный лист заседания совета",
    subject="meeting",
    values=_values,
    group="Совет",
)
