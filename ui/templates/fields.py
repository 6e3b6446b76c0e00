"""What can be put into a template: fields with their meaning and present value, cases, signs of the markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.kernel.words import fold
from app.papers import TextField, dictionary
from ui.kit.layout import label
from ui.kit.search_box import SearchBox

INSERT = Qt.ItemDataRole.UserRole
Line = tuple[str, str, str, str]
"""The name, the meaning and the present value, and what the line puts into the text."""


class FieldsPanel(QWidget):
    """Three lists under one search; a double click or Enter puts a line into the text."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the cases and the signs; the fields come with a text."""
        super().__init__(parent)
        self.search = SearchBox()
        self.search.setMaximumWidth(10_000)
        self.search.setPlaceholderText("Найти поле…")
        self.search.setAccessibleName("Найти поле")
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Поля шаблона")
        self.tree.setHeaderLabels(["Поле", "Сейчас"])
        self.tree.setRootIsDecorated(True)
        self.tree.setIndentation(14)
        self.tree.setWordWrap(True)
        self.tree.setStyleSheet("QTreeView::item { padding: 4px 2px; }")
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.note = label("Двойной щелчок или Enter вставляет поле в текст.", "hint", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        for widget in (self.search, self.tree, self.note):
            layout.addWidget(widget, 1 if widget is self.tree else 0)
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self.tree.setFocus)
        self.tree.itemActivated.connect(self._activated)
        self.setFocusProxy(self.search)

    def show_fields(self, fields: Sequence[TextField], note: str = "") -> None:
        """Show the fields of a text; `note` says why there are none."""
        words = dictionary()
        self.tree.clear()
        self._group("Поля документа", ((one.name, one.meaning, one.value, one.insert) for one in fields))
        filters: dict[str, str] = words["filters"]
        self._group("Падежи и вид значения", ((f"| {name}", text, "", f" | {name}") for name, text in filters.items()))
        self._group("Знаки в начале строки", ((one["sign"], one["meaning"], "", one["sign"]) for one in words["marks"]))
        self.note.setText(note or "Двойной щелчок или Enter вставляет поле в текст.")
        self._narrow(self.search.text())

    def lines(self) -> list[str]:
        """Return the names that are shown now."""
        return [one.text(0).split("\n")[0] for one in self._items() if not one.isHidden()]

    def _group(self, title: str, lines: Iterable[Line]) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFirstColumnSpanned(True)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for name, meaning, value, insert in lines:
            item = QTreeWidgetItem(group, [f"{name.strip()}\n{meaning}", value])
            item.setData(0, INSERT, insert)
            item.setToolTip(0, f"{name.strip()}: {meaning}")
            item.setToolTip(1, value)
        group.setExpanded(title.startswith("Поля"))

    def _items(self) -> list[QTreeWidgetItem]:
        groups = [self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount())]
        return [group.child(number) for group in groups if group for number in range(group.childCount())]

    def _narrow(self, typed: str) -> None:
        needle = fold(typed)
        for item in self._items():
            item.setHidden(needle not in fold(f"{item.text(0)} {item.text(1)}"))
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            if group is not None and needle:
                group.setExpanded(True)

    def _activated(self, item: QTreeWidgetItem) -> None:
        if text := item.data(0, INSERT):
            self.wanted.emit(text)
