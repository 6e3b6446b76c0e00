"""A dialog that goes step by step: pages, a strip of progress, «Назад» and one primary button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.jobs import Job
from ui.kit.layout import label, rule
from ui.kit.progress import ProgressStrip
from ui.kit.theme import set_role

SIZE = QSize(1060, 560)


class StepDialog(QDialog):
    """The frame of a deed in steps; who uses it puts pages in and says what the buttons do."""

    def __init__(self, title: str, parent: QWidget) -> None:
        """Build the frame without pages."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.job: Job[object] | None = None
        self.heading, self.hint = label(title, "title"), label("", "hint", wrap=True)
        self.stack, self.strip = QStackedWidget(), ProgressStrip()
        self.back_button, self.next_button = QPushButton("Назад"), QPushButton("Далее")
        self.close_button = QPushButton("Закрыть")
        set_role(self.next_button, "primary")
        self.next_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        for button in (self.back_button, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head, work, foot = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(2)
        work.setContentsMargins(24, 0, 24, 8)
        foot.setContentsMargins(24, 10, 24, 12)
        foot.setSpacing(8)
        for words in (self.heading, self.hint):
            head.addWidget(words)
        for widget in (self.stack, self.strip):
            work.addWidget(widget, 1 if widget is self.stack else 0)
        foot.addStretch(1)
        for button in (self.close_button, self.back_button, self.next_button):
            foot.addWidget(button)
        layout.addLayout(head)
        layout.addLayout(work, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
        self.setMinimumSize(640, 400)
        self.resize(SIZE)

    @property
    def at(self) -> int:
        """The number of the page that is shown."""
        return self.stack.currentIndex()

    def show_page(self, number: int, hint: str, next_text: str, *, back: bool) -> None:
        """Show a page and say what comes next; without words there is no next button."""
        self.stack.setCurrentIndex(number)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.next_button.setText(next_text)
        self.next_button.setAccessibleName(next_text)
        self.next_button.setVisible(bool(next_text))
        self.back_button.setVisible(back)
        page = self.stack.currentWidget()
        (page if page.focusProxy() or not next_text else self.next_button).setFocus()

    def follow(self, job: Job[object] | None) -> None:
        """While work goes on, nothing but «Отмена» can be pressed."""
        self.job = job
        for widget in (self.stack, self.back_button, self.next_button):
            widget.setEnabled(job is None)

    def reject(self) -> None:
        """Esc and «Закрыть» first stop the work that goes on."""
        if self.job is not None:
            self.job.cancel()
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the primary button, Alt+← to the way back."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Left and alt and self.back_button.isVisible() and self.job is None:
            self.back_button.click()
        else:
            super().keyPressEvent(event)
