"""The scheme of a district or of all on the screen, and beside it what is known of the chosen settlement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QWidget

from app.geography import PLACE_TABLES, MapView, scheme_of
from app.kernel.errors import NotFound
from ui.geography.beside import Beside
from ui.geography.paste import open_distances
from ui.geography.proposing import take_from_schools
from ui.kit.empty_state import EmptyState
from ui.kit.jobs import Job
from ui.kit.news import News
from ui.parts.desk import Desk
from ui.parts.drawing_view import DrawingView

if TYPE_CHECKING:
    from app.drawing import Spot

SIDE, NARROW, UNLIMITED = 300, 230, 16_777_215
BOTH_FROM, ROOMY = 620, 940
NO_SETTLEMENTS = (
    "На карте пока нет населённых пунктов\n"
    "Возьмите их из адресов школ одним нажатием, затем вставьте таблицу расстояний — схема нарисуется сама."
)
NO_POSITIONS = (
    "Неизвестно, где стоят населённые пункты\n"
    "Вставьте таблицу расстояний или укажите координаты на карточках населённых пунктов."
)


class SchemeView(QWidget):
    """Draws the scheme anew whenever settlements, roads or schools have changed."""

    def __init__(
        self, desk: Desk, district_id: int | None = None, parent: QWidget | None = None, *, tools_apart: bool = False
    ) -> None:
        """Show the scheme of a district, or of all; `tools_apart` leaves the tools of the drawing to the page."""
        super().__init__(parent)
        self._desk, self._district = desk, district_id
        self._spots: tuple[Spot, ...] = ()
        self._known: MapView | None = None
        self.drawing = DrawingView(desk, "Схема школьных округов", tools_apart=tools_apart)
        self.drawing.area.setAccessibleName("Схема")
        self.drawing.area.setAccessibleDescription("Населённые пункты и дороги; те же сведения — в списках рядом.")
        self.drawing.area.clicked.connect(self._click)
        self.drawing.area.hint = self._name_at
        self.beside = Beside(desk)
        self.empty = EmptyState()
        work = QWidget()
        self._row = QHBoxLayout(work)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self.drawing, 1)
        self._row.addWidget(self.beside)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(work)
        self._stack.addWidget(self.empty)
        News(self, desk.context.db, PLACE_TABLES).came.connect(self.refresh)
        self.refresh()

    @property
    def known(self) -> MapView | None:
        """What is shown."""
        return self._known

    def show_district(self, district_id: int | None) -> None:
        """Show another district, or all."""
        self._district = district_id
        self.drawing.area.fit()
        self.refresh()

    def refresh(self) -> None:
        """Gather the scheme in the background and show it."""
        db, district = self._desk.context.db, self._district

        def gather() -> tuple[MapView, tuple[Spot, ...]]:
            from app.drawing import spots_of

            view = scheme_of(db, district)
            return view, spots_of(view.data)

        def show(made: tuple[MapView, tuple[Spot, ...]]) -> None:
            if district == self._district:
                self._show(*made)

        Job(self, gather, show, self._failed).start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the drawing, or to what there is to do first."""
        super().focusInEvent(event)
        (self.empty.button if self._stack.currentIndex() else self.drawing.area).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, or one under the other where there is little room."""
        super().resizeEvent(event)
        wide = self.width() >= BOTH_FROM
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
        side = SIDE if self.width() >= ROOMY else NARROW
        self.beside.setMaximumWidth(side if wide else UNLIMITED)
        self.beside.setMinimumWidth(side if wide else 0)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, NotFound):
            self._desk.messages.error(self, error)

    def _show(self, view: MapView, spots: tuple[Spot, ...]) -> None:
        self._known, self._spots = view, spots
        self.beside.show_map(view)
        if view.empty:
            take, paste = self._first_steps()
            if view.names and not view.lost:
                self.empty.tell(NO_POSITIONS, "Вставить таблицу расстояний…", paste)
            else:
                self.empty.tell(NO_SETTLEMENTS, "Взять из адресов школ", take)
        self.drawing.tools.setVisible(not view.empty)
        self._stack.setCurrentIndex(1 if view.empty else 0)
        if not view.empty:
            from app.drawing import scheme

            self.drawing.name = view.data.title.replace(":", "")
            self.drawing.show_drawing(lambda: scheme(view.data))

    def _first_steps(self) -> tuple[Callable[[], object], Callable[[], object]]:
        return lambda: take_from_schools(self._desk, self), lambda: open_distances(self._desk, self)

    def _click(self, x: float, y: float) -> None:
        if (spot := self._spot_at(x, y)) is not None:
            self.beside.choose(spot.key)

    def _name_at(self, x: float, y: float) -> str:
        spot = self._spot_at(x, y)
        return self._known.names[spot.key] if spot is not None and self._known is not None else ""

    def _spot_at(self, x: float, y: float) -> Spot | None:
        near = [(abs(one.x - x) + abs(one.y - y), one) for one in self._spots if _within(one, x, y)]
        return min(near, key=lambda pair: pair[0], default=(0.0, None))[1]


def _within(spot: Spot, x: float, y: float) -> bool:
    return (spot.x - x) ** 2 + (spot.y - y) ** 2 <= spot.radius**2
