"""What stands in the way of registering a paper, as sentences with jumps to the fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.kit.chips import ChipLabel
from ui.kit.layout import label
from ui.kit.links import link
from ui.kit.theme import set_role

if TYPE_CHECKING:
    from app.papers import Check

HIGHEST = 150


class CheckList(QScrollArea):
    """Lists the findings; one that belongs to a field leads to it."""

    def __init__(self, jump: Callable[[str], object], title: Callable[[str], str]) -> None:
        """`jump` goes to a field; `title` tells what the form calls it, nothing for a field it has not."""
        super().__init__()
        self._jump, self._title = jump, title
        self._sentences: list[str] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Проверка перед регистрацией")
        self.hide()

    def sentences(self) -> list[str]:
        """Return what is shown."""
        return list(self._sentences)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show the findings; without any the list goes away."""
        sentences = [one.sentence for one in checks]
        if sentences == self._sentences:
            return
        self._sentences = sentences
        inside = QWidget()
        set_role(inside, "page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 4, 8, 4)
        layout.setSpacing(6)
        for check in checks:
            layout.addLayout(self._head(check))
            layout.addWidget(label(check.sentence, wrap=True))
        layout.addStretch(1)
        self.setWidget(inside)
        self.setVisible(bool(checks))
        inside.setFixedWidth(max(200, self.width() - 16))
        self.setFixedHeight(min(HIGHEST, inside.sizeHint().height() + 4))
        inside.setMaximumWidth(16_777_215)
        inside.setMinimumWidth(0)

    def _head(self, check: Check) -> QHBoxLayout:
        """Return the line above a sentence: how grave it is, and the way to its field."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(ChipLabel(check.severity.label, check.severity.tone))
        if title := self._title(check.field):
            row.addWidget(link(f"К полю «{title}»", partial(self._jump, check.field)))
        row.addStretch(1)
        return row
