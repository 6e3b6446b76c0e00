"""A strip that tells how far a long piece of work is, with «Отмена»."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.kernel.words import number_text
from ui.kit.jobs import Job
from ui.kit.theme import set_role
from ui.kit.turns import Turns

PATIENCE = 300
"""Milliseconds after which work is long enough to be shown."""


class ProgressStrip(QFrame):
    """Shows one job after 300 ms and hides when it has ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the strip, hidden."""
        super().__init__(parent)
        set_role(self, "strip")
        self._job: Job[Any] | Turns | None = None
        self._title = ""
        self.label = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton("Отмена", self)
        self.cancel_button.clicked.connect(self._cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 6, 6)
        line.setSpacing(12)
        line.addWidget(self.label)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel_button)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    def follow(self, job: Job[Any] | Turns, title: str) -> None:
        """Watch a job that is about to start; `title` says in words what is going on."""
        self._job, self._title = job, title
        self.label.setText(f"{title}…")
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        job.progressed.connect(self._tell)
        job.finished.connect(self._end)
        self._timer.start()

    def _tell(self, done: int, total: int) -> None:
        """Show how far the work is; a total of nought means that nobody knows."""
        if self._job is None or self._job.cancelling:
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        far = f"{number_text(done)} из {number_text(total)}" if total else number_text(done)
        self.label.setText(f"{self._title}: {far}")

    def _cancel(self) -> None:
        """Ask the job to stop."""
        if self._job is not None:
            self._job.cancel()
            self.cancel_button.setEnabled(False)
            self.label.setText("Останавливаем…")

    def _end(self) -> None:
        """Disappear with the job."""
        if self.sender() is self._job:
            self._job = None
            self._timer.stop()
            self.hide()
