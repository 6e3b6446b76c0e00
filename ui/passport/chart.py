"""«График»: one indicator over years and schools, drawn as it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.indicators import IndicatorType, load_catalogue
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.passport import series
from ui.kit.actions import Action, button
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor
from ui.kit.empty_state import EmptyState
from ui.kit.news import News
from ui.kit.wrapping import WrappingRow
from ui.parts.desk import Desk
from ui.parts.years import narrow
from ui.passport.choices import choose_many
from ui.passport.schools_known import known_schools

if TYPE_CHECKING:
    from app.drawing import ChartData

BACK, FIRST = 5, 6
TITLE = "График"


class ChartPanel(QWidget):
    """The chart with its choices."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Draw the first required figure of the first schools."""
        from ui.parts.drawing_view import DrawingView  # brings QtSvg along: read when a chart is first wanted

        super().__init__(parent)
        self._desk, self._db = desk, desk.context.db
        figures = [one for one in load_catalogue(self._db).enabled() if one.numeric]
        self.indicator = ChoiceEditor([(one.code, f"{one.code}  {one.title}") for one in figures])
        self.indicator.set_label("Показатель")
        first = next((one.code for one in figures if one.quick), figures[0].code if figures else None)
        self.indicator.set_value(first)
        self.schools = [key for key, _ in known_schools(self._db, with_branches=False)][:FIRST]
        self.shape = ChoiceEditor([("lines", "по годам"), ("bars", "по школам")])
        self.shape.set_label("Вид графика")
        self.shape.set_value("lines")
        narrow(self.shape, 10)
        self.view = DrawingView(desk, TITLE, tools_apart=True)
        self.view.setMinimumHeight(300)
        schools = button(Action("Школы…", self.choose, icon="graduation-cap"))
        line = WrappingRow([self.indicator, self.shape, schools, self.view.tools])
        line.stretch(self.indicator)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(line)
        layout.addWidget(self.view, 1)
        self.nothing = EmptyState()
        self.nothing.tell("Рисовать пока нечего\nВыберите показатель и школы.", "Выбрать школы", self.choose)
        layout.addWidget(self.nothing, 1)
        self.indicator.edited.connect(self.draw)
        self.shape.edited.connect(self.draw)
        News(self, self._db, frozenset({"passport_value", "indicator", "organisation"})).came.connect(self.draw)
        self.draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the choice of the indicator; a focus proxy would keep Tab from the tools."""
        super().focusInEvent(event)
        self.indicator.setFocus()

    def show_for(self, code: str, schools: Sequence[int]) -> None:
        """Draw an indicator of these schools."""
        self.schools = list(schools)
        blocked = self.indicator.blockSignals(True)
        self.indicator.set_value(code)
        self.indicator.blockSignals(blocked)
        self.draw()

    def draw(self) -> None:
        """Draw anew what is chosen."""
        try:
            code = self.indicator.value()
        except ValueError:
            return
        nothing = not code or not self.schools
        self.nothing.setVisible(nothing)
        self.view.setVisible(not nothing)
        if nothing:
            return
        db, schools, bars = self._db, list(self.schools), self.shape.value() == "bars"

        def make():
            from app.drawing import chart

            return chart(chart_data(db, code, schools, bars=bars))

        self.view.name = f"{TITLE} {code}"
        self.view.show_drawing(make)

    def choose(self) -> CardDialog:
        """Choose the schools."""
        return choose_many(self._desk, TITLE, "Школы", known_schools(self._db), self.schools, self._take, self)

    def _take(self, schools: list[int]) -> None:
        self.schools = schools
        self.draw()


def chart_data(db: Database, code: str, schools: Sequence[int], *, bars: bool = False) -> ChartData:
    """Return what is drawn: lines over the last years, or bars of the schools for this year and the last."""
    from app.drawing import ChartData, ChartKind, Series

    indicator = load_catalogue(db).indicator(code)
    now = SchoolYear.of(db.today()).start
    years = [now - 1, now] if bars else list(range(now - BACK + 1, now + 1))
    lines = series(db, [code], schools, years)
    if not bars:  # years before the first figure are not drawn
        known = [place for place in range(len(years)) if any(line.values[place] is not None for line in lines)]
        first = min(known[0] if known else 0, len(years) - 2)
        years, lines = years[first:], [replace(line, values=line.values[first:]) for line in lines]
    labels = [SchoolYear(year).label for year in years]
    unit = "%" if indicator.type is IndicatorType.SHARE else indicator.unit
    if bars:
        columns = [_numbers([line.values[place] for line in lines]) for place in range(len(years))]
        made = tuple(Series(name, values) for name, values in zip(labels, columns, strict=True))
        names = tuple(line.school.name for line in lines)
        return ChartData(indicator.title, names, made, ChartKind.BARS, unit)
    made = tuple(Series(line.school.name, _numbers(line.values)) for line in lines)
    return ChartData(indicator.title, tuple(labels), made, ChartKind.LINES, unit)


def _numbers(values: Sequence[Decimal | None]) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in values)
