"""The tab «Отправка» of a report: the terms that have been met, with what, and whether in time."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.kernel.columns import Register
from app.submissions import SENT_COLUMNS, SUBMISSIONS, SentRow, sent_rows
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage
from ui.submissions.sending import open_sending, withdraw

EMPTY = (
    "Здесь будет видно, когда и под каким номером отчёт отправляли.\n"
    "Отметьте первую отправку — и отчёт будет ждать следующего срока."
)


class SentPage(RegisterPage):
    """The marks of a report; Enter opens the letter."""

    def __init__(self, desk: Desk, submission_id: int, parent: QWidget | None = None) -> None:
        """Make the list with its verbs."""
        self._home, self._submission = desk, submission_id
        register: Register[SentRow] = Register(
            "Отправка", SENT_COLUMNS, lambda db: sent_rows(db, submission_id), SUBMISSIONS.depends_on, EMPTY
        )
        super().__init__(
            desk,
            register,
            None,
            key="submission-sent",
            first=Action("Отметить отправку…", lambda: open_sending(desk, submission_id, self), "", "check"),
            own=(Action("Открыть письмо", self.open_letter, "", "file-text", self._has_letter),),
            more=(Action("Снять отметку", self.withdraw, "Del", "arrow-counter-clockwise", self._one_selected),),
            opens=lambda _row: self.open_letter(),
            embedded=True,
            parent=parent,
        )

    def open_letter(self) -> None:
        """Open the letter with which the report went."""
        row = self._row()
        if row is not None and row.document_id is not None:
            self._home.navigator.open("document", row.document_id)

    def withdraw(self) -> None:
        """Take the mark back; the toast puts it back."""
        row = self._row()
        if row is not None and (back := withdraw(self._home, self._submission, row.id, self)) is not None:
            self._home.messages.toast(self, "Отметка об отправке снята", callback=back)

    def _row(self) -> SentRow | None:
        row: Any = self.view.current_row()
        return row

    def _has_letter(self) -> bool:
        row = self._row()
        return row is not None and row.document_id is not None
