"""The list of sections: the title of each, and how much of it is filled at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.kernel.columns import Tone
from ui.kit.chips import paint_sign
from ui.kit.tokens import tokens_of
from ui.passport.content import Part

Index = QModelIndex | QPersistentModelIndex
COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
TONE_ROLE = COUNT_ROLE + 1
SIDE, ITEM_HEIGHT, SIGN_ROOM = 10, 30, 16
REMARKED = "; есть замечания проверок"


class PartsDelegate(QStyledItemDelegate):
    """Draws the title as far as the count leaves room for it."""

    def __init__(self, view: QListWidget) -> None:
        """Remember the list."""
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        drawn: Any = option  # the stubs of PySide6 leave the fields of an option out
        rect: QRect = drawn.rect
        tokens = tokens_of(self._view.palette())
        chosen = bool(drawn.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.soft if chosen else tokens.surface))
        if chosen and self._view.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent))
        room = rect.adjusted(SIDE, 0, -SIDE, 0)
        count = index.data(COUNT_ROLE) or ""
        done, _, whole = count.partition("/")
        painter.setPen(QColor(tokens.done if done == whole else tokens.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        taken = painter.fontMetrics().horizontalAdvance(count) + 8 if count else 0
        if tone := index.data(TONE_ROLE):
            paint_sign(painter, QPointF(room.right() - taken - SIGN_ROOM / 2 + 4, rect.center().y()), tone, tokens)
            taken += SIGN_ROOM
        words = room.adjusted(0, 0, -taken, 0)
        painter.setPen(QColor(tokens.accent if chosen else tokens.text))
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class PartsList(QListWidget):
    """The quick start and the sections in use."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setAccessibleName("Разделы паспорта")
        self.setItemDelegate(PartsDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """List the parts; the same line stays chosen, and nobody is told."""
        row = max(self.currentRow(), 0)
        blocked = self.blockSignals(True)
        self.clear()
        for part in parts:
            item, one = QListWidgetItem(part.caption, self), part.completeness
            item.setSizeHint(QSize(0, ITEM_HEIGHT))
            item.setData(COUNT_ROLE, f"{one.filled}/{one.required}" if one.required else "")
            item.setToolTip(f"{part.caption}: {one.words}" if one.required else part.caption)
        self.setCurrentRow(min(row, len(parts) - 1))
        self.blockSignals(blocked)

    def show_tones(self, tones: Sequence[Tone | None]) -> None:
        """Put a sign beside each part of which the checks have something to say."""
        for row, tone in enumerate(tones[: self.count()]):
            item = self.item(row)
            item.setData(TONE_ROLE, tone)
            words = item.toolTip().removesuffix(REMARKED)
            item.setToolTip(f"{words}{REMARKED}" if tone else words)

    def mark(self, row: int) -> None:
        """Let the list say which part is shown; nobody is told."""
        blocked = self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(blocked)
