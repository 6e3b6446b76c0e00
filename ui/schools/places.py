"""Which municipalities to load: regions and their municipalities with counts, a search and ticks."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.exchange import Municipality, MunicipalityCount, RegisterOverview
from app.kernel.words import counted, fold
from ui.kit.layout import label

ROLE = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
FEW = 40
"""So many municipalities are shown opened."""


class PlacesTree(QWidget):
    """A tree with ticks; a tick on a region is a tick on all of it."""

    changed = Signal()

    def __init__(self) -> None:
        """Stay empty until a file has been looked through."""
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Найти район или регион…")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName("Найти район или регион")
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels(["Регион и муниципалитет", "Школ"])
        self.tree.setAccessibleName("Муниципалитеты")
        self.tree.setStyleSheet("QTreeView::item { padding: 4px 0; }")
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.count = label("", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.count)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._take_only_one)
        self.tree.itemChanged.connect(lambda *_: self._ticked())

    def show_overview(self, overview: RegisterOverview, own: Collection[tuple[str, str]]) -> None:
        """Show what the file holds; municipalities with the keys of the office's own are ticked at once."""
        self.tree.blockSignals(True)
        self.tree.clear()
        regions: dict[str, QTreeWidgetItem] = {}
        chosen: list[QTreeWidgetItem] = []
        for one in overview.municipalities:
            if one.region not in regions:
                regions[one.region] = _item(self.tree, one.region or "Регион не указан")
            item = _item(regions[one.region], one.name or "Муниципалитет не указан", one)
            if one.municipality.key in own:
                item.setCheckState(0, CHECKED)
                chosen.append(item)
        for region, item in regions.items():
            item.setText(1, str(sum(one.schools for one in overview.municipalities if one.region == region)))
            item.setExpanded(len(overview.municipalities) <= FEW)
        self.tree.blockSignals(False)
        if chosen:
            chosen[0].parent().setExpanded(True)
            self.tree.setCurrentItem(chosen[0])
            self.tree.scrollToItem(chosen[0])
        self._ticked()

    def tick(self, name: str) -> None:
        """Tick a municipality by its name, as a person would."""
        for item in self._leaves():
            if fold(item.text(0)) == fold(name):
                item.setCheckState(0, CHECKED)

    def chosen(self) -> tuple[Municipality, ...]:
        """Return what is ticked."""
        found: list[Municipality] = []
        for item in self._leaves():
            count: MunicipalityCount = item.data(0, ROLE)
            if item.checkState(0) == CHECKED:
                found.append(count.municipality)
        return tuple(found)

    def _leaves(self) -> list[QTreeWidgetItem]:
        root = self.tree.invisibleRootItem()
        return [
            root.child(region).child(place)
            for region in range(root.childCount())
            for place in range(root.child(region).childCount())
        ]

    def _ticked(self) -> None:
        ticked = [item.data(0, ROLE).schools for item in self._leaves() if item.checkState(0) == CHECKED]
        places = counted(len(ticked), "муниципалитет", "муниципалитета", "муниципалитетов")
        self.count.setText(
            f"Отмечено: {places}, {counted(sum(ticked), 'школа', 'школы', 'школ')}"
            if ticked
            else "Отметьте свой район пробелом или мышью."
        )
        self.changed.emit()

    def _narrow(self, typed: str) -> None:
        """Leave only what contains the typed letters, and what is ticked."""
        needle = fold(typed)
        root = self.tree.invisibleRootItem()
        for number in range(root.childCount()):
            region = root.child(number)
            whole = needle in fold(region.text(0))
            shown = 0
            for place in range(region.childCount()):
                item = region.child(place)
                wanted = whole or needle in fold(item.text(0))
                item.setHidden(not wanted)
                shown += wanted
            region.setHidden(not shown)
            region.setExpanded(bool(needle) and not whole)

    def _take_only_one(self) -> None:
        """Enter in the search ticks the only municipality left."""
        left = [item for item in self._leaves() if not item.isHidden()]
        if len(left) == 1:
            left[0].setCheckState(0, UNCHECKED if left[0].checkState(0) == CHECKED else CHECKED)


def _item(parent: QTreeWidget | QTreeWidgetItem, text: str, count: MunicipalityCount | None = None) -> QTreeWidgetItem:
    item = QTreeWidgetItem(parent, [text, str(count.schools) if count else ""])
    flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
    item.setFlags(flags if count else flags | Qt.ItemFlag.ItemIsAutoTristate)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setCheckState(0, UNCHECKED)
    item.setData(0, ROLE, count)
    return item
