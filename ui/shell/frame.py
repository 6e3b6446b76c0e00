"""The lines above and below a page: where the person is, and who works with which data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.kit.icons import set_icon
from ui.kit.layout import Elided, label
from ui.kit.links import link
from ui.kit.theme import set_role


class Crumbs(QWidget):
    """Back, forward and the way from the section to the card that is open."""

    def __init__(self, back: Callable[[], object], forward: Callable[[], object]) -> None:
        """Make the two arrows; the words come with each page."""
        super().__init__()
        self.back = _arrow("caret-left", "Назад", "Alt+←", back)
        self.forward = _arrow("caret-right", "Вперёд", "Alt+→", forward)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 10, 24, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.back)
        self._row.addWidget(self.forward)
        self._words = QHBoxLayout()
        self._words.setSpacing(4)
        self._row.addLayout(self._words)
        self._row.addStretch(1)

    def show_way(self, way: Sequence[tuple[str, Callable[[], object] | None]]) -> None:
        """Show the words of the way; those with a deed are links."""
        while item := self._words.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for number, (words, act) in enumerate(way):
            if number:
                self._words.addWidget(label("›", "hint"))
            self._words.addWidget(link(words, act) if act else Elided(words, "hint"))


class StatusLine(QWidget):
    """The quiet line at the foot: school year, who works, the last copy."""

    def __init__(self) -> None:
        """Make the two ends of the line."""
        super().__init__()
        self._worker = self._copy = ""
        self.left, self.right = label("", "hint"), Elided("", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 2, 24, 8)
        row.setSpacing(16)
        row.addWidget(self.left)
        row.addStretch(1)
        row.addWidget(self.right)

    def show_worker(self, name: str) -> None:
        """Say who works at the program."""
        self._worker = f"Работает: {name}" if name else ""
        self._write()

    def show_copy(self, made: datetime | None) -> None:
        """Say when the last copy was made; what was said stays when there is nothing new."""
        if made is not None:
            self._copy = f"копия базы {made:%d.%m.%Y %H:%M}, проверена"
            self._write()

    def _write(self) -> None:
        self.right.set_words("   ·   ".join(words for words in (self._worker, self._copy) if words))


class TeachingMark(QLabel):
    """Says on every page that the data are invented."""

    def __init__(self) -> None:
        """Stay hidden until the office turns out to be a teaching one."""
        super().__init__("Учебная база: все названия и имена вымышлены")
        set_role(self, "teaching")
        self.hide()


def _arrow(icon: str, name: str, keys: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton()
    button.setAccessibleName(name)
    button.setToolTip(f"{name}  {keys}")
    button.setFixedSize(28, 26)
    set_role(button, "quiet")
    set_icon(button, icon)
    button.clicked.connect(lambda _checked=False: act())
    return button
