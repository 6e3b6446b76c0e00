"""The registers of resources and of needs, whole or as parts of a card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from app.inventory import (
    NEEDS,
    RESOURCES,
    archive_need,
    archive_resource,
    cover_need,
    restore_need,
    restore_resource,
)
from app.kernel.database import Database
from app.kernel.errors import AppError
from ui.inventory.cards import open_need, open_resource
from ui.inventory.paste import open_resources_paste
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage

RESOURCE_VERBS = RecordVerbs(
    "resource", archive_resource, restore_resource, "Ресурс убран в архив", "Ресурс возвращён из архива"
)
NEED_VERBS = RecordVerbs(
    "need", archive_need, restore_need, "Потребность убрана в архив", "Потребность возвращена из архива"
)
Load = Callable[[Database], Sequence[Any]]


class ResourcesRegister(RegisterPage):
    """The resources: of all schools, or those that `load` brings."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, load: Load | None = None, organisation_id: int | None = None
    ) -> None:
        """Make the list; within a card it has a smaller frame and proposes the card's school."""
        register = RESOURCES if load is None else replace(RESOURCES, load=load)
        common = {} if organisation_id is None else {"organisation_id": organisation_id}
        more = (
            Action(
                "Вставить из Excel…",
                lambda: open_resources_paste(desk, self, organisation_id),
                "Ctrl+Shift+V",
                "clipboard-text",
            ),
        )
        super().__init__(
            desk,
            register,
            RESOURCE_VERBS,
            key="resources" if load is None else "resources-of",
            add=Action("Ресурс", lambda: open_resource(desk, None, self, **common), "Ins", "plus"),
            more=more,
            embedded=load is not None,
            parent=parent,
        )


class NeedsRegister(RegisterPage):
    """The needs: of all schools, or those that `load` brings."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, load: Load | None = None, organisation_id: int | None = None
    ) -> None:
        """Make the list; within a card it has a smaller frame and proposes the card's school."""
        self._home = desk
        register = NEEDS if load is None else replace(NEEDS, load=load)
        common = {} if organisation_id is None else {"organisation_id": organisation_id}
        more = (
            Action("Закрыта сегодня", self.cover, "Ctrl+D", "check", self._open_one),
            Action("Снова открыта", self.reopen, "", "arrow-counter-clockwise", self._covered_one),
        )
        super().__init__(
            desk,
            register,
            NEED_VERBS,
            key="needs" if load is None else "needs-of",
            add=Action("Потребность", lambda: open_need(desk, None, self, **common), "Ins", "plus"),
            more=more,
            embedded=load is not None,
            parent=parent,
        )

    def cover(self) -> None:
        """Write down that the need under the focus is covered today; the toast takes it back."""
        row = self.view.current_row()
        if row is not None and self._mark(row.id, covered=True):
            words = f"Потребность закрыта: {row.name}"
            self._home.messages.toast(self, words, callback=lambda: self._mark(row.id, covered=False))

    def reopen(self) -> None:
        """Take the mark back."""
        row = self.view.current_row()
        if row is not None:
            self._mark(row.id, covered=False)

    def _mark(self, need_id: int, *, covered: bool) -> bool:
        db = self._home.context.db
        try:
            cover_need(db, need_id, db.today() if covered else None)
        except AppError as error:
            self._home.messages.error(self, error)
            return False
        return True

    def _open_one(self) -> bool:
        row = self.view.current_row()
        return row is not None and row.covered_on is None

    def _covered_one(self) -> bool:
        row = self.view.current_row()
        return row is not None and row.covered_on is not None
