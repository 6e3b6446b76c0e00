"""Editor of several values of one list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.kernel.words import fold
from ui.kit.editors.base import Editor
from ui.kit.editors.choice import SEARCHABLE_FROM, Option


class MultiChoiceEditor(Editor):
    """Several values of a list: ticks, a search line, a count."""

    def __init__(self, options: Iterable[Option], *, rows: int = 6) -> None:
        """Show so many rows before the list scrolls."""
        self._values: list[Any] = []
        self._rows = rows
        self.search = QLineEdit()
        self.search.setPlaceholderText("Найти в списке…")
        self.search.setClearButtonEnabled(True)
        self.list = _Ticks()
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count = QLabel()
        self.count.setProperty("role", "hint")
        self._panel = panel = QWidget()
        super().__init__(panel)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.search, self.list, self.count):
            layout.addWidget(widget)
        self.search.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(self._ticked)
        self.list.itemActivated.connect(_toggle)
        self.set_options(options)

    def set_options(self, options: Iterable[Option]) -> None:
        """Put another list in; ticks stay on what is still there."""
        chosen = self.value()
        listed = [(value, text) for value, text in options]
        self._values = [value for value, _ in listed]
        self.list.blockSignals(True)
        self.list.clear()
        for _, text in listed:
            item = QListWidgetItem(text, self.list)
            item.setToolTip(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        long = len(listed) >= SEARCHABLE_FROM
        self.search.setVisible(long)
        self._panel.setFocusProxy(self.search if long else self.list)  # the first of them: Tab goes on from there
        self.set_value([value for value in chosen if value in self._values])
        self._measure()

    def value(self) -> list[Any]:
        """Return the ticked values in the order of the list."""
        return [value for index, value in enumerate(self._values) if self._is_ticked(index)]

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Tick these values; the first of them comes into view."""
        wanted = list(value or ())
        self.list.blockSignals(True)
        for index, listed in enumerate(self._values):
            state = Qt.CheckState.Checked if listed in wanted else Qt.CheckState.Unchecked
            self.list.item(index).setCheckState(state)
        self.list.blockSignals(False)
        if self.list.count() and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        first = next((index for index in range(len(self._values)) if self._is_ticked(index)), None)
        if first is not None:
            self.list.scrollToItem(self.list.item(first), QAbstractItemView.ScrollHint.PositionAtTop)
        self._ticked()

    def set_label(self, label: str) -> None:
        """Name the list and the search line."""
        super().set_label(label)
        self.list.setAccessibleName(label)
        self.search.setAccessibleName(f"{label}: найти в списке")

    def _is_ticked(self, index: int) -> bool:
        return self.list.item(index).checkState() == Qt.CheckState.Checked

    def _ticked(self) -> None:
        self.count.setText(f"Отмечено {len(self.value())} из {len(self._values)}")
        self.edited.emit()

    def _narrow(self, typed: str) -> None:
        needle = fold(typed)
        for index in range(self.list.count()):
            item = self.list.item(index)
            item.setHidden(needle not in fold(item.text()))

    def _measure(self) -> None:
        row = max(self.list.sizeHintForRow(0), 24)
        rows = min(max(self.list.count(), 2), self._rows)
        self.list.setFixedHeight(rows * row + 2 * self.list.frameWidth() + 4)

    def changeEvent(self, event: QEvent) -> None:
        """A larger font takes more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._values:
            self._measure()


class _Ticks(QListWidget):
    """Leaves Ctrl+Enter to the card or the step it stands on, and does not tick by it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Enter alone."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)


def _toggle(item: QListWidgetItem) -> None:
    """Enter and a double click tick, as Space does."""
    ticked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
