"""«На контроле»: who has to do what by when — from orders, minutes, contracts and plans alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.control import CONTROL, ControlLine, control_lines, extend_term, mark_done, pressing
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.words import counted
from ui.documents.dialogs.execution import Execution, open_execution
from ui.documents.words import POINTS
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage

TABS = {"document": POINTS, "meeting": "Решения"}
"""The tab of a source's card on which the point stands."""


class ControlPage(RegisterPage):
    """The register with its two verbs; Enter and a double click open the source."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, more: Sequence[Action] = ()) -> None:
        """Make the list; the subtitle says how many are late, `more` stands under «Ещё»."""
        self._home = desk
        super().__init__(
            desk,
            CONTROL,
            None,
            key="control",
            own=(
                Action("Продлить…", self.extend, "Ctrl+T", "calendar-plus", lambda: self._can("can_extend")),
                Action("Исполнено…", self.complete, "Ctrl+D", "check", lambda: self._can("can_complete")),
            ),
            opens=lambda row: desk.navigator.open(row.kind, row.record_id, TABS.get(row.kind, "")),
            more=more,
            subtitle=late_words,
            parent=parent,
        )

    def extend(self) -> None:
        """Ask for the new term of the point under the focus."""
        if (line := self._line()) is None:
            return

        def save(draft: Execution) -> None:
            if draft.extended_to is None:
                raise InvalidInput({"extended_to": "Укажите новый срок."})
            extend_term(self._home.context.db, line, draft.extended_to)

        draft = Execution(line.extended_to)
        open_execution(self._home, "Продлить срок", described(line), draft, save, self, done=False)

    def complete(self) -> None:
        """Ask when the point under the focus was carried out and what came of it."""
        if (line := self._line()) is None:
            return
        db = self._home.context.db

        def save(draft: Execution) -> None:
            if draft.done_on is None:
                raise InvalidInput({"done_on": "Укажите, когда исполнено."})
            mark_done(db, line, draft.done_on, draft.result)

        draft = Execution(done_on=line.done_on or db.today(), result=line.result)
        open_execution(self._home, "Исполнено", described(line), draft, save, self, term=False)

    def _line(self) -> ControlLine | None:
        return self.view.current_row()

    def _can(self, what: str) -> bool:
        line: Any = self.view.current_row()
        return line is not None and bool(getattr(line, what))


def described(line: ControlLine) -> str:
    """Return what a point says, for the dialog over it."""
    who = f" Исполнитель: {line.executor}." if line.executor else ""
    origin = line.origin[:1].upper() + line.origin[1:]
    return f"{origin}: {line.text.rstrip('.')}.{who}"


def late_words(rows: Sequence[ControlLine]) -> str:
    """Return what the title line says: how many wait and how many are late."""
    waiting = [one for one in rows if one.done_on is None]
    late = pressing(waiting)
    if not waiting:
        return ""
    words = f"на контроле {counted(len(waiting), 'поручение', 'поручения', 'поручений')}"
    return f"{words}, просрочено {late}" if late else words


def waiting_count(db: Database) -> int:
    """Return how many points wait to be carried out."""
    return sum(one.done_on is None for one in control_lines(db))
