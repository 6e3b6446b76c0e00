"""Ctrl+K: one search field over sections, deeds and records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.kernel.words import fold
from ui.kit.icons import set_icon
from ui.kit.jobs import Job
from ui.kit.theme import set_role

PAUSE = 60
SIZE = (640, 460)


@dataclass(frozen=True)
class Choice:
    """Something the search can offer: its words and what choosing it does."""

    title: str
    detail: str
    icon: str
    run: Callable[[], object]


class ChoiceItem(QListWidgetItem):
    """A line of the answer."""

    def __init__(self, choice: Choice) -> None:
        """Show the words, the kind of thing after them."""
        super().__init__(f"{choice.title}   —   {choice.detail}" if choice.detail else choice.title)
        self.choice = choice


class Palette(QDialog):
    """A field and a list; Enter opens, Esc leaves. Records are looked for in the background."""

    def __init__(
        self,
        fixed: Sequence[Choice],
        records: Callable[[str], Sequence[Choice]],
        failed: Callable[[Exception], object],
        parent: QWidget,
    ) -> None:
        """Offer the sections and deeds at once, records as soon as something is typed."""
        super().__init__(parent)
        self.setWindowTitle("Найти")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fixed, self._records, self._failed = tuple(fixed), records, failed
        self._asked = self._answered = 0
        self._opening = False
        self.field = QLineEdit()
        self.field.setPlaceholderText("Школа, договор, номер приказа, раздел или действие")
        self.field.setAccessibleName("Что найти")
        self.list = QListWidget()
        self.list.setAccessibleName("Найдено")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        set_role(self.list, "rail")
        self.note = QLabel()
        set_role(self.note, "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        for widget in (self.field, self.list, self.note):
            layout.addWidget(widget)
        self.resize(*SIZE)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._look)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self._show(self._fitting(""), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through the answer while the cursor stays in the field; Enter opens."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if by := steps.get(Qt.Key(event.key())):
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + by)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def choices(self) -> list[str]:
        """Return the titles that are offered now."""
        return [item.choice.title for item in self._items()]

    def _items(self) -> list[ChoiceItem]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item for item in items if isinstance(item, ChoiceItem)]

    def _typed(self) -> None:
        self._opening = False
        self._timer.start()

    def _enter(self) -> None:
        """Open the chosen line; who types faster than the search answers gets what answers the whole of it."""
        self._opening = True
        if self._timer.isActive():
            self._timer.stop()
            self._look()
        elif self._answered == self._asked:
            self._open_chosen()

    def _open_chosen(self) -> None:
        self._opening = False
        if item := self.list.currentItem():
            self._open(item)

    def _look(self) -> None:
        words = self.field.text().strip()
        self._asked += 1
        if not words:
            self._answer(self._asked, words, ())
            return
        asked = self._asked
        Job(self, lambda: self._records(words), lambda found: self._answer(asked, words, found), self._failed).start()

    def _answer(self, asked: int, words: str, found: Sequence[Choice]) -> None:
        """Show what was found, unless the question has changed meanwhile."""
        if asked == self._asked:
            self._answered = asked
            self._show([*self._fitting(words), *_by_title(words, found)], words)
            if self._opening:
                self._open_chosen()

    def _fitting(self, words: str) -> list[Choice]:
        wanted = fold(words).split()
        return [one for one in self._fixed if all(word in fold(one.title) for word in wanted)]

    def _show(self, choices: Sequence[Choice], words: str) -> None:
        self.list.clear()
        for choice in choices:
            item = ChoiceItem(choice)
            self.list.addItem(item)
            set_icon(item, choice.icon)
        self.list.setCurrentRow(0)
        nothing = f"По словам «{words}» ничего не нашлось. Попробуйте часть названия или номер."
        self.note.setText("Enter — открыть, Esc — закрыть" if choices else nothing)

    def _open(self, item: QListWidgetItem) -> None:
        if isinstance(item, ChoiceItem):
            self.accept()
            item.choice.run()


def _by_title(words: str, found: Sequence[Choice]) -> list[Choice]:
    """Put first what bears the words in its title: the others have them in an address or among the members."""
    wanted = fold(words).split()
    return sorted(found, key=lambda one: not all(word in fold(one.title) for word in wanted))
