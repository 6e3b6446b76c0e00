"""The tab «Школы» of a report: what each school has filled of its indicators; Enter opens the passport."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.kernel.columns import Register
from app.readiness import SCHOOL_READINESS_COLUMNS, SUBMISSION_LINES, SchoolReadiness, submission_readiness
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage
from ui.submissions.page import COLUMNS, QUESTIONNAIRE

PASSPORT = "Паспорт"
EMPTY = "Школ пока нет.\nЗагрузите школы из реестра в разделе «Школы»."


def schools_tab(desk: Desk, submission_id: int, parent: QWidget) -> RegisterPage:
    """Build the tab."""
    register: Register[SchoolReadiness] = Register(
        "Готовность школ",
        SCHOOL_READINESS_COLUMNS,
        lambda db: submission_readiness(db, submission_id).schools,
        SUBMISSION_LINES.depends_on,
        EMPTY,
    )
    return RegisterPage(
        desk,
        register,
        None,
        key="submission-schools",
        opens=lambda row: desk.navigator.open("organisation", row.id, PASSPORT),
        more=(
            Action("Показатели в столбцах", lambda: desk.navigator.open(COLUMNS, submission_id), "", "columns"),
            Action(
                "Запросить у школ…", lambda: desk.navigator.open(QUESTIONNAIRE, submission_id), "", "paper-plane-tilt"
            ),
        ),
        embedded=True,
        parent=parent,
    )
