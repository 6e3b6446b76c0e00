"""What to take of the register for schools that are known already: field by field, ours beside theirs, with ticks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.exchange import Difference, FieldChoice, RegisterLine
from app.kernel.words import counted
from ui.kit.actions import Action, button, fill_menu, menu_button
from ui.kit.layout import label

ROLE = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
FIELD, OURS, THEIRS, AUTHOR = range(4)
HEADINGS = ("Школа и поле", "У вас", "В реестре", "Кто внёс у вас")
WIDTHS = {FIELD: 270, AUTHOR: 190}


class ChangesTree(QWidget):
    """Schools with their differences; a tick on a school is a tick on all of its fields."""

    changed = Signal()

    def __init__(self) -> None:
        """Stay empty until a file has been compared."""
        super().__init__()
        self.count = label("", "section", wrap=True)
        self.all_button = button(Action("Взять все", partial(self.take, True)))
        self.none_button = button(Action("Ничего", partial(self.take, False)))
        self.proposed_button = button(Action("Как предложено", self.propose))
        self.fields_button = menu_button("По полям", ())
        self.tree = QTreeWidget()
        self.tree.setColumnCount(len(HEADINGS))
        self.tree.setHeaderLabels(HEADINGS)
        self.tree.setAccessibleName("Что взять из реестра")
        self.tree.setStyleSheet("QTreeView::item { padding: 4px 0; }")
        header = self.tree.header()
        header.setStretchLastSection(False)
        for column in range(len(HEADINGS)):
            stretches = column in (OURS, THEIRS)
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)
        for column, width in WIDTHS.items():
            self.tree.setColumnWidth(column, width)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.count, 1)
        for tool in (self.all_button, self.none_button, self.proposed_button, self.fields_button):
            tool.setAutoDefault(False)
            tools.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(tools)
        layout.addWidget(self.tree, 1)
        self.tree.itemChanged.connect(lambda *_: self._ticked())

    def show_lines(self, lines: Sequence[RegisterLine]) -> None:
        """Show the known schools in which something may be taken, as the program proposes it."""
        self.tree.blockSignals(True)
        self.tree.clear()
        for line in lines:
            if line.choices:
                self._add(line)
        self.tree.blockSignals(False)
        if first := self.tree.topLevelItem(0):
            self.tree.setCurrentItem(first)
        self._offer_fields()
        self._ticked()

    def is_empty(self) -> bool:
        """Tell whether there is nothing to choose."""
        return self.tree.topLevelItemCount() == 0

    def choice(self) -> FieldChoice:
        """Return what is ticked."""
        marks: dict[str, dict[str, bool]] = {}
        for school, item, difference in self._leaves():
            marks.setdefault(school.uuid, {})[difference.field] = item.checkState(FIELD) == CHECKED
        return FieldChoice(marks)

    def take(self, taken: bool, title: str = "") -> None:
        """Tick or untick everything, or one kind of field in all schools."""
        self._tick(lambda one: taken, title)

    def propose(self) -> None:
        """Tick what nobody has touched, and leave what a person has typed."""
        self._tick(lambda one: one.applied)

    def tick(self, school: str, title: str, taken: bool) -> None:
        """Tick or untick a field of a school by their names, as a person would."""
        for line, item, one in self._leaves():
            if line.title == school and one.title == title:
                item.setCheckState(FIELD, CHECKED if taken else UNCHECKED)

    def _tick(self, taken: Callable[[Difference], bool], title: str = "") -> None:
        for _, item, one in self._leaves():
            if not title or one.title == title:
                item.setCheckState(FIELD, CHECKED if taken(one) else UNCHECKED)

    def _add(self, line: RegisterLine) -> None:
        parent = QTreeWidgetItem(self.tree, [line.title, "", "", ""])
        parent.setFlags(parent.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        parent.setData(FIELD, ROLE, line)
        parent.setToolTip(FIELD, line.full_name)
        font = parent.font(FIELD)
        font.setBold(True)
        parent.setFont(FIELD, font)
        if line.parent:
            parent.setText(OURS, f"филиал: {line.parent}")
            parent.setForeground(OURS, self.palette().color(QPalette.ColorRole.PlaceholderText))
        for one in line.choices:
            item = QTreeWidgetItem(parent, [one.title, one.old or "пусто", one.new, one.ours])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(FIELD, CHECKED if one.applied else UNCHECKED)
            item.setData(FIELD, ROLE, one)
            for column in range(len(HEADINGS)):
                item.setToolTip(column, item.text(column))
            if not one.old:
                item.setForeground(OURS, self.palette().color(QPalette.ColorRole.PlaceholderText))
        parent.setExpanded(True)

    def _leaves(self) -> list[tuple[RegisterLine, QTreeWidgetItem, Difference]]:
        root = self.tree.invisibleRootItem()
        schools = [root.child(number) for number in range(root.childCount())]
        return [
            (school.data(FIELD, ROLE), school.child(place), school.child(place).data(FIELD, ROLE))
            for school in schools
            for place in range(school.childCount())
        ]

    def _offer_fields(self) -> None:
        """Offer each kind of field once: take it in every school, or in none."""
        counts = Counter(one.title for _, _, one in self._leaves())
        menu = self.fields_button.menu()
        menu.clear()
        actions: list[Action] = []
        for title, count in counts.items():
            schools = counted(count, "школа", "школы", "школ")
            actions += [
                Action(f"{title}: взять ({schools})", partial(self.take, True, title), group=title),
                Action(f"{title}: не брать", partial(self.take, False, title), group=title),
            ]
        fill_menu(menu, actions)

    def _ticked(self) -> None:
        leaves = self._leaves()
        taken = sum(item.checkState(FIELD) == CHECKED for _, item, _ in leaves)
        words = f"Взять из реестра: {taken} из {counted(len(leaves), 'поля', 'полей', 'полей')}."
        typed = sum(bool(one.ours) and item.checkState(FIELD) == CHECKED for _, item, one in leaves)
        if typed:
            words += f" Среди них внесённых вашими сотрудниками: {typed}."
        self.count.setText(words)
        self.changed.emit()
