"""Editors of text: a line, a paragraph, several lines of one sort."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.kit.editors.base import Editor
from ui.kit.handing_on import hand_on_focus
from ui.kit.links import link


class TextEditor(Editor):
    """A line of text; a rule may check it and a tidier may straighten it on leaving."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        check: Callable[[str], str | None] | None = None,
        tidy: Callable[[str], str] | None = None,
        max_length: int = 1000,
    ) -> None:
        """Remember the rule (returns a sentence when the text is wrong) and the tidier."""
        self.line = QLineEdit()
        super().__init__(self.line)
        self._check, self._tidy = check, tidy
        self.line.setPlaceholderText(placeholder)
        self.line.setMaxLength(max_length)
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self._leave)

    def value(self) -> str:
        """Return the text without spaces around it."""
        text = self.line.text().strip()
        if text and self._check and (sentence := self._check(text)):
            raise ValueError(sentence)
        return text

    def set_value(self, value: str | None) -> None:
        """Show the text from its beginning."""
        self.line.setText(value or "")
        self.line.setCursorPosition(0)

    def setText(self, text: str) -> None:
        """Type the text, as a person would."""
        self.line.setText(text)

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def _leave(self) -> None:
        text = self.line.text()
        if self._tidy and text.strip() and (tidied := self._tidy(text)) != text:
            self.line.setText(tidied)
        self.left.emit()


class LongTextEditor(Editor):
    """A paragraph: grows with its text, Tab goes on to the next field."""

    def __init__(self, placeholder: str = "", *, rows: int = 3, most_rows: int = 12) -> None:
        """Show a few rows and grow up to the most."""
        self.area = _GrowingArea(rows, most_rows)
        super().__init__(self.area)
        self.area.setPlaceholderText(placeholder)
        self.area.textChanged.connect(self.edited)
        self.area.left.connect(self.left)

    def value(self) -> str:
        """Return the text without blank ends."""
        return self.area.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show the text."""
        self.area.setPlainText(value or "")

    def setText(self, text: str) -> None:
        """Type the text, as a person would."""
        self.area.setPlainText(text)


class _GrowingArea(QPlainTextEdit):
    """A plain text area as high as its text."""

    left = Signal()

    def __init__(self, rows: int, most_rows: int) -> None:
        super().__init__()
        self._rows, self._most = rows, most_rows
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1.5)  # one row is as high as a line of text beside it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        """A plain text document measures itself in lines."""
        lines = min(max(int(self.document().size().height()), self._rows), self._most)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if lines == self._most else off)
        around = self.height() - self.viewport().height() + round(2 * self.document().documentMargin()) + 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower text takes more lines."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """A larger font takes more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_rows"):
            self._grow()

    def sizeHint(self) -> QSize:
        """Ask for little width: the form gives what there is."""
        return QSize(200, self.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the form that the person has left the text."""
        super().focusOutEvent(event)
        self.left.emit()


class ListTextEditor(Editor):
    """Several short texts of one sort (phones, e-mails): one in a line, an empty line adds."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        split: Callable[[str], Sequence[str]] | None = None,
        check: Callable[[str], str | None] | None = None,
        add: str = "Добавить ещё",
    ) -> None:
        """Remember how a line that holds several is taken apart, and the rule for each."""
        self._box = QWidget()
        super().__init__(self._box)
        self._placeholder, self._split, self._check = placeholder, split or _split, check
        self._label, self._hint = "", ""
        self._lines: list[QLineEdit] = []
        layout = QVBoxLayout(self._box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._add = link(add, self._add_focused)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        hand_on_focus(self._box, lambda: self._lines[0])
        self.set_value(())

    def value(self) -> list[str]:
        """Return the texts in order, without empty and repeated ones."""
        found: dict[str, None] = {}
        for line in self._lines:
            for text in self._split(line.text()) if line.text().strip() else ():
                if self._check and (sentence := self._check(text)):
                    raise ValueError(sentence)
                found[text] = None
        return list(found)

    def set_value(self, value: Sequence[str] | None) -> None:
        """Show each text in its own line."""
        while self._lines:
            self._drop(self._lines[-1])
        for text in value or ("",):
            self._line(text)

    def setText(self, text: str) -> None:
        """Type the texts, separated as a person would."""
        self.set_value(self._split(text))
        self.edited.emit()

    def set_label(self, label: str) -> None:
        """Name every line and the button after the field."""
        super().set_label(label)
        self._label = label
        self._add.setAccessibleName(f"{label}: {self._add.text().lower()}")
        for line in self._lines:
            line.setAccessibleName(label)

    def _line(self, text: str = "") -> QLineEdit:
        """Add a line above the button."""
        line = _ListLine(text)
        line.setPlaceholderText(self._placeholder)
        line.setAccessibleName(self._label)
        line.textChanged.connect(self.edited)
        line.editingFinished.connect(self.left)
        line.returnPressed.connect(self._add_focused)
        line.emptied.connect(self._emptied)
        place = self._box.layout()
        assert isinstance(place, QVBoxLayout)
        place.insertWidget(len(self._lines), line)
        line.show()
        QWidget.setTabOrder(self._lines[-1] if self._lines else self._box, line)
        QWidget.setTabOrder(line, self._add)
        self._lines.append(line)
        return line

    def _drop(self, line: QLineEdit) -> None:
        self._lines.remove(line)
        line.hide()
        line.setParent(None)
        line.deleteLater()

    def _emptied(self, line: QLineEdit) -> None:
        """Backspace in an empty line takes the line away."""
        if len(self._lines) > 1:
            before = self._lines[max(self._lines.index(line) - 1, 0)]
            self._drop(line)
            (before if before in self._lines else self._lines[0]).setFocus()

    def _add_focused(self) -> None:
        empty = next((line for line in self._lines if not line.text().strip()), None)
        (empty or self._line()).setFocus()


class _ListLine(QLineEdit):
    """A line that says when Backspace was pressed in it while empty."""

    emptied = Signal(QLineEdit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch for Backspace in an empty line."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit(self)
            return
        super().keyPressEvent(event)


def _split(text: str) -> list[str]:
    """Take a line apart at semicolons, commas and line ends."""
    return [piece.strip() for piece in re.split(r"[;,\n]", text) if piece.strip()]
