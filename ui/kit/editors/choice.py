"""Editor of a choice: one value of a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox

from app.kernel.words import fold
from ui.kit.editors.base import Editor, WheelPassesBy
from ui.kit.editors.completer import FoldingCompleter

SEARCHABLE_FROM = 13
Option = tuple[Any, str]


class ChoiceEditor(Editor):
    """One value of a list; a long list is searched by any part of a word."""

    def __init__(self, options: Iterable[Option], *, empty: bool = False, empty_text: str = "") -> None:
        """`empty` puts an empty line first, so that the choice may be taken back."""
        self.box = _Box()
        super().__init__(self.box)
        self._empty, self._empty_text = empty, empty_text
        self._values: list[Any] = []
        self._folded: list[str] = []
        self.box.installEventFilter(WheelPassesBy(self))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.setMaxVisibleItems(14)
        self.box.currentIndexChanged.connect(self.edited)
        self.box.editTextChanged.connect(self._typed)
        self.box.left.connect(self._leave)
        self.set_options(options)

    def set_options(self, options: Iterable[Option]) -> None:
        """Put another list in; the chosen value stays when it is still there."""
        listed: list[Option] = [(None, self._empty_text)] if self._empty else []
        listed += [(value, text) for value, text in options]
        chosen = self._values[self.box.currentIndex()] if self._values and self.box.currentIndex() >= 0 else None
        self._values = [value for value, _ in listed]
        self._folded = [fold(text) for _, text in listed]
        blocked = self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems([text for _, text in listed])
        self._make_searchable(len(listed) >= SEARCHABLE_FROM)
        self.box.blockSignals(blocked)
        self.set_value(chosen)

    def value(self) -> Any:
        """Return the chosen value; nothing chosen is None, a word not in the list is a mistake."""
        if not self.box.isEditable():
            return self._at(self.box.currentIndex())
        typed = fold(self.box.currentText())
        if not typed:
            return None
        index = self.box.currentIndex()
        if index >= 0 and self._folded[index] == typed:
            return self._values[index]
        if (found := self._find(typed)) is None:
            raise ValueError(f"В списке нет «{self.box.currentText().strip()}». Выберите из списка.")
        return self._values[found]

    def set_value(self, value: Any) -> None:
        """Choose the value; one that has left the list is kept and said to be so."""
        if value in self._values:
            self.box.setCurrentIndex(self._values.index(value))
        elif value is None:
            self.box.setCurrentIndex(-1)
            if self.box.isEditable():
                self.box.clearEditText()
        else:
            text = "значения больше нет в списке"
            self._values.append(value)
            self._folded.append(fold(text))
            self.box.addItem(text)
            self.box.setCurrentIndex(self.box.count() - 1)

    def setText(self, text: str) -> None:
        """Type a part of the words; exactly one fitting option is chosen on leaving."""
        found = self._find(fold(text))
        if found is not None:
            self.box.setCurrentIndex(found)
        elif self.box.isEditable():
            self.box.setEditText(text)

    def text(self) -> str:
        """Return what stands in the box."""
        return self.box.currentText()

    def _at(self, index: int) -> Any:
        return self._values[index] if 0 <= index < len(self._values) else None

    def _find(self, typed: str) -> int | None:
        """Find the option: the same words, or the only one that contains them."""
        if typed in self._folded:
            return self._folded.index(typed)
        within = [index for index, text in enumerate(self._folded) if typed and typed in text]
        return within[0] if len(within) == 1 else None

    def _make_searchable(self, searchable: bool) -> None:
        self.box.setEditable(searchable)
        if not searchable:
            return
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText("Начните вводить…")
            line.setAccessibleName(self.box.accessibleName())
        self.box.setCompleter(FoldingCompleter([self.box.itemText(n) for n in range(self.box.count())], self.box))

    def set_label(self, label: str) -> None:
        """Name the box and its line."""
        super().set_label(label)
        if line := self.box.lineEdit():
            line.setAccessibleName(label)

    def _typed(self, _text: str) -> None:
        self.edited.emit()

    def _leave(self) -> None:
        if self.box.isEditable() and (found := self._find(fold(self.box.currentText()))) is not None:
            self.box.setCurrentIndex(found)
            self.box.setEditText(self.box.itemText(found))
        self.left.emit()


class _Box(QComboBox):
    """A combo box that says when the person has left it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the editor, unless only the list has been opened."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
