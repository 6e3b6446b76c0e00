"""How the cells of a register are drawn: text, chips, hover of the whole row, thin lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.kernel.columns import Kind
from ui.kit.chips import chip_size, paint_chip
from ui.kit.table_model import RegisterModel
from ui.kit.tokens import Tokens, tokens_of

Index = QModelIndex | QPersistentModelIndex
PADDING = 8
ROW_HEIGHT = 30


def row_height(font: QFont) -> int:
    """Return the height of a row: 30 pixels, more for large letters."""
    return max(ROW_HEIGHT, QFontMetrics(font).height() + 14)


class RegisterDelegate(QStyledItemDelegate):
    """Draws a cell in one call, asking the model directly: fast enough for any list."""

    def __init__(self, model: RegisterModel, view: QAbstractItemView) -> None:
        """Draw cells of the model inside the view."""
        super().__init__(view)
        self._model, self._view = model, view
        self.hovered = -1
        self._dress(view.palette())

    def _dress(self, palette: QPalette) -> None:
        """Take the colours of the theme."""
        self._window = palette.color(QPalette.ColorRole.Window).rgb()
        self._tokens: Tokens = tokens_of(palette)
        names = ("surface", "soft", "hover", "line", "text", "muted", "accent")
        self._colours = {name: QColor(getattr(self._tokens, name)) for name in names}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        room, line, place = option.rect, index.row(), index.column()  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        if palette.color(QPalette.ColorRole.Window).rgb() != self._window:
            self._dress(palette)
        colours = self._colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        ground = "soft" if selected else "hover" if line == self.hovered else "surface"
        painter.fillRect(room, colours[ground])
        painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), colours["line"])
        if room.left() <= 0 and line == self._view.currentIndex().row() and self._view.hasFocus():
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height() - 1), colours["accent"])
        text = self._model.text(line, place)
        if not text:
            return
        inner = room.adjusted(PADDING, 0, -PADDING, -1)
        font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
        if self._model.columns[place].kind is Kind.STATE:
            paint_chip(painter, inner, text, self._model.tone(line, place), font, palette)
            return
        painter.setFont(font)
        painter.setPen(colours["muted" if self._model.row_at(line).archived else "text"])
        shown = painter.fontMetrics().elidedText(_one_line(text), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, self._model.side(place), shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the whole text would take: a double click on the edge of a heading uses it."""
        font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
        return QSize(self._wanted(index, font), row_height(font))

    def _wanted(self, index: Index, font: QFont) -> int:
        """Return the width of the whole text of a cell."""
        text = _one_line(self._model.text(index.row(), index.column()))
        if self._model.columns[index.column()].kind is Kind.STATE:
            return chip_size(text, font).width() + 2 * PADDING
        return QFontMetrics(font).horizontalAdvance(text) + 2 * PADDING + 2

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the full text of a cell that does not fit."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = self._model.text(index.row(), index.column())
        cut = (
            self._wanted(index, view.font())
            > self._view.visualRect(self._model.index(index.row(), index.column())).width()
            or "\n" in text
        )
        QToolTip.showText(event.globalPos(), text if cut else "", view)
        return True


def _one_line(text: str) -> str:
    """Return the text without breaks of lines."""
    return " ".join(text.splitlines()) if "\n" in text else text
