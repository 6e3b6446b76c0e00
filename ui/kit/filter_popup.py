"""The little window in which the condition of one column is chosen: ticked values, a piece of text, from and to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.kernel.columns import Column, Kind, value_text
from app.kernel.dates import parse_date
from app.kernel.words import fold
from ui.kit.register_rows import ColumnFilter, RangeFilter, TextFilter, ValuesFilter
from ui.kit.theme import set_role

RANGES = frozenset({Kind.DATE, Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
MOST_VALUES = 200
"""With more different values than this a list helps nobody, a piece of the text does."""

Tick = Qt.CheckState


class FilterPopup(QFrame):
    """Asks for the condition of a column; `chosen` brings it, or None when everything may stay."""

    chosen = Signal(object)

    def __init__(
        self, place: int, column: Column[Any], values: Sequence[str], known: ColumnFilter | None, parent: QWidget
    ) -> None:
        """Offer what suits the kind of the column, filled in as it was chosen before."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_role(self, "popup")
        self._place, self._kind = place, column.kind
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 12, 12, 12)
        self._box.setSpacing(8)
        heading = QLabel(column.title, self)
        set_role(heading, "section")
        self._box.addWidget(heading)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        set_role(self.problem, "problem")
        self.problem.hide()
        self.needle: QLineEdit | None = None
        self.values: QListWidget | None = None
        self.low: QLineEdit | None = None
        self.high: QLineEdit | None = None
        if column.kind in RANGES:
            self._offer_range(known)
        else:
            self._offer_text(values, known)
        self._box.addWidget(self.problem)
        self._offer_buttons(known is not None)

    def _offer_text(self, values: Sequence[str], known: ColumnFilter | None) -> None:
        """Offer a piece of the text, and the values to tick where they are not too many."""
        self.needle = self._line("Часть текста")
        self.needle.setText(known.needle if isinstance(known, TextFilter) else "")
        if not 0 < len(values) <= MOST_VALUES:
            return
        self.values = QListWidget(self)
        self.values.setAccessibleName("Значения")
        ticked = known.values if isinstance(known, ValuesFilter) else frozenset()
        for text in values:
            item = QListWidgetItem(text or "(пусто)", self.values)
            item.setData(Qt.ItemDataRole.UserRole, text)
            item.setCheckState(Tick.Checked if text in ticked else Tick.Unchecked)
        row = self.values.sizeHintForRow(0)
        self.values.setMinimumWidth(280)
        self.values.setFixedHeight(min(len(values), 12) * row + 12)
        self.values.itemActivated.connect(_flip)
        self.needle.textChanged.connect(self._narrow)
        self._box.addWidget(self.values)

    def _offer_range(self, known: ColumnFilter | None) -> None:
        """Offer two ends."""
        words = ("с", "по") if self._kind is Kind.DATE else ("от", "до")
        line = QHBoxLayout()
        self.low, self.high = self._line(words[0], line), self._line(words[1], line)
        if isinstance(known, RangeFilter):
            self.low.setText(value_text(known.low, self._kind))
            self.high.setText(value_text(known.high, self._kind))
        self._box.addLayout(line)

    def _line(self, words: str, layout: QHBoxLayout | None = None) -> QLineEdit:
        """Make a field of one line that Enter applies."""
        field = QLineEdit(self)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.returnPressed.connect(self.apply)
        (layout or self._box).addWidget(field)
        return field

    def _offer_buttons(self, known: bool) -> None:
        """Offer to take the condition, or to drop it."""
        line = QHBoxLayout()
        take = QPushButton("Применить", self)
        set_role(take, "primary")
        take.clicked.connect(self.apply)
        drop = QPushButton("Убрать фильтр", self)
        drop.setVisible(known)
        drop.clicked.connect(lambda: self._choose(None))
        line.addStretch(1)
        line.addWidget(drop)
        line.addWidget(take)
        self._box.addLayout(line)

    def apply(self) -> None:
        """Take the condition as it stands, or say what is wrong with it."""
        try:
            condition = self._condition()
        except ValueError as error:
            self.problem.setText(str(error))
            self.problem.show()
            self.adjustSize()
            return
        self._choose(condition)

    def _choose(self, condition: ColumnFilter | None) -> None:
        """Bring the condition and go."""
        self.chosen.emit(condition)
        self.close()

    def _condition(self) -> ColumnFilter | None:
        """Read the fields."""
        if self.low is not None and self.high is not None:
            low, high = self._end(self.low), self._end(self.high)
            if low is not None and high is not None and low > high:
                raise ValueError("Начало больше конца. Поменяйте их местами.")
            return RangeFilter(self._place, low, high) if low is not None or high is not None else None
        ticked = self._ticked()
        if ticked:
            return ValuesFilter(self._place, ticked)
        needle = self.needle.text().strip() if self.needle is not None else ""
        return TextFilter(self._place, needle) if needle else None

    def _end(self, field: QLineEdit) -> Any:
        """Read one end of a range."""
        typed = field.text().strip()
        if not typed:
            return None
        if self._kind is Kind.DATE:
            return parse_date(typed)
        plain = "".join(typed.split()).rstrip("%").replace(",", ".").replace("\N{MINUS SIGN}", "-")
        try:
            return float(plain) if "." in plain else int(plain)
        except ValueError as error:
            raise ValueError(f"«{typed}» не число. Напишите, например, 12 или 12,5.") from error

    def _ticked(self) -> frozenset[str]:
        """Return the ticked values."""
        if self.values is None:
            return frozenset()
        items = (self.values.item(place) for place in range(self.values.count()))
        return frozenset(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Tick.Checked)

    def _narrow(self, typed: str) -> None:
        """Leave in the list what holds the piece of text."""
        if self.values is not None:
            for place in range(self.values.count()):
                item = self.values.item(place)
                item.setHidden(fold(typed) not in fold(item.text()))


def _flip(item: QListWidgetItem) -> None:
    """Tick or untick."""
    item.setCheckState(Tick.Unchecked if item.checkState() == Tick.Checked else Tick.Checked)
