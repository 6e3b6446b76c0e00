"""The points of an order while they are typed: each a text with its executor and its term."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.papers import PointAnswer
from ui.kit.editors import DateEditor, Editor, LongTextEditor, TextEditor
from ui.kit.layout import label
from ui.kit.links import link
from ui.kit.theme import set_role


class _Point(QFrame):
    """One point: its text above, who does it and by when beneath."""

    edited = Signal()
    left = Signal()

    def __init__(self, move: Callable[[_Point, int], object], remove: Callable[[_Point], object]) -> None:
        super().__init__()
        set_role(self, "card")
        self.heading = label("", "hint")
        self.text = LongTextEditor(rows=2)
        self.executor, self.due = TextEditor("исполнитель"), DateEditor("срок")
        self._tools = (
            _tool("Выше", lambda: move(self, -1)),
            _tool("Ниже", lambda: move(self, 1)),
            _tool("Убрать", lambda: remove(self)),
        )
        head, beneath = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.heading, 1)
        for tool in self._tools:
            head.addWidget(tool)
        head.setSpacing(0)
        beneath.setSpacing(8)
        beneath.addWidget(self.executor, 3)
        beneath.addWidget(self.due, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addLayout(beneath)
        for editor in (self.text, self.executor, self.due):
            editor.edited.connect(self.edited)
            editor.left.connect(self.left)

    def show_number(self, number: int, last: int) -> None:
        """Show which point it is; the first cannot go up, the last cannot go down."""
        self.heading.setText(f"Пункт {number}")
        for editor, words in ((self.text, "текст"), (self.executor, "исполнитель"), (self.due, "срок")):
            editor.set_label(f"Пункт {number}: {words}")
        for tool, possible in zip(self._tools, (number > 1, number < last, True), strict=True):
            tool.setAccessibleName(f"{tool.text()}: пункт {number}")
            tool.setEnabled(possible)

    def exchange(self, other: _Point) -> None:
        """Change words with another point."""
        mine, theirs = self._words(), other._words()
        self._write(theirs)
        other._write(mine)

    def _words(self) -> tuple[str, str, str]:
        return self.text.value(), self.executor.text(), self.due.text()

    def _write(self, words: tuple[str, str, str]) -> None:
        for editor, text in zip((self.text, self.executor, self.due), words, strict=True):
            editor.setText(text)

    @property
    def blank(self) -> bool:
        """Tell whether nothing has been typed."""
        return not self.text.value() and not self.executor.value() and not self.due.text().strip()


class PointsEditor(Editor):
    """The points one under another; a new one begins beneath the last."""

    def __init__(self, value: Sequence[PointAnswer] = (), add_text: str = "Добавить пункт") -> None:
        """Begin with these points, or with an empty one."""
        panel = QWidget()
        super().__init__(panel)
        self._points: list[_Point] = []
        self._layout = QVBoxLayout(panel)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._add_text, self._add = add_text, link(add_text, self.add)
        self.set_value(value)

    def value(self) -> list[PointAnswer]:
        """Return the points that are not blank; a term that cannot be read is a mistake."""
        found: list[PointAnswer] = []
        for number, point in enumerate(self._points, start=1):
            if point.blank:
                continue
            try:
                due = point.due.value()
            except ValueError as error:
                raise ValueError(f"Пункт {number}, срок: {error}") from None
            found.append(PointAnswer(point.text.value(), point.executor.value(), due))
        return found

    def set_value(self, value: Sequence[PointAnswer] | None) -> None:
        """Show these points; those that stand there already take the words, so that Tab finds them in their place."""
        wanted = list(value or (PointAnswer(""),))
        while len(self._points) > len(wanted):
            self._drop(self._points[-1])
        appended = len(self._points) < len(wanted)
        while len(self._points) < len(wanted):
            self._append()
        for point, one in zip(self._points, wanted, strict=True):
            point.text.set_value(one.text)
            point.executor.set_value(one.executor)
            point.due.set_value(one.due_on)
        self._number(appended=appended)

    def jump(self, part: str = "") -> None:
        """Bring the keyboard to the point with this number from nought, or to the first."""
        place = int(part) if part.isdigit() and int(part) < len(self._points) else 0
        self._points[place].text.setFocus()

    def add(self) -> None:
        """Begin another point beneath the last."""
        point = self._append()
        self._number(appended=True)
        point.text.setFocus()
        self.edited.emit()

    def points(self) -> int:
        """Return how many points stand there."""
        return len(self._points)

    def _append(self) -> _Point:
        point = _Point(self._move, self._remove)
        self._layout.insertWidget(len(self._points), point)
        self._points.append(point)
        point.edited.connect(self.edited)
        point.left.connect(self.left)
        return point

    def _remove(self, point: _Point) -> None:
        """Take a point away; one always stays to be typed into."""
        self._drop(point)
        if not self._points:
            self._append()
        self._number(appended=False)
        self.edited.emit()

    def _drop(self, point: _Point) -> None:
        self._points.remove(point)
        self._layout.removeWidget(point)
        point.hide()
        point.deleteLater()

    def _move(self, point: _Point, by: int) -> None:
        """Let two points change places: their words change, so that Tab goes through the points as before."""
        at = self._points.index(point)
        point.exchange(self._points[at + by])
        self.edited.emit()

    def _number(self, *, appended: bool) -> None:
        """Count the points anew; the way to add one is made anew behind them, for Tab comes to what is made last."""
        for number, point in enumerate(self._points, start=1):
            point.show_number(number, len(self._points))
        if not appended:
            return
        self._layout.removeWidget(self._add)
        self._add.hide()
        self._add.deleteLater()
        self._add = link(self._add_text, self.add)
        self._layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)


def _tool(text: str, act: Callable[[], object]) -> QPushButton:
    made = QPushButton(text)
    made.setAutoDefault(False)
    set_role(made, "quiet")
    made.clicked.connect(lambda _checked=False: act())
    return made
