"""The list of all texts: what they print, and which of them the office has made its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.kernel.words import fold
from app.papers import TextLine
from ui.kit.search_box import SearchBox

NAME = Qt.ItemDataRole.UserRole


def state_words(line: TextLine) -> str:
    """Return the mark of a text in a word or two; nothing for ours."""
    if line.draft:
        return "черновик"
    if line.outdated:
        return "есть обновление"
    return "изменён" if line.own else ""


class TextList(QWidget):
    """Texts by groups under a search; `chosen` carries the name of a text."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.search = SearchBox()
        self.search.setMaximumWidth(10_000)
        self.search.setPlaceholderText("Найти шаблон…")
        self.search.setAccessibleName("Найти шаблон")
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Шаблоны")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(1)
        self.tree.setIndentation(12)
        self.tree.setUniformRowHeights(True)
        self.tree.setStyleSheet("QTreeView::item { padding: 4px 2px; }")
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self.tree.setFocus)
        self.tree.currentItemChanged.connect(self._changed)
        self.setFocusProxy(self.search)

    def show_texts(self, texts: Sequence[TextLine], current: str = "") -> None:
        """Show the list; the chosen text stays chosen."""
        current = current or self.current
        self.tree.blockSignals(True)
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for one in texts:
            if one.group not in groups:
                groups[one.group] = group = QTreeWidgetItem(self.tree, [one.group or "Прочее"])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setExpanded(True)
            item = QTreeWidgetItem(groups[one.group])
            item.setData(0, NAME, one.name)
            self._write(item, one)
            if one.name == current:
                self.tree.setCurrentItem(item)
        self.tree.blockSignals(False)
        self._narrow(self.search.text())

    def refresh(self, texts: Sequence[TextLine]) -> None:
        """Write the marks anew; nothing else moves."""
        known = {one.name: one for one in texts}
        for item in self._items():
            if (one := known.get(item.data(0, NAME))) is not None:
                self._write(item, one)

    @property
    def current(self) -> str:
        """The name of the chosen text."""
        item = self.tree.currentItem()
        return (item.data(0, NAME) if item is not None else "") or ""

    def choose(self, name: str) -> None:
        """Choose a text by its name."""
        for item in self._items():
            if item.data(0, NAME) == name:
                self.tree.setCurrentItem(item)

    def words(self) -> list[str]:
        """Return the lines that are shown."""
        return [item.text(0) for item in self._items() if not item.isHidden()]

    def _write(self, item: QTreeWidgetItem, one: TextLine) -> None:
        mark = state_words(one)
        item.setText(0, f"{one.title} · {mark}" if mark else one.title)
        item.setToolTip(0, item.text(0))
        font = self.tree.font()
        font.setBold(bool(mark))
        item.setFont(0, font)

    def _items(self) -> list[QTreeWidgetItem]:
        groups = [self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount())]
        return [group.child(number) for group in groups if group for number in range(group.childCount())]

    def _narrow(self, typed: str) -> None:
        needle = fold(typed)
        for item in self._items():
            item.setHidden(needle not in fold(item.text(0)))
        for number in range(self.tree.topLevelItemCount()):
            if (group := self.tree.topLevelItem(number)) is not None:
                group.setHidden(all(group.child(n).isHidden() for n in range(group.childCount())))

    def _changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and (name := item.data(0, NAME)):
            self.chosen.emit(name)
