"""The parties of a new contract: rows whose choices follow the kind and the district."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.contracts import ContractKind
from ui.contracts.form import parties_editor
from ui.kit.editors import Editor


class SidesEditor(Editor):
    """Holds the rows of the parties; they are made anew when the choices change."""

    def __init__(self) -> None:
        """Begin with rows that have nobody to choose."""
        self._place = QWidget()
        super().__init__(self._place)
        self._layout = QVBoxLayout(self._place)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._label = ""
        self.rows = parties_editor((), ContractKind.JOINT_ACTIVITY)
        self._layout.addWidget(self.rows)

    def offer(self, organisations: Sequence[tuple[int, str]], kind: ContractKind) -> None:
        """Put other choices into the rows."""
        old, self.rows = self.rows, parties_editor(organisations, kind)
        self._layout.replaceWidget(old, self.rows)
        old.hide()
        old.deleteLater()
        self.rows.set_label(self._label)
        self.rows.edited.connect(self.edited)
        self._place.setFocusProxy(self.rows)

    def value(self) -> Any:
        """Return the rows; raise ValueError while a cell cannot be read."""
        return self.rows.value()

    def set_value(self, value: Any) -> None:
        """Show these rows."""
        self.rows.set_value(value)

    def set_label(self, label: str) -> None:
        """Name the table."""
        super().set_label(label)
        self._label = label
        self.rows.set_label(label)

    def show_part_problems(self, problems: dict[str, str]) -> None:
        """Mark cells and rows."""
        self.rows.show_part_problems(problems)

    def jump(self, part: str = "") -> None:
        """Bring the keyboard to the rows."""
        self.rows.jump(part)
