"""The page «Циклограмма»: what the office owes to whom, the nearest term first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.words import counted
from app.readiness import SUBMISSION_LINES
from app.submissions import SubmissionRow, SubmissionState, archive_submission, restore_submission
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage
from ui.submissions.form import open_new
from ui.submissions.quick import QuickStates
from ui.submissions.sending import open_sending

SUBMISSION_VERBS = RecordVerbs(
    "submission", archive_submission, restore_submission, "Отчёт убран в архив", "Отчёт возвращён из архива"
)
COLUMNS, QUESTIONNAIRE = "submission_columns", "submission_questionnaire"
"""Ways to other rooms: the passports with the report's indicators as columns, a questionnaire about them."""


class SubmissionsPage(RegisterPage):
    """The calendar with its verbs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Make the list; the subtitle says how many are late."""
        self._home = desk
        more = (
            Action("Показатели в столбцах", lambda: self._go(COLUMNS), "Ctrl+Shift+K", "columns", self._has_indicators),
            Action("Запросить у школ…", lambda: self._go(QUESTIONNAIRE), "", "paper-plane-tilt", self._has_indicators),
        )
        super().__init__(
            desk,
            SUBMISSION_LINES,
            SUBMISSION_VERBS,
            key="submissions",
            add=Action("Отчёт", lambda: open_new(desk, self), "Ins", "plus"),
            own=(Action("Отметить отправку…", self.mark_sent, "Ctrl+D", "check", self._can_send),),
            more=more,
            prints=(Action("Циклограмма отчётности…", self.print_calendar, "", "file-text"),),
            subtitle=late_words,
            parent=parent,
        )
        self.quick = QuickStates(self.view)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.quick)

    def mark_sent(self) -> None:
        """Ask how the report under the focus was sent."""
        if (row := self._row()) is not None:
            open_sending(self._home, row.id, self)

    def print_calendar(self) -> None:
        """Show the calendar of the school year as it goes to paper."""
        from app.office import load_office
        from app.papers import paper_named
        from ui.parts.printing import open_preview

        office = load_office(self._home.context.db)
        open_preview(self._home, paper_named("reporting_calendar"), office.id or 0, self)

    def _row(self) -> SubmissionRow | None:
        row: Any = self.view.current_row()
        return row

    def _can_send(self) -> bool:
        row = self._row()
        return row is not None and row.due_on is not None and not row.archived

    def _has_indicators(self) -> bool:
        row = self._row()
        return row is not None and bool(row.wanted)

    def _go(self, way: str) -> None:
        if (row := self._row()) is not None:
            self._home.navigator.open(way, row.id)


def submissions_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    return SubmissionsPage(desk)


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made here from anywhere."""
    return [Action("Новый отчёт циклограммы", lambda: open_new(desk, parent), icon="paper-plane-tilt")]


def late_words(rows: Sequence[SubmissionRow]) -> str:
    """Return what the title line says: how many reports there are and how many are late."""
    kept = [row for row in rows if not row.archived]
    if not kept:
        return ""
    late = sum(row.state is SubmissionState.LATE for row in kept)
    return f"просрочено: {late}" if late else counted(len(kept), "отчёт", "отчёта", "отчётов")
