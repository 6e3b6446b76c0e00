"""«Сравнение»: chosen schools side by side, an indicator a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.passport import CompareLine, Scope, compare_schools
from ui.kit.actions import Action, button
from ui.kit.card_dialog import CardDialog
from ui.kit.handing_on import hand_on_focus
from ui.parts.desk import Desk
from ui.parts.years import year_choice
from ui.passport.choices import choose_many, scope_choice
from ui.passport.listing import Listing
from ui.passport.schools_known import known_schools
from ui.passport.state import TABLES

TITLE = "Сравнение школ"
EMPTY = "Сравнивать пока нечего\nВыберите школы: показатели, которых нет ни у одной, не показаны."
FIRST = 3


@dataclass(frozen=True)
class CompareRow:
    """A line of the comparison in a list."""

    id: int
    line: CompareLine
    section: str
    archived: bool = False


class ComparePanel(QWidget):
    """The comparison with its choices."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Compare the first schools of the office."""
        super().__init__(parent)
        self._desk, self._db = desk, desk.context.db
        self.year, self.scope = year_choice(self._db), scope_choice()
        self.schools: list[int] = [key for key, _ in known_schools(self._db, with_branches=False)][:FIRST]
        self.differing = QCheckBox("Только различия")
        choose = button(Action("Школы…", self.choose, icon="graduation-cap"))
        self.listing = Listing(desk, [self.year, self.scope, choose, self.differing])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.listing)
        self.year.edited.connect(self.show_rows)
        self.scope.edited.connect(self.show_rows)
        self.differing.toggled.connect(self.show_rows)
        hand_on_focus(self, lambda: self.listing)
        self.show_rows()

    def compare(self, schools: Sequence[int]) -> None:
        """Compare these schools."""
        self.schools = list(schools)
        self.show_rows()

    def show_rows(self, _changed: Any = None) -> None:
        """Make the list anew."""
        year, scope, schools, differing = (
            self.year.value(),
            self.scope.value(),
            self.schools,
            self.differing.isChecked(),
        )
        names = dict(known_schools(self._db, with_branches=scope is Scope.OWN))

        def load(db: Database) -> list[CompareRow]:
            found = compare_schools(db, year, schools, scope=scope)
            lines = [one for one in found.lines if one.differs or not differing]
            return [CompareRow(one.indicator.id, one, one.indicator.section) for one in lines]

        columns: tuple[Column[CompareRow], ...] = (
            Column("Показатель", lambda row: row.line.indicator.title, width=60),
            Column("Ед.", lambda row: row.line.indicator.unit, width=7),
            *(_school_column(place, names.get(key, "")) for place, key in enumerate(schools) if key in names),
            Column("Код", lambda row: row.line.indicator.code, width=9, hidden=True),
            Column("Раздел", lambda row: row.section, width=8, hidden=True),
        )
        register: Register[Any] = Register(TITLE, columns, load, TABLES, EMPTY)
        self.listing.put(register, key=f"passport-compare-{len(schools)}", wide=True)

    def choose(self) -> CardDialog:
        """Choose the schools."""
        options = known_schools(self._db, with_branches=self.scope.value() is Scope.OWN)
        return choose_many(self._desk, TITLE, "Школы", options, self.schools, self.compare, self)


def _school_column(place: int, name: str) -> Column[CompareRow]:
    return Column(name, lambda row: row.line.texts[place] if place < len(row.line.texts) else "", width=22)
