"""A register on screen: search, filters, table, count and totals, all from one description.

A page writes columns and verbs, nothing else::

    self.view = RegisterView(CONTRACTS, context.db, context.settings, key="contracts", parent=self)
    self.view.set_actions([Action("Открыть", self.open_current, "Return"), Action("В архив", self.archive)], first=add)
    self.view.opened.connect(self.open_card)
    self.view.add_requested.connect(self.add)
    title_line.addWidget(self.view.search_box)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.settings import Settings
from ui.kit.actions import Action, add_shortcuts, fill_menu
from ui.kit.copy import as_tsv
from ui.kit.empty_state import EmptyState
from ui.kit.register_filters import FilterBar
from ui.kit.register_header import ColumnsOnScreen
from ui.kit.register_rows import ColumnFilter, R, View, found, shown_text
from ui.kit.register_source import RegisterSource
from ui.kit.register_table import RegisterTable
from ui.kit.register_totals import count_line
from ui.kit.search_box import SearchBox
from ui.kit.table_model import RegisterModel
from ui.kit.theme import set_role

PAUSE = 80
"""Milliseconds of rest in typing after which the search looks."""
SAMPLE = 100
"""So many of the first rows tell how wide the columns want to be."""


class RegisterView(QWidget, Generic[R]):
    """The list of one kind of record; it loads, finds, filters, sorts and copies by itself."""

    opened = Signal(int)
    add_requested = Signal()
    selection_changed = Signal()
    loaded = Signal()

    def __init__(
        self,
        register: Register[R],
        db: Database,
        settings: Settings,
        *,
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the view and begin to load; `key` names what this computer remembers of the columns."""
        super().__init__(parent)
        self._register, self._db = register, db
        self._actions: tuple[Action, ...] = ()
        self._first: Action | None = None
        self._keys: tuple[QWidget, list[QAction]] = (self, [])
        self._stale = self._was_shown = False
        self._wanted: int | None = None
        self.model = RegisterModel(register.columns, db.today(), self)
        self.table = RegisterTable(self.model, self)
        self.table.setAccessibleName(register.title)
        self.columns = ColumnsOnScreen(self.table, register.columns, settings, key)
        self.source: RegisterSource[R] = RegisterSource(self, register, db, self._view)
        self.filter_bar = FilterBar(register.columns, self.source.with_values, self)
        self.search_box = SearchBox()
        self.count_label = QLabel("Загрузка…", self)
        set_role(self.count_label, "hint")
        self.empty = EmptyState(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        """Put the parts one under another."""
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.addWidget(self.count_label, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.filter_bar)
        box.addLayout(self._stack, 1)
        box.addLayout(foot)

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self._pause.timeout.connect(self._find)
        self.search_box.textChanged.connect(lambda _text: self._pause.start())
        self.search_box.left.connect(self._enter_table)
        self.filter_bar.changed.connect(self.source.arrange)
        self.columns.sort_changed.connect(self.source.arrange)
        self.columns.choice_changed.connect(self._show_count)
        self.source.changed.connect(self._find)
        self.source.loaded.connect(self._measure)
        self.source.loaded.connect(self.loaded)
        self.source.refused.connect(self._refused)
        self.source.news.connect(self._hear)
        self.table.opened.connect(self.opened)
        self.table.add_requested.connect(self.add_requested)
        self.table.copy_requested.connect(self.copy)
        self.table.typed.connect(self.search_box.take)
        self.table.menu_requested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())

    # What a page asks for

    def set_actions(
        self, actions: Sequence[Action], first: Action | None = None, within: QWidget | None = None
    ) -> None:
        """Take the verbs of the context menu; `first` is what an empty register offers.

        Their keys work `within` the page the register stands on, its search too, else in the register alone.
        """
        where, shortcuts = self._keys
        for old in shortcuts:
            where.removeAction(old)
        taken_by_table = {"Return", "Enter", "Ins", "Ctrl+C"}
        self._actions, self._first = tuple(actions), first
        where = within or self
        self._keys = where, add_shortcuts(where, [one for one in actions if one.shortcut not in taken_by_table])
        self._show_state()

    def shown(self) -> tuple[tuple[Column[R], ...], list[R]]:
        """Return exactly what is on the screen: columns from left to right, rows from top to bottom."""
        columns = tuple(self._register.columns[place] for place in self.columns.shown())
        return columns, [self.source.snapshot.rows[number] for number in self.model.shown]

    def rows(self) -> Sequence[R]:
        """Return every row that was loaded."""
        return self.source.snapshot.rows

    def selected_rows(self) -> list[R]:
        """Return the selected rows from top to bottom."""
        return [self.model.row_at(line) for line in self.table.selected_lines()]

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows."""
        return [row.id for row in self.selected_rows()]

    def current_row(self) -> R | None:
        """Return the row the focus is on, if it is selected."""
        line = self.table.currentIndex().row()
        return self.model.row_at(line) if line >= 0 and line in self.table.selected_lines() else None

    def select(self, record_id: int) -> None:
        """Select a record and show it; one that is not loaded yet, as soon as it is."""
        self._wanted = record_id
        if not self.source.busy:
            self._find()

    def set_filters(self, filters: Sequence[ColumnFilter], archived: bool = False) -> None:
        """Put conditions in force, as a link from another page wants them."""
        self.filter_bar.archive_button.setChecked(archived)
        self.filter_bar.set_filters(filters)

    @property
    def archived(self) -> bool:
        """Tell whether the archive is looked at."""
        return self.filter_bar.archived

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with the headings, as a spreadsheet takes them."""
        columns, _ = self.shown()
        QGuiApplication.clipboard().setText(as_tsv(columns, self.selected_rows()))

    def focus_search(self) -> None:
        """Put the focus where work begins."""
        self.search_box.setFocus()

    # Loading and finding

    def reload(self) -> None:
        """Load the rows anew in the background."""
        self._stale = False
        self.source.reload()

    def _hear(self) -> None:
        """Reload after a commit; a page nobody looks at waits until it is shown."""
        if self._was_shown and not self.isVisible():
            self._stale = True
        else:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has been committed meanwhile."""
        super().showEvent(event)
        self._was_shown = True
        if self._stale:
            self.reload()

    def _refused(self, sentence: str) -> None:
        """Say why there are no rows, and offer to try again."""
        self.count_label.setText("")
        self.empty.tell(f"Список не загружен\n{sentence}", "Повторить", self.reload)
        self._stack.setCurrentWidget(self.empty)

    def _measure(self) -> None:
        """Let the columns see how long their texts are."""
        rows, today = self.source.snapshot.rows[:SAMPLE], self._db.today()
        self.columns.measure([[shown_text(column, row, today) for row in rows] for column in self._register.columns])

    def _view(self) -> View:
        """Return how the rows are wanted now."""
        return View(self.columns.sort, self.columns.descending, self.filter_bar.filters, self.filter_bar.archived)

    def _find(self) -> None:
        """Show those rows that hold what is typed in the search."""
        self._pause.stop()
        snapshot, selected, current = self.source.snapshot, self.selected_ids(), self.current_row()
        shown = found(snapshot, self.source.numbers, self.search_box.text())
        self.model.show(snapshot.rows, shown, self._db.today())
        self.filter_bar.count_archived(snapshot.archived)
        self._show_state()
        wanted, self._wanted = self._wanted, self._wanted if self.source.busy else None
        if wanted is None or not self.table.select_ids([wanted], wanted):
            self.table.select_ids(selected, current.id if current is not None else None)
        self._selection_changed()

    def _selection_changed(self) -> None:
        """Tell the page, and count what is selected."""
        self._show_count()
        self.selection_changed.emit()

    def _enter_table(self) -> None:
        """Go from the search into the rows."""
        self._find()
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.select_lines([0], 0)
            self.table.setFocus()

    # What is said around the rows

    def _show_state(self) -> None:
        """Show the rows, or say why there are none."""
        self._show_count()
        if self.model.rowCount() or self.source.loading:
            self._stack.setCurrentWidget(self.table)
            return
        if self.search_box.text().strip() or self.filter_bar.filters:
            self.empty.tell(
                "Ничего не найдено\nИзмените поиск или фильтры.", "Показать всё", self._show_all, primary=False
            )
        elif self.archived:
            back = self.filter_bar.archive_button
            self.empty.tell("В архиве пусто", "Вернуться к списку", lambda: back.setChecked(False), primary=False)
        else:
            first = self._first
            self.empty.tell(self._register.empty, first.title if first else "", first.run if first else None)
        self._stack.setCurrentWidget(self.empty)

    def _show_all(self) -> None:
        """Drop search and filters."""
        self.search_box.clear()
        self.filter_bar.set_filters(())
        self.focus_search()

    def _show_count(self) -> None:
        """Say how many rows there are, how many are selected, and the totals of the columns in view."""
        snapshot, columns = self.source.snapshot, self._register.columns
        if not self.source.loading or snapshot.rows:
            selected, visible = len(self.table.selected_lines()), self.columns.shown()
            text = count_line(snapshot, columns, visible, self.model.shown, self.archived, selected)
            self.count_label.setText(text)

    def _open_menu(self, place: QPoint) -> None:
        """Open the menu of the rows: the page's verbs, copying, columns and order."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, self._actions)
        menu.addSeparator()
        fill_menu(menu, [Action("Копировать", self.copy, "Ctrl+C", "copy", lambda: bool(self.selected_ids()))])
        self.columns.fill_menu(menu)
        menu.popup(place)
