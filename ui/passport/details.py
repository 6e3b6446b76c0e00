"""What is to be known of one indicator: what it is for, where its value came from, what somebody has noted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.passport import CardLine
from ui.kit.layout import Elided, label
from ui.kit.links import link
from ui.kit.theme import set_role

OWN = "собственный"
Deed = tuple[str, Callable[[], object]]


class Details(QFrame):
    """A strip beneath the section that follows the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until something is looked at."""
        super().__init__(parent)
        set_role(self, "card")
        self.title, self.source = Elided("", letters=20), label("", "hint", wrap=True)
        self.hint = label("", "hint", wrap=True)
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addLayout(self._deeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.source)
        self.setAccessibleName("О показателе")
        self.hide()

    def tell(self, title: str, hint: str, source: str, deeds: Sequence[Deed] = ()) -> None:
        """Show the words of another indicator."""
        self.title.set_words(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.source.setText(source)
        self.source.setVisible(bool(source))
        while item := self._deeds.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for words, act in deeds:
            self._deeds.addWidget(link(words, act))
        self.show()

    def tell_line(self, line: CardLine, last_year: str, deeds: Sequence[Deed]) -> None:
        """Show what is to be known of an indicator and of its value."""
        one = line.indicator
        unit = f", {one.unit}" if one.unit else ""
        form = " ".join(filter(None, (one.source_form, one.source_line)))
        parts = (
            line.origin,
            f"{last_year}: {line.last_text}" if line.last_text else "",
            f"форма: {form}" if one.source_form not in ("", OWN) else "",
            f"примечание: {line.comment}" if line.comment else "",
        )
        self.tell(f"{one.code}  {one.title}{unit}", one.hint, " · ".join(filter(None, parts)), deeds)
