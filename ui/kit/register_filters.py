"""The line of conditions under the title of a register: removable chips, «+ фильтр», «Архив»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from app.kernel.columns import Column
from app.kernel.words import number_text
from ui.kit.filter_popup import FilterPopup
from ui.kit.register_rows import ColumnFilter
from ui.kit.theme import set_role

WithValues = Callable[[int, Callable[[Sequence[str]], None]], None]


class FilterBar(QWidget):
    """Shows the conditions in force and lets a person add, change and remove them."""

    changed = Signal()

    def __init__(self, columns: Sequence[Column[Any]], with_values: WithValues, parent: QWidget | None = None) -> None:
        """Begin without conditions; `with_values(column, then)` brings the values a column holds."""
        super().__init__(parent)
        self._columns, self._with_values = tuple(columns), with_values
        self._filters: dict[int, ColumnFilter] = {}
        self.chips: list[QFrame] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self.add_button = QPushButton("+ фильтр", self)
        self.add_button.setAccessibleName("Добавить фильтр")
        set_role(self.add_button, "link")
        self.add_button.setAutoDefault(False)  # Enter in a dialog is the deed of the dialog
        self.add_button.clicked.connect(self._open_menu)
        self.archive_button = QPushButton("Архив", self)
        self.archive_button.setCheckable(True)
        self.archive_button.setToolTip("Показать записи, убранные в архив")
        set_role(self.archive_button, "quiet")
        self.archive_button.setAutoDefault(False)
        self.archive_button.toggled.connect(lambda _on: self.changed.emit())
        self.archive_button.hide()
        self._line.addWidget(self.add_button)
        self._line.addStretch(1)
        self._line.addWidget(self.archive_button)

    @property
    def filters(self) -> tuple[ColumnFilter, ...]:
        """Return the conditions in the order of the columns."""
        return tuple(self._filters[place] for place in sorted(self._filters))

    @property
    def archived(self) -> bool:
        """Tell whether the archive is looked at."""
        return self.archive_button.isChecked()

    def set_filters(self, filters: Sequence[ColumnFilter]) -> None:
        """Put these conditions in force and no others."""
        self._filters = {one.column: one for one in filters}
        self._show_chips()
        self.changed.emit()

    def put(self, place: int, condition: ColumnFilter | None) -> None:
        """Set the condition of a column, or take it away."""
        rest = {one: known for one, known in self._filters.items() if one != place}
        self.set_filters([*rest.values(), *([condition] if condition is not None else [])])

    def count_archived(self, number: int) -> None:
        """Offer the archive only where there is something in it."""
        self.archive_button.setText(f"Архив · {number_text(number)}" if number else "Архив")
        self.archive_button.setVisible(bool(number) or self.archived)

    def edit(self, place: int, anchor: QWidget | None = None) -> None:
        """Open the window in which the condition of a column is chosen."""
        under = anchor or self.add_button
        corner = under.mapToGlobal(QPoint(0, under.height() + 4))

        def show(values: Sequence[str]) -> None:
            popup = FilterPopup(place, self._columns[place], values, self._filters.get(place), self)
            popup.chosen.connect(lambda condition: self.put(place, condition))
            popup.move(corner)
            popup.show()
            first = popup.needle or popup.low
            if first is not None:
                first.setFocus()

        self._with_values(place, show)

    def _open_menu(self) -> None:
        """Offer the columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self._columns):
            menu.addAction(column.title).triggered.connect(lambda _checked=False, one=place: self.edit(one))
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 4)))

    def _show_chips(self) -> None:
        """Make the chips anew."""
        for chip in self.chips:
            self._line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(one) for one in self.filters]
        for position, chip in enumerate(self.chips):
            self._line.insertWidget(position, chip)

    def _chip(self, condition: ColumnFilter) -> QFrame:
        """Make the chip of a condition: a click changes it, the cross removes it."""
        column = self._columns[condition.column]
        words = f"{column.title}: {condition.words(column.kind)}"
        chip = QFrame(self)
        set_role(chip, "chip")
        line = QHBoxLayout(chip)
        line.setContentsMargins(6, 1, 2, 1)
        line.setSpacing(0)
        text = QToolButton(chip)
        text.setText(chip.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 360))
        text.setToolTip(words)
        text.setAccessibleName(f"Изменить фильтр «{words}»")
        text.clicked.connect(lambda: self.edit(condition.column, chip))
        cross = QToolButton(chip)
        cross.setText("×")
        cross.setToolTip("Убрать фильтр")
        cross.setAccessibleName(f"Убрать фильтр «{words}»")
        cross.clicked.connect(lambda: self.put(condition.column, None))
        for button in (text, cross):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(button)
        return chip
