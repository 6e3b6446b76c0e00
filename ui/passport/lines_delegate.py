"""How a line of the passport is drawn: a title with small words beneath, the values beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.kit.tokens import Tokens, tokens_of

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 10
SIDE, ABOVE, LEAST, FIGURES_END = 8, 5, 28, 60
WRAP = int(Qt.TextFlag.TextWordWrap.value)
LEFT = int(Qt.AlignmentFlag.AlignLeft.value) | int(Qt.AlignmentFlag.AlignTop.value)
RIGHT = int(Qt.AlignmentFlag.AlignRight.value) | int(Qt.AlignmentFlag.AlignTop.value)
MISSING = "не заполнено"
LONGEST = 600


class LinesDelegate(QStyledItemDelegate):
    """Draws headings of groups, titles with their marks and problems, values of two years."""

    def __init__(self, view: QTableView) -> None:
        """Remember the table."""
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        drawn: Any = option  # the stubs of PySide6 leave the fields of an option out
        rect: QRect = drawn.rect
        line: Any = index.data(LINE_ROLE)
        tokens = tokens_of(self._view.palette())
        painter.save()
        if not line.code:
            self._heading(painter, rect, line.title, tokens)
            painter.restore()
            return
        selected = self._view.selectionModel().isSelected(index)
        painter.fillRect(rect, QColor(tokens.soft if selected else tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        if selected and index.column() == 0 and self._view.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), QColor(tokens.accent))
        far = FIGURES_END if index.column() and line.figure else SIDE
        room = rect.adjusted(SIDE, ABOVE, -far, -ABOVE)
        for text, font, colour in self._texts(line, index.column(), tokens):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            side = RIGHT if index.column() and line.figure else LEFT
            taken = painter.boundingRect(room, side | WRAP, text)
            painter.drawText(room, side | WRAP, text)
            room.setTop(taken.bottom() + 1)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the wrapped texts take."""
        line: Any = index.data(LINE_ROLE)
        if not line.code:
            return QSize(0, QFontMetrics(self._view.font()).height() + 18)
        width = self._view.columnWidth(index.column()) - 2 * SIDE
        height = 2 * ABOVE
        for text, font, _ in self._texts(line, index.column(), tokens_of(self._view.palette())):
            height += QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 40), 4000), LEFT | WRAP, text).height() + 1
        return QSize(width, max(height, LEAST))

    def _heading(self, painter: QPainter, rect: QRect, title: str, tokens: Tokens) -> None:
        painter.fillRect(rect, QColor(tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        font = QFont(self._view.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        room = rect.adjusted(SIDE, 0, -SIDE, -4)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)

    def _texts(self, line: Any, column: int, tokens: Tokens) -> list[tuple[str, QFont, str]]:
        """Return what stands in a cell, line by line: the words, their letters and their colour."""
        plain = self._view.font()
        small = QFont(plain)
        small.setPointSizeF(plain.pointSizeF() * 0.9)
        if column == 0:
            found = [(f"{line.title} *" if line.required else line.title, plain, tokens.text)]
            if line.marks:
                found.append((line.marks, small, tokens.muted))
            if line.problem:
                found.append((line.problem, small, tokens.chip(line.tone)[0]))
            return found
        if column == 1:
            return [(MISSING, small, tokens.wait)] if line.missing else [(_cut(line.text), plain, tokens.text)]
        return [(_cut(line.past), plain, tokens.muted)]


def _cut(text: str) -> str:
    """Return as much of a text as a table can show; the whole of it stands in the fields and behind Enter."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]}…"
