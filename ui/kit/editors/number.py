"""Editors of a number and of a yes-or-no."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from app.kernel.words import NBSP, number_text
from ui.kit.editors.base import Editor

Number = int | Decimal


class NumberEditor(Editor):
    """A number typed as text: «1 127», «12,5»."""

    def __init__(
        self,
        kind: type[int] | type[Decimal] = int,
        *,
        least: Number | None = None,
        most: Number | None = None,
        unit: str = "",
        grouped: bool = True,
    ) -> None:
        """Remember what is allowed; `grouped` is off for years and numbers of journals."""
        self.line = QLineEdit()
        super().__init__(self.line, *([QLabel(unit)] if unit else []))
        self._kind, self._least, self._most, self._grouped = kind, least, most, grouped
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self._leave)

    def value(self) -> Number | None:
        """Return the number; nothing typed is no number."""
        typed = self.line.text().strip()
        if not typed:
            return None
        number = self._read(typed)
        if self._least is not None and number < self._least:
            raise ValueError(f"Число не может быть меньше {_plain(self._least)}.")
        if self._most is not None and number > self._most:
            raise ValueError(f"Число не может быть больше {_plain(self._most)}.")
        return number

    def set_value(self, value: Number | None) -> None:
        """Show the number with thousands apart."""
        if value is None:
            self.line.clear()
        else:
            self.line.setText(number_text(value) if self._grouped else _plain(value))

    def setText(self, text: str) -> None:
        """Type the text, as a person would."""
        self.line.setText(text)

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def _read(self, typed: str) -> Number:
        return read_number(typed, self._kind)

    def _leave(self) -> None:
        try:
            self.set_value(self.value())
        except ValueError:
            self.line.setText(self.line.text().strip())
        self.left.emit()


class FlagEditor(Editor):
    """A yes-or-no with its question beside the box."""

    shows_label = True

    def __init__(self, text: str = "") -> None:
        """The label of the field becomes the question unless a text is given."""
        self.box = QCheckBox(text)
        super().__init__(self.box)
        self._own_text = text
        self.box.toggled.connect(self.edited)

    def value(self) -> bool:
        """Tell whether the box is ticked."""
        return self.box.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Tick the box or not."""
        self.box.setChecked(bool(value))

    def set_label(self, label: str) -> None:
        """Write the question beside the box."""
        super().set_label(self._own_text or label)
        self.box.setText(self._own_text or label)


def read_number(typed: str, kind: type[int] | type[Decimal] = int) -> Number:
    """Read «1 127» or «12,5»; raise ValueError with a sentence."""
    plain = "".join(typed.split()).replace(NBSP, "").replace("−", "-").replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise ValueError(f"«{typed}» — не число. Напишите, например, 25.") from None
    if not number.is_finite():
        raise ValueError(f"«{typed}» — не число. Напишите, например, 25.")
    if kind is int:
        if number != number.to_integral_value():
            raise ValueError(f"Здесь нужно целое число, а не «{typed}».")
        return int(number)
    return number


def _plain(value: Number) -> str:
    return str(value).replace(".", ",")
