"""«Школы»: how full each passport is, what the checks find, when it was changed last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.columns import Register
from app.kernel.database import Database
from app.passport import COMPLETENESS_COLUMNS, CompletenessRow, completeness_rows
from ui.kit.actions import Action, button
from ui.kit.handing_on import hand_on_focus
from ui.parts.desk import Desk
from ui.parts.years import year_choice
from ui.passport.listing import Listing
from ui.passport.state import TABLES

TITLE = "Паспорта школ"
EMPTY = "Школ пока нет\nЗагрузите школы из реестра в разделе «Школы»: паспорт у каждой появится сам."
Compare = Callable[[Sequence[int]], object]


class SchoolsPanel(QWidget):
    """The register of passports."""

    def __init__(self, desk: Desk, compare: Compare, parent: QWidget | None = None) -> None:
        """Show this year; `compare` puts chosen schools side by side."""
        super().__init__(parent)
        self._desk, self._compare = desk, compare
        self.year = year_choice(desk.context.db)
        self._side_by_side = Action("Сравнить выбранные", self.compare, "Ctrl+Shift+C", "columns", self._several)
        self.compare_button = button(self._side_by_side)
        self.listing = Listing(desk, [self.year, self.compare_button])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.listing)
        self.year.edited.connect(self.show_rows)
        hand_on_focus(self, lambda: self.listing)
        self.show_rows()

    def show_rows(self) -> None:
        """Make the list anew."""
        year = self.year.value()

        def load(db: Database) -> Sequence[CompletenessRow]:
            return completeness_rows(db, year, with_findings=True)

        register: Register[Any] = Register(TITLE, COMPLETENESS_COLUMNS, load, TABLES, EMPTY)
        schools = Action("Открыть раздел «Школы»", lambda: self._desk.navigator.go("schools"), icon="graduation-cap")
        deeds = (self._side_by_side, schools)
        view = self.listing.put(register, key="passports", opens=self._open, actions=deeds, first=schools)
        view.selection_changed.connect(self._follow)
        self._follow()

    def compare(self) -> None:
        """Put the selected schools side by side."""
        if self.listing.view is not None:
            self._compare(self.listing.view.selected_ids())

    def _follow(self) -> None:
        self.compare_button.setEnabled(self._several())

    def _several(self) -> bool:
        return self.listing.view is not None and len(self.listing.view.selected_ids()) > 1

    def _open(self, row: CompletenessRow) -> None:
        self._desk.navigator.open("organisation", row.id, "Паспорт")
