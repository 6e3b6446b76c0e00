"""Above the sections: which year and whose values, how full the passport is, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.kernel.columns import Tone
from app.kernel.dates import SchoolYear, short_date
from app.kernel.words import capitalised
from app.passport import Scope, school_years
from ui.kit.actions import Action, fill_menu, menu_button
from ui.kit.chips import ChipLabel
from ui.kit.editors import ChoiceEditor
from ui.kit.layout import Elided
from ui.kit.wrapping import WrappingRow
from ui.parts.bar import Bar
from ui.parts.export import EXPORT
from ui.parts.years import narrow
from ui.passport.day_choice import DayChoice
from ui.passport.state import PassportState

Jump = Callable[[str], object]
Turn = Callable[[Callable[[], None]], object]
MOST = 40


class PassportBar(QWidget):
    """Chooses what is looked at and says how far it is."""

    def __init__(self, state: PassportState, jump: Jump, turn: Turn, exports: Sequence[Action] = ()) -> None:
        """`turn` is asked to do a change of view once nothing unsaved is left; `jump` goes to an indicator."""
        super().__init__()
        self._state, self._jump, self._turn = state, jump, turn
        self.year = ChoiceEditor([])
        self.year.set_label("Учебный год")
        self.whose = ChoiceEditor([])
        self.whose.set_label("Чьи значения")
        self.day = DayChoice(state.db.today())
        self.closed = ChipLabel("год закрыт", Tone.WAIT)
        self.export = menu_button(EXPORT, exports)
        self.words, self.progress = Elided("", letters=16), Bar()
        self.missing = menu_button("Не заполнено", ())
        self._menu = QMenu(self.missing)
        self.missing.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._list_missing)
        narrow(self.year, 9)
        narrow(self.whose, 16)
        full = QWidget()
        how = QVBoxLayout(full)
        how.setContentsMargins(0, 0, 0, 0)
        how.setSpacing(3)
        how.addWidget(self.words)
        how.addWidget(self.progress)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(
            WrappingRow([self.year, self.whose, self.day, self.closed], [full, self.missing, self.export], 12)
        )
        self.refresh()
        self.year.edited.connect(self._choose_year)
        self.whose.edited.connect(self._choose_whose)
        self.day.chosen.connect(lambda day: self._turn(lambda: self._state.look_on(day)))

    def refresh(self) -> None:
        """Show what is looked at now."""
        for editor in (self.year, self.whose):
            editor.blockSignals(True)
        years = [one.year for one in school_years(self._state.db)]
        now = SchoolYear.of(self._state.db.today()).start
        offered = sorted({*years, now + 1, now, now - 1, self._state.year}, reverse=True)
        self.year.set_options([(year, SchoolYear(year).label) for year in offered])
        self.year.set_value(self._state.year)
        self.whose.set_options(self._choices())
        self.whose.set_value((self._state.school_id, self._state.scope))
        for editor in (self.year, self.whose):
            editor.blockSignals(False)
        self.whose.setVisible(bool(self._state.branches))
        self.day.show_day(self._state.on)
        self.export.setVisible(self._state.on is None)
        self._show_chip()
        one = self._state.card.completeness
        self.words.set_words(capitalised(one.words))
        self.progress.set_percent(one.percent)
        self.missing.setVisible(bool(one.missing))
        self.missing.setText(f"Не заполнено: {len(one.missing)}")

    def _show_chip(self) -> None:
        """Say why the passport is only read."""
        if self._state.on is not None:
            self.closed.set_state(f"на {short_date(self._state.on)}, только просмотр", Tone.WAIT)
        else:
            self.closed.set_state("в архиве" if self._state.card.archived else "год закрыт", Tone.WAIT)
        self.closed.setVisible(bool(self._state.on or self._state.card.archived or self._state.card.year.closed))

    def _choices(self) -> list[tuple[tuple[int, Scope], str]]:
        root = self._state.root_id
        return [
            ((root, Scope.OWN), "Школа без филиалов"),
            ((root, Scope.TOTAL), "Всего с филиалами"),
            *(((key, Scope.OWN), name) for key, name in self._state.branches),
        ]

    def _list_missing(self) -> None:
        """List what is missing; a line goes to its field."""
        self._menu.clear()
        missing = self._state.card.completeness.missing
        lines = [
            Action(
                f"{one.code}  {one.title}" + (f"  —  {one.keeper}" if one.keeper else ""),
                lambda code=one.code: self._jump(code),
                group=self._state.card.catalogue.section(one.section).title,
            )
            for one in missing
        ]
        fill_menu(self._menu, lines)

    def _choose_year(self) -> None:
        year = self.year.value()
        if year is not None and year != self._state.year:
            self._turn(lambda: self._state.look_at(year=year))

    def _choose_whose(self) -> None:
        chosen = self.whose.value()
        if chosen is not None and chosen != (self._state.school_id, self._state.scope):
            self._turn(lambda: self._state.look_at(school_id=chosen[0], scope=chosen[1]))
