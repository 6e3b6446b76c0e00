"""How a cell of a grid is drawn: this year at the right, last year muted beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.kernel.columns import Tone
from ui.kit.editors.completer import FoldingCompleter
from ui.kit.tokens import tokens_of
from ui.passport.grid_model import CELL_ROLE, DOUBT_ROLE, GIVEN_ROLE, PAST_ROLE, WRONG_ROLE, Cell

Index = QModelIndex | QPersistentModelIndex
SIDE = 6


class GridDelegate(QStyledItemDelegate):
    """Every cell is typed as text; what cannot be read stands on the ground of a problem."""

    def __init__(self, view: QAbstractItemView, write: Callable[[Mapping[tuple[int, int], str]], object]) -> None:
        """Remember whose cells they are and how they are written."""
        super().__init__(view)
        self._view, self._write = view, write

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the value, and last year's where there is room for both."""
        drawn: Any = option  # the stubs of PySide6 leave the fields of an option out
        rect: QRect = drawn.rect
        tokens = tokens_of(self._view.palette())
        ink, ground = tokens.text, tokens.surface
        if index.data(GIVEN_ROLE):
            ink, ground = tokens.muted, tokens.window
        if index.data(WRONG_ROLE):
            ink, ground = tokens.chip(Tone.LATE)
        elif index.data(DOUBT_ROLE):
            ink, ground = tokens.chip(Tone.WAIT)
        elif self._view.selectionModel().isSelected(index):
            ground = tokens.soft
        painter.save()
        painter.fillRect(rect, QColor(ground))
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        room = rect.adjusted(SIDE, 0, -SIDE, 0)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(index.data() or "", Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(ink))
        cell: Cell | None = index.data(CELL_ROLE)
        figure = cell is None or cell.figure
        side = Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        if figure and (past := index.data(PAST_ROLE)):
            small = QFont(painter.font())
            small.setPointSizeF(small.pointSizeF() * 0.85)
            painter.setFont(small)
            if painter.fontMetrics().horizontalAdvance(past) + metrics.horizontalAdvance(text) + 10 <= room.width():
                painter.setPen(QColor(tokens.muted))
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, past)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make a line as large as the cell."""
        line = QLineEdit(parent)
        line.setFrame(False)
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is not None and cell.figure:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        if cell is not None and cell.choices:
            completer = FoldingCompleter(list(cell.choices), line)
            completer.activated.connect(lambda: self._chosen(line))
            line.setCompleter(completer)
            QTimer.singleShot(0, line, lambda: completer.offer(line))
        line.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        line.setStyleSheet("border-radius: 0; padding: 0 4px; min-height: 0;")
        return line

    def _chosen(self, line: QLineEdit) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line, QStyledItemDelegate.EndEditHint.SubmitModelCache)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was typed as a deed of the table."""
        if isinstance(editor, QLineEdit) and editor.text() != (index.data() or ""):
            self._write({(index.row(), index.column()): editor.text()})
