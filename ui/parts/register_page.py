"""The page of a register: title line with search and deeds, the list, Excel, archive and restore."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.columns import Register
from app.kernel.database import Database
from app.kernel.errors import AppError
from ui.kit.actions import Action, add_shortcuts, button, menu_button
from ui.kit.layout import page_header
from ui.kit.register_view import RegisterView
from ui.parts.desk import Desk
from ui.parts.export import export_actions
from ui.parts.history import HISTORY

Verb = Callable[[Database, int], object]


@dataclass(frozen=True)
class RecordVerbs:
    """What can be done with every record of a register: where it opens, how it goes to the archive and back."""

    kind: str
    archive: Verb
    restore: Verb
    archived: str = "Запись убрана в архив"
    restored: str = "Запись возвращена из архива"


class RegisterPage(QWidget):
    """A register with its buttons; rooms give it columns and verbs."""

    def __init__(
        self,
        desk: Desk,
        register: Register[Any],
        verbs: RecordVerbs | None,
        *,
        key: str,
        add: Action | None = None,
        first: Action | None = None,
        own: Sequence[Action] = (),
        opens: Callable[[Any], object] | None = None,
        more: Sequence[Action] = (),
        prints: Sequence[Action] = (),
        tools: Sequence[QWidget] = (),
        main: Sequence[QWidget] = (),
        subtitle: Callable[[Sequence[Any]], str] | None = None,
        embedded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the title line and the list; an embedded page is a tab of a card, which has a primary button already.

        Rows that are no records of their own (points under control) have no `verbs` and no archive; `opens` opens them.
        `first` is what an empty register offers, where it is not `add`; `own` are the verbs of a row that have buttons
        of their own; `main` stands on the right where the main deed is no plain button; `subtitle` says something of
        the rows beside the title, anew whenever they are loaded.
        """
        super().__init__(parent)
        self._desk, self._verbs, self._opens = desk, verbs, opens
        self.view: RegisterView[Any] = RegisterView(register, desk.context.db, desk.context.settings, key=key)
        self.setAccessibleName(register.title)
        history = Action(HISTORY, self.show_history, "Ctrl+H", "clock", self._one_selected)
        more_actions = (*more, *((history,) if verbs else ()), *export_actions(desk, register.title, self.view))
        header_tools: list[QWidget] = [self.view.search_box, *tools, *(self._row_button(one) for one in own)]
        if prints:
            header_tools.append(menu_button("Печать", prints, icon="printer"))
        header_tools.append(menu_button("Ещё", more_actions))
        if add is not None:
            header_tools.append(button(add, role="" if embedded else "primary"))
            self.view.add_requested.connect(add.run)
            add_shortcuts(self, (add,))
        header_tools += main
        layout = QVBoxLayout(self)
        margins = (0, 0, 0, 0) if embedded else (24, 14, 24, 4)
        layout.setContentsMargins(*margins)
        layout.setSpacing(8)
        header = page_header("" if embedded else register.title, "", (), header_tools)
        layout.addWidget(header)
        layout.addWidget(self.view, 1)
        if subtitle is not None:
            self.view.loaded.connect(lambda: header.set_subtitle(subtitle(self.view.rows())))
        if embedded:
            self.view.setMinimumHeight(320)
        actions = (
            Action("Открыть", self.open_current, "Return", enabled=self._one_selected),
            *own,
            *(self._archive_actions() if verbs else ()),
            *more_actions,
        )
        self.view.set_actions(actions, first=first or add, within=self)
        self.view.opened.connect(lambda _id: self.open_current())
        self.setFocusProxy(self.view.search_box)

    def open_current(self, tab: str = "") -> None:
        """Open the record the focus is on."""
        row = self.view.current_row()
        if row is None:
            return
        if self._opens is not None:
            self._opens(row)
        elif self._verbs is not None:
            self._desk.navigator.open(self._verbs.kind, row.id, tab)

    def archive(self) -> None:
        """Put the selected records into the archive, and offer to take that back."""
        if self._verbs is not None:
            self._move(self._verbs.archive, self._verbs.archived, "Убрано в архив", self._verbs.restore)

    def restore(self) -> None:
        """Take the selected records back from the archive."""
        if self._verbs is not None:
            self._move(self._verbs.restore, self._verbs.restored, "Возвращено из архива", self._verbs.archive)

    def show_history(self) -> None:
        """Open the record the focus is on where its card tells who changed what."""
        self.open_current(HISTORY)

    def _row_button(self, action: Action) -> QWidget:
        """Make the button of a verb of a row; it follows what is selected."""
        made = button(action)
        made.setEnabled(False)

        def follow() -> None:
            made.setEnabled(action.possible())

        self.view.selection_changed.connect(follow)
        self.view.table.selectionModel().currentChanged.connect(lambda *_: follow())
        return made

    def _archive_actions(self) -> tuple[Action, ...]:
        def kept() -> bool:
            return self._any_selected() and not self.view.archived

        def put_away() -> bool:
            return self._any_selected() and self.view.archived

        return (
            Action("В архив", self.archive, "Del", "archive", kept),
            Action("Вернуть из архива", self.restore, "Ctrl+Shift+R", "arrow-counter-clockwise", put_away),
        )

    def _move(self, verb: Verb, one: str, many: str, back: Verb) -> None:
        ids = self.view.selected_ids()
        if self._each(ids, verb):
            words = one if len(ids) == 1 else f"{many}: {len(ids)}"
            self._desk.messages.toast(self, words, callback=lambda: self._each(ids, back))

    def _each(self, ids: Sequence[int], verb: Verb) -> bool:
        try:
            for record_id in ids:
                verb(self._desk.context.db, record_id)
        except AppError as error:
            self._desk.messages.error(self, error)
            return False
        return bool(ids)

    def _any_selected(self) -> bool:
        return bool(self.view.selected_ids())

    def _one_selected(self) -> bool:
        return self.view.current_row() is not None
