"""The text of a template while it is edited: numbered lines, tags and signs in colour, the wrong line marked."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from app.kernel.columns import Tone
from ui.kit.tokens import tokens_of

SIDE = 6
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_SIGN = re.compile(r"^\s*(\^|==?|>>?|<<|~|/|\*|!|\||\\|-(?!-)|---.*|\+\+\+|(?:\d+\.)+)(?=\s|$)|^\s*\[\[.*\]\]\s*$")


class TextArea(QPlainTextEdit):
    """A plain text area with the numbers of its lines; long lines are wrapped, their number stands once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the letters of a typewriter, in which columns of signs stand under each other."""
        super().__init__(parent)
        self.setAccessibleName("Текст шаблона")
        self._wrong = 0
        self._numbers = _Numbers(self)
        self._colours = _Colours(self)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTabChangesFocus(True)
        self._take_letters()
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._mark_lines)
        self._make_room()

    def insert_field(self, text: str) -> None:
        """Put a field where the cursor stands; what takes lines of its own begins on a new one."""
        cursor = self.textCursor()
        if text.endswith("\n") and cursor.positionInBlock():
            text = f"\n{text}"
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.setFocus()

    def mark_wrong(self, line: int) -> None:
        """Mark a line as the one to blame; nought takes the mark away."""
        self._wrong = line
        self._mark_lines()
        self._numbers.update()

    @property
    def wrong_line(self) -> int:
        """The line that is marked as wrong, or nought."""
        return self._wrong

    def go_to_line(self, line: int) -> None:
        """Bring the cursor to a line counted from one."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
            self.setFocus()

    def numbers_width(self) -> int:
        """Return how much room the numbers take."""
        digits = max(2, len(str(self.blockCount())))
        return 2 * SIDE + self.fontMetrics().horizontalAdvance("9") * digits

    def paint_numbers(self, painter: QPainter, room: QRect) -> None:
        """Write the numbers of the lines that are in sight."""
        tokens = tokens_of(self.palette())
        painter.fillRect(room, QColor(tokens.window))
        block: QTextBlock = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        here = self.textCursor().blockNumber()
        while block.isValid() and top <= room.bottom():
            number = block.blockNumber()
            ink = tokens.late if number + 1 == self._wrong else tokens.text if number == here else tokens.muted
            painter.setPen(QColor(ink))
            place = QRect(0, round(top), self._numbers.width() - SIDE, self.fontMetrics().height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(number + 1))
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the numbers be as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), self.numbers_width(), inside.height()))

    def changeEvent(self, event) -> None:
        """Another theme or size of letters: other colours, other widths."""
        super().changeEvent(event)
        if event.type() in (event.Type.PaletteChange, event.Type.StyleChange) and hasattr(self, "_colours"):
            self._take_letters()
            self._colours.dress()
            self._make_room()
            self._mark_lines()

    def _take_letters(self) -> None:
        """Use the typewriter letters of this computer, as large as the others."""
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        families = ["Consolas", "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", letters.family(), "Courier New"]
        size = QApplication.font().pointSizeF()
        wanted = QFont(families)
        wanted.setStyleHint(QFont.StyleHint.Monospace)
        wanted.setPointSizeF(size)
        if self.font().families() != families or self.font().pointSizeF() != size:
            self.setFont(wanted)

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)

    def _follow(self, room: QRect, down: int) -> None:
        if down:
            self._numbers.scroll(0, down)
        else:
            self._numbers.update(0, room.y(), self._numbers.width(), room.height())

    def _mark_lines(self) -> None:
        tokens = tokens_of(self.palette())
        marks = [_line_mark(self.textCursor(), QColor(tokens.hover))]
        block = self.document().findBlockByNumber(self._wrong - 1) if self._wrong else QTextBlock()
        if block.isValid():
            marks.append(_line_mark(QTextCursor(block), QColor(tokens.chip(Tone.LATE)[1])))
        self.setExtraSelections(marks)
        self._numbers.update()


def _line_mark(cursor: QTextCursor, colour: QColor) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.format.setBackground(colour)  # type: ignore[attr-defined]
    mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
    cursor.clearSelection()
    mark.cursor = cursor  # type: ignore[attr-defined]
    return mark


class _Numbers(QWidget):
    """The margin with the numbers."""

    def __init__(self, area: TextArea) -> None:
        super().__init__(area)
        self._area = area

    def sizeHint(self) -> QSize:
        return QSize(self._area.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._area.font())
        self._area.paint_numbers(painter, event.rect())
        painter.end()


class _Colours(QSyntaxHighlighter):
    """Gives tags and signs their colours."""

    def __init__(self, area: TextArea) -> None:
        super().__init__(area.document())
        self._area = area
        self._tag, self._sign = QTextCharFormat(), QTextCharFormat()
        self.dress()

    def dress(self) -> None:
        """Take the colours of the theme."""
        tokens = tokens_of(self._area.palette())
        self._tag.setForeground(QColor(tokens.accent))
        self._sign.setForeground(QColor(tokens.done))
        self._sign.setFontWeight(QFont.Weight.Bold)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if found := _SIGN.match(text):
            self.setFormat(found.start(), found.end() - found.start(), self._sign)
        for found in _TAG.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._tag)
