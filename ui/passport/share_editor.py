"""Editor of a share: how many out of how many; the percent is computed beside them."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.kernel.words import number_text
from ui.kit.editors import Editor
from ui.kit.editors.number import read_number
from ui.kit.layout import label


class ShareEditor(Editor):
    """Two numbers; a bare percent that came without its parts is kept until somebody types them."""

    def __init__(self) -> None:
        """Put the numbers beside each other."""
        self.part, self.whole, self.percent = QLineEdit(), QLineEdit(), label("", "hint")
        box = QWidget()
        super().__init__(box)
        self._bare = ""
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.part, QLabel("из"), self.whole, self.percent):
            row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
        box.setFocusProxy(self.part)
        for line in (self.part, self.whole):
            line.textChanged.connect(self._typed)
            line.editingFinished.connect(self.left)

    def value(self) -> str:
        """Return «12/35», a bare «34%», or nothing."""
        part, whole = (_number(line) for line in (self.part, self.whole))
        if part is None and whole is None:
            return self._bare
        if part is None or whole is None:
            raise ValueError("Укажите оба числа: сколько и из скольких.")
        if not whole:
            raise ValueError("Доля из нуля не считается: укажите, из скольких.")
        return f"{_plain(part)}/{_plain(whole)}"

    def set_value(self, value: str | None) -> None:
        """Show the parts, or the bare percent."""
        part, slash, whole = (value or "").partition("/")
        self._bare = "" if slash else part
        self.part.setText(part.replace(".", ",") if slash else "")
        self.whole.setText(whole.replace(".", ","))
        self._show()

    def set_label(self, label: str) -> None:
        """Name both numbers."""
        super().set_label(label)
        self.part.setAccessibleName(f"{label}: сколько")
        self.whole.setAccessibleName(f"{label}: из скольких")

    def _typed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        try:
            part, whole = (_number(line) for line in (self.part, self.whole))
        except ValueError:
            part = whole = None
        if part is not None and whole:
            self.percent.setText(f"{number_text((part / whole * 100).quantize(Decimal('0.1')).normalize())} %")
        else:
            self.percent.setText(f"{self._bare.replace('.', ',').rstrip('%')} %" if self._bare else "")


def _number(line: QLineEdit) -> Decimal | None:
    typed = line.text().strip()
    return Decimal(read_number(typed, Decimal)) if typed else None


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
