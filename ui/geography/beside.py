"""Beside the scheme: the chosen settlement with its schools, and the shortest way between two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.geography import MapView, way_between
from app.kernel.columns import Tone
from app.kernel.words import number_text, sort_key
from ui.geography.cards import open_settlement
from ui.kit.editors import ChoiceEditor
from ui.kit.layout import CardFrame, Chip, label
from ui.kit.lines import Line, LineList
from ui.kit.links import link
from ui.parts.desk import Desk

CHOOSE = "Щёлкните населённый пункт на схеме или выберите его здесь."
NO_WAY = "По внесённым дорогам туда не доехать."
NO_SCHOOLS = "Школ и организаций здесь нет."


class Beside(QScrollArea):
    """Two cards, one over the other."""

    def __init__(self, desk: Desk) -> None:
        """Begin with nothing chosen."""
        super().__init__()
        self._desk = desk
        self._view: MapView | None = None
        self.settlement = _choice("Населённый пункт")
        self.start, self.end = _choice("Откуда"), _choice("Куда")
        self.schools = LineList(empty=CHOOSE)
        self.way = label("", "", wrap=True)
        self._edit = link("Изменить населённый пункт", self._open)
        self._edit.hide()
        place, road = CardFrame("Населённый пункт"), CardFrame("Сколько ехать")
        for widget in (self.settlement, self.schools, self._edit):
            place.body.addWidget(widget)
        for words, editor in (("Откуда", self.start), ("Куда", self.end)):
            road.body.addWidget(label(words, "hint"))
            road.body.addWidget(editor)
        road.body.addWidget(self.way)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(place)
        column.addWidget(road)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("О населённом пункте и о пути")
        self.settlement.edited.connect(self._show_place)
        for editor in (self.start, self.end):
            editor.edited.connect(self._show_way)

    def show_map(self, view: MapView) -> None:
        """Offer the settlements of another scheme; what was chosen stays where it can."""
        self._view = view
        options = sorted(view.names.items(), key=lambda pair: sort_key(pair[1]))
        for editor in (self.settlement, self.start, self.end):
            editor.set_options(options)
        self._show_place()
        self._show_way()

    def choose(self, settlement_id: int) -> None:
        """Show a settlement; the first one chosen is where a way begins, the next where it ends."""
        before = _value(self.settlement)
        self.settlement.set_value(settlement_id)
        if before is not None and before != settlement_id:
            self.start.set_value(before)
            self.end.set_value(settlement_id)
        self._show_place()
        self._show_way()

    def _open(self) -> None:
        if (chosen := _value(self.settlement)) is not None:
            open_settlement(self._desk, chosen, self)

    def _show_place(self) -> None:
        """List the organisations of the chosen settlement, each a link to its card."""
        chosen = _value(self.settlement)
        self._edit.setVisible(chosen is not None)
        here = self._view.schools.get(chosen, ()) if self._view is not None and chosen is not None else ()
        lines = [
            Line(
                one.name,
                chip=Chip(one.role, Tone.DONE if one.role == "базовая школа" else Tone.NEUTRAL) if one.role else None,
                open=lambda key=one.id: self._desk.navigator.open("organisation", key),
            )
            for one in here
        ]
        self.schools.set_lines(lines or ([Line(NO_SCHOOLS)] if chosen is not None else []))

    def _show_way(self) -> None:
        """Say how far it is between the two."""
        start, end = _value(self.start), _value(self.end)
        if start is None or end is None or start == end or self._view is None:
            self.way.setText("Выберите два населённых пункта: путь считается по внесённым дорогам.")
            return
        way = way_between(self._desk.context.db, start, end)
        if way is None:
            self.way.setText(NO_WAY)
            return
        words = f"{number_text(round(way.km, 1))} км"
        words += f", {_time(way.minutes)}" if way.minutes is not None else "; время указано не для всех дорог"
        through = [self._view.names.get(key, "") for key in way.through[1:-1]]
        self.way.setText(f"{words}\nчерез {', '.join(through)}" if through else f"{words}, напрямую")


def _choice(name: str) -> ChoiceEditor:
    made = ChoiceEditor((), empty=True)
    made.set_label(name)
    return made


def _value(editor: ChoiceEditor) -> int | None:
    """Return what is chosen; a word half typed is nothing yet."""
    try:
        return editor.value()
    except ValueError:
        return None


def _time(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours} ч {rest:02} мин" if hours else f"{rest} мин"
