"""A tree of groups and their lines under a search: the texts, and what can be put into them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.kernel.words import fold
from ui.kit.search_box import SearchBox


class SearchedTree(QWidget):
    """The search narrows the lines by every word they show; a group without lines is away."""

    def __init__(self, name: str, search: str, headings: tuple[str, ...] = ("",)) -> None:
        """Show nothing yet; columns have a line of headings where there is more than one."""
        super().__init__()
        self.search = SearchBox()
        self.search.setMaximumWidth(10_000)
        self.search.setPlaceholderText(f"{search}…")
        self.search.setAccessibleName(search)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(name)
        self.tree.setHeaderLabels(headings)
        self.tree.setHeaderHidden(len(headings) == 1)
        self.tree.setIndentation(12)
        self.tree.setStyleSheet("QTreeView::item { padding: 4px 2px; }")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        self.search.textChanged.connect(lambda _typed: self.narrow())
        self.search.left.connect(self.tree.setFocus)
        self.setFocusProxy(self.search)

    def add_group(self, title: str, expanded: bool = True) -> QTreeWidgetItem:
        """Add a group, which cannot be chosen itself."""
        group = QTreeWidgetItem(self.tree, [title])
        group.setFirstColumnSpanned(True)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setExpanded(expanded)
        return group

    def lines(self) -> list[QTreeWidgetItem]:
        """Return the lines of all groups."""
        return [group.child(number) for group in self._groups() for number in range(group.childCount())]

    def shown(self) -> list[QTreeWidgetItem]:
        """Return the lines that the search has left."""
        return [line for line in self.lines() if not line.isHidden()]

    def narrow(self) -> None:
        """Look for what is typed; what is found is in sight."""
        needle = fold(self.search.text())
        for line in self.lines():
            line.setHidden(needle not in fold(" ".join(line.text(n) for n in range(line.columnCount()))))
        for group in self._groups():
            group.setHidden(all(group.child(number).isHidden() for number in range(group.childCount())))
            if needle:
                group.setExpanded(True)

    def _groups(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount()))
        return [group for group in found if group is not None]
