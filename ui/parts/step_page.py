"""A page that goes step by step: which step it is, a strip of progress, «Назад» and one primary button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.jobs import Job
from ui.kit.layout import Elided, label, rule
from ui.kit.messages import Answer
from ui.kit.panel import PanelArea
from ui.kit.progress import ProgressStrip
from ui.kit.theme import set_role
from ui.parts.desk import Desk
from ui.parts.reading import Cancelled, Progress, start_reading

T = TypeVar("T")


class StepPage(QWidget):
    """The frame of a deed in steps; who uses it puts pages in, connects the buttons and says what they do.

    `starts` names by step the widget that the keyboard begins in; without it, the primary button.
    """

    def __init__(self, desk: Desk, title: str, steps: Sequence[str], stopped: str) -> None:
        """`steps` are the words of the steps; `stopped` is said when the person has given work up."""
        super().__init__()
        self._desk, self._stopped = desk, stopped
        self.job: Job[Any] | None = None
        self.starts: dict[int, Callable[[], QWidget]] = {}
        self.setAccessibleName(title)
        self.heading, self.hint = label(title, "title"), label("", "hint", wrap=True)
        self.stack, self.strip = QStackedWidget(), ProgressStrip()
        self.back_button, self.next_button = QPushButton("Назад"), QPushButton()
        self._keys = label("Ctrl+Enter — дальше", "hint")
        self.back_button.setAccessibleName("Назад")
        set_role(self.next_button, "primary")
        self._marks = [Elided(f"{number}. {words}", "hint", letters=10) for number, words in enumerate(steps, start=1)]
        self._lay_out()

    @property
    def at(self) -> int:
        """The number of the step that is shown."""
        return self.stack.currentIndex()

    def turn_to(self, number: int, hint: str, next_text: str, *, back: bool) -> None:
        """Show a step and say what comes next; without words there is no next button."""
        self.stack.setCurrentIndex(number)
        self.say(hint)
        self.next_button.setText(next_text)
        self.next_button.setAccessibleName(next_text)
        for widget in (self.next_button, self._keys):
            widget.setVisible(bool(next_text))
        self.next_button.setEnabled(True)
        self.back_button.setVisible(back)
        for place, mark in enumerate(self._marks):
            set_role(mark, "link" if place == number else "hint")
            mark.setAccessibleName(f"{mark.text()}{', текущий шаг' if place == number else ''}")
        if self.isVisible():
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard where the step begins."""
        self.starts.get(self.at, lambda: self.next_button)().setFocus()

    def say(self, hint: str) -> None:
        """Write other muted words under the title."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def run(
        self,
        words: str,
        read: Callable[[Progress, Cancelled], T],
        then: Callable[[T], object],
        stay: Callable[[], object],
        *,
        writes: bool = False,
    ) -> None:
        """Do long work in the background; where it fails or is given up, `stay` shows the step to stay at.

        Work that `writes` and has come to its end in spite of being given up is told as done; else its outcome is
        dropped.
        """

        def failed(error: Exception) -> None:
            self._follow(None)
            stay()
            self._desk.messages.error(self, error)

        def cancelled() -> None:
            self._follow(None)
            stay()
            self.say(self._stopped)

        def succeeded(result: T) -> None:
            if not writes and self.job is not None and self.job.cancelling:
                cancelled()
                return
            self._follow(None)
            then(result)

        self._follow(start_reading(self, self.strip, words, read, succeeded, failed, cancelled))

    def leave(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or ask first while work goes on."""
        if self.job is None:
            then()
            return

        def stop() -> None:
            if self.job is not None:
                self.job.cancel()
            then()

        answers = (Answer("Остановить и уйти", stop), Answer("Остаться", primary=True))
        self._desk.messages.question(self, "Работа с файлом ещё идёт. Остановить её?", answers, self._stopped)

    def focusInEvent(self, event: Any) -> None:
        """Hand the keyboard to the step; a focus proxy would keep Tab from what stands before it."""
        super().focusInEvent(event)
        self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is the primary button, Esc stops the work that goes on."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            if self.next_button.isVisible() and self.next_button.isEnabled():
                self.next_button.click()
        elif event.key() == Qt.Key.Key_Escape and self.job is not None:
            self.job.cancel()
        else:
            super().keyPressEvent(event)

    def _follow(self, job: Job[Any] | None) -> None:
        """While work goes on, nothing but «Отмена» can be pressed."""
        self.job = job
        for widget in (self.stack, self.back_button, self.next_button):
            widget.setEnabled(job is None)

    def _lay_out(self) -> None:
        head, marks, work, foot = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        marks.setSpacing(16)
        for mark in self._marks:
            marks.addWidget(mark)
        marks.addStretch(1)
        head.setContentsMargins(24, 12, 24, 8)
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addLayout(marks)
        head.addWidget(self.hint)
        work.setContentsMargins(24, 0, 24, 8)
        work.addWidget(self.stack, 1)
        work.addWidget(self.strip)
        foot.setContentsMargins(24, 8, 24, 8)
        foot.setSpacing(8)
        foot.addWidget(self._keys)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(work, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)


def scrolled(page: QWidget) -> PanelArea:
    """Let a step scroll where the screen is small."""
    area = PanelArea(page.accessibleName() or "Шаг", (0, 0, 0, 0))
    area.put(page)
    return area
