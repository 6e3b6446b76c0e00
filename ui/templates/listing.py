"""The list of all texts: what they print, and which of them the office has made its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from app.papers import TextLine
from ui.templates.tree import SearchedTree

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
        self._found = SearchedTree("Шаблоны", "Найти шаблон")
        self.search, self.tree = self._found.search, self._found.tree
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._found)
        self.tree.currentItemChanged.connect(self._changed)
        self.setFocusProxy(self._found)

    def show_texts(self, texts: Sequence[TextLine], current: str = "") -> None:
        """Show the list; the chosen text stays chosen."""
        current = current or self.current
        self.tree.blockSignals(True)
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for one in texts:
            if one.group not in groups:
                groups[one.group] = self._found.add_group(one.group or "Прочее")
            item = QTreeWidgetItem(groups[one.group])
            item.setData(0, NAME, one.name)
            self._write(item, one)
            if one.name == current:
                self.tree.setCurrentItem(item)
        self.tree.blockSignals(False)
        self._found.narrow()

    def refresh(self, texts: Sequence[TextLine]) -> None:
        """Write the marks anew; nothing else moves."""
        known = {one.name: one for one in texts}
        for item in self._found.lines():
            if (one := known.get(item.data(0, NAME))) is not None:
                self._write(item, one)

    @property
    def current(self) -> str:
        """The name of the chosen text."""
        item = self.tree.currentItem()
        return (item.data(0, NAME) if item is not None else "") or ""

    def choose(self, name: str) -> None:
        """Choose a text by its name."""
        for item in self._found.lines():
            if item.data(0, NAME) == name:
                self.tree.setCurrentItem(item)

    def words(self) -> list[str]:
        """Return the lines that are shown."""
        return [item.text(0) for item in self._found.shown()]

    def _write(self, item: QTreeWidgetItem, one: TextLine) -> None:
        mark = state_words(one)
        item.setText(0, f"{one.title} · {mark}" if mark else one.title)
        item.setToolTip(0, item.text(0))
        font = self.tree.font()
        font.setBold(bool(mark))
        item.setFont(0, font)

    def _changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and (name := item.data(0, NAME)):
            self.chosen.emit(name)
