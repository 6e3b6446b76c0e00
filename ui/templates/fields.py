"""What can be put into a template: fields with their meaning and present value, cases, signs of the markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QVBoxLayout, QWidget

from app.papers import TextField, dictionary
from ui.kit.layout import label
from ui.templates.tree import SearchedTree

HOW = "Двойной щелчок или Enter вставляет поле в текст."
INSERT = Qt.ItemDataRole.UserRole
Line = tuple[str, str, str, str]
"""The name, the meaning and the present value, and what the line puts into the text."""


class FieldsPanel(QWidget):
    """Three lists under one search; a double click or Enter puts a line into the text."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the cases and the signs; the fields come with a text."""
        super().__init__(parent)
        self._found = SearchedTree("Поля шаблона", "Найти поле", ("Поле", "Сейчас"))
        self.search, self.tree = self._found.search, self._found.tree
        self.tree.setWordWrap(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.note = label(HOW, "hint", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._found, 1)
        layout.addWidget(self.note)
        self.tree.itemActivated.connect(self._activated)
        self.setFocusProxy(self._found)

    def show_fields(self, fields: Sequence[TextField], note: str = "") -> None:
        """Show the fields of a text; `note` says why there are none."""
        words = dictionary()
        self.tree.clear()
        self._group("Поля документа", ((one.name, one.meaning, one.value, one.insert) for one in fields))
        filters: dict[str, str] = words["filters"]
        self._group("Падежи и вид значения", ((f"| {name}", text, "", f" | {name}") for name, text in filters.items()))
        self._group("Знаки в начале строки", ((one["sign"], one["meaning"], "", one["sign"]) for one in words["marks"]))
        self.note.setText(note or HOW)
        self._found.narrow()

    def lines(self) -> list[str]:
        """Return the names that are shown now."""
        return [one.text(0).split("\n")[0] for one in self._found.shown()]

    def _group(self, title: str, lines: Iterable[Line]) -> None:
        group = self._found.add_group(title, title.startswith("Поля"))
        for name, meaning, value, insert in lines:
            item = QTreeWidgetItem(group, [f"{name.strip()}\n{meaning}", value])
            item.setData(0, INSERT, insert)
            item.setToolTip(0, f"{name.strip()}: {meaning}")
            item.setToolTip(1, value)

    def _activated(self, item: QTreeWidgetItem) -> None:
        if text := item.data(0, INSERT):
            self.wanted.emit(text)
