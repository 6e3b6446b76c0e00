"""How a cell of editable rows is drawn and typed into."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.kernel.columns import Kind, Tone
from ui.kit.editors.completer import FoldingCompleter
from ui.kit.rows_model import WRONG_ROLE, RowsModel
from ui.kit.tokens import tokens_of

Index = QModelIndex | QPersistentModelIndex
NUMBERS = (Kind.NUMBER, Kind.MONEY, Kind.PERCENT)


class CellDelegate(QStyledItemDelegate):
    """Every cell is typed as text; a choice offers its list while one types."""

    def __init__(self, rows: RowsModel, view: QAbstractItemView) -> None:
        """Remember whose cells they are."""
        super().__init__(view)
        self._rows, self._view = rows, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the text with room around it; what could not be read stands on the ground of a problem."""
        what = self._rows.columns[index.column()]
        wrong = bool(index.data(WRONG_ROLE))
        if what.kind is Kind.FLAG and not wrong:
            super().paint(painter, option, index)
            return
        drawn: Any = option  # the stubs of PySide6 leave the fields of an option out
        rect: QRect = drawn.rect
        tokens = tokens_of(self._view.palette())
        ink, ground = tokens.chip(Tone.LATE) if wrong else (tokens.text, tokens.surface)
        chosen = self._view.selectionModel().isSelected(index)
        painter.save()
        painter.fillRect(rect, QColor(tokens.soft if chosen and not wrong else ground))
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        side = Qt.AlignmentFlag.AlignRight if what.kind in NUMBERS else Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(8, 0, -8, 0)
        text = painter.fontMetrics().elidedText(index.data() or "", Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(ink))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make a line; a choice completes it and opens its list at once."""
        what = self._rows.columns[index.column()]
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setAccessibleName(f"{what.title}, строка {index.row() + 1}")
        line.setStyleSheet("border-radius: 0; padding: 0 6px; min-height: 0;")
        if what.choices:
            completer = FoldingCompleter([label for _, label in what.choices], line)
            completer.activated.connect(lambda: self._chosen(line))
            line.setCompleter(completer)
            QTimer.singleShot(0, line, lambda: completer.offer(line))
        return line

    def _chosen(self, line: QLineEdit) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line, QStyledItemDelegate.EndEditHint.NoHint)
