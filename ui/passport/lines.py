"""The indicators of a section as a table to read: what, this year, last year; headings of groups between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from app.kernel.columns import Tone
from ui.passport.lines_delegate import LINE_ROLE, LinesDelegate

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
SHARES = (50, 28, 22)


@dataclass(frozen=True)
class ValueLine:
    """A line to read: an indicator with its values, or the heading of a group (without a code)."""

    title: str
    code: str = ""
    text: str = ""
    past: str = ""
    marks: str = ""
    required: bool = False
    problem: str = ""
    tone: Tone = Tone.WAIT
    figure: bool = False

    @property
    def missing(self) -> bool:
        """Whether a value has to be there and is not."""
        return self.required and not self.text


class LinesModel(QAbstractTableModel):
    """Titles, values of this year and of last year."""

    def __init__(self, lines: Sequence[ValueLine], years: tuple[str, str]) -> None:
        """Show the lines."""
        super().__init__()
        self.lines, self._years = tuple(lines), years

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the three columns."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return ("Показатель", *self._years)[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only looked at."""
        line = self.lines[index.row()]
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if line.code else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return the text of a cell, or the whole line for drawing."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return (line.title, line.text, line.past)[index.column()]
        if role == Role.ToolTipRole and index.column() == 1 and line.text:
            return "Щелчок — история и источник значения"
        return None


class LinesTable(QTableView):
    """As high as its lines; arrows walk, Enter or a click tells about a value, F2 or a double click changes it."""

    looked_at = Signal(str)
    chosen = Signal(str)
    edit_wanted = Signal(str)

    def __init__(self, lines: Sequence[ValueLine], years: tuple[str, str], parent: QWidget | None = None) -> None:
        """Show the lines."""
        super().__init__(parent)
        self.lines = LinesModel(lines, years)
        self.lines.setParent(self)
        self.setModel(self.lines)
        self.setItemDelegate(LinesDelegate(self))
        self.setAccessibleName("Показатели раздела")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setStyleSheet("QHeaderView::section { padding: 4px 8px; }")
        self._past = any(line.past for line in lines)
        self.setColumnHidden(2, not self._past)
        for row, line in enumerate(lines):
            if not line.code:
                self.setSpan(row, 0, 1, 3)
        copy = QAction("Копировать", self)
        copy.setShortcut(QKeySequence("Ctrl+C"))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self._clicked = -1
        self._wait = QTimer(self, singleShot=True)  # a double click has to have its chance
        self._wait.timeout.connect(self._open_clicked)
        self.viewport().setMouseTracking(True)
        self.doubleClicked.connect(lambda index: self._tell(self.edit_wanted, index))
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(self.looked_at, now))

    def go_to(self, code: str) -> bool:
        """Bring the keyboard to the line of an indicator; tell whether it is here."""
        row = next((place for place, line in enumerate(self.lines.lines) if line.code == code), -1)
        if row >= 0:
            self.setFocus()
            self.setCurrentIndex(self.lines.index(row, 0))
        return row >= 0

    def row_box(self, code: str) -> tuple[int, int]:
        """Return where the line of an indicator stands and how high it is, in the table."""
        row = next((place for place, line in enumerate(self.lines.lines) if line.code == code), 0)
        return self.rowViewportPosition(row) + self.horizontalHeader().height(), self.rowHeight(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter tells about the value, F2 begins to change it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.chosen, self.currentIndex())
        elif event.key() == Qt.Key.Key_F2:
            self._tell(self.edit_wanted, self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the line that is current already tells of it again; one on a value opens its history."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._tell(self.looked_at, index)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._clicked = index.row() if plain and self._has_value(index) else -1
        if self._clicked >= 0:
            self._wait.start(QApplication.doubleClickInterval())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click means to change the value, not to look at its history."""
        super().mouseDoubleClickEvent(event)
        self._wait.stop()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Over a value the pointer says that it can be clicked."""
        super().mouseMoveEvent(event)
        over = self._has_value(self.indexAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width, measure the lines."""
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or theme has other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._share)

    def _share(self) -> None:
        shares = SHARES if self._past else (SHARES[0], sum(SHARES[1:]), 0)
        for column, share in enumerate(shares):
            self.setColumnWidth(column, self.viewport().width() * share // 100)
        self.resizeRowsToContents()
        heights = sum(self.rowHeight(row) for row in range(self.lines.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + heights + 2)

    def _has_value(self, index: QModelIndex) -> bool:
        return index.isValid() and index.column() == 1 and bool(self.lines.lines[index.row()].text)

    def _open_clicked(self) -> None:
        if self._clicked >= 0:
            self._tell(self.chosen, self.lines.index(self._clicked, 1))

    def _tell(self, signal: Any, index: QModelIndex) -> None:
        if index.isValid() and (code := self.lines.lines[index.row()].code):
            signal.emit(code)

    def _copy(self) -> None:
        line = self.lines.lines[max(self.currentIndex().row(), 0)]
        QGuiApplication.clipboard().setText("\t".join((line.title, line.text, line.past)))
