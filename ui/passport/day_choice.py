"""«На сегодня» or «На дату…»: which day of a passport is looked at."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.editors import ChoiceEditor, DateEditor
from ui.parts.years import narrow

NOW, THEN = "На сегодня", "На дату…"
_WHOLE = len("01.09.2026")


class DayChoice(QWidget):
    """A choice with a field for the day beside it; `chosen` once another day is there, None for now."""

    chosen = Signal(object)

    def __init__(self, today: date) -> None:
        """Begin with now; a day to come is taken for `today`."""
        super().__init__()
        self._today, self._day = today, None
        self.when = ChoiceEditor([(False, NOW), (True, THEN)])
        self.when.set_label("Состояние паспорта")
        narrow(self.when, 9)
        self.day = DateEditor()
        self.day.set_label("Состояние на дату")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.when)
        row.addWidget(self.day)
        self.show_day(None)
        self.when.edited.connect(self._choose)
        self.day.edited.connect(lambda: self._tell() if len(self.day.text()) == _WHOLE else None)
        self.day.left.connect(self._tell)

    def show_day(self, day: date | None) -> None:
        """Show which day is looked at; nobody is told."""
        self._day: date | None = day
        for editor in (self.when, self.day):
            editor.blockSignals(True)
        self.when.set_value(day is not None)
        self.day.set_value(day)
        for editor in (self.when, self.day):
            editor.blockSignals(False)
        self.day.setVisible(day is not None)

    def _choose(self) -> None:
        if self.when.value():
            self.day.show()
            self.day.jump()
        else:
            self.day.hide()
            self._become(None)

    def _tell(self) -> None:
        try:
            day = self.day.value()
        except ValueError:
            return
        if day is not None:
            self._become(min(day, self._today))

    def _become(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.chosen.emit(day)
