"""A small card: a form in a dialog that stays open while the verb refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.kit.form import Form
from ui.kit.layout import rule
from ui.kit.messages import Messages
from ui.kit.unsaved import Draft, UnsavedBar, save_form

LARGEST = QSize(1060, 560)
USUAL_WIDTH = 760


class CardDialog(QDialog):
    """Show it with `open()`; `saved` carries what the verb has returned."""

    saved = Signal(object)

    def __init__(
        self,
        title: str,
        form: Form,
        draft: Draft,
        save: Callable[[Any], Any],
        messages: Messages,
        parent: QWidget | None = None,
        *,
        subtitle: str = "",
        save_text: str = "Сохранить",
    ) -> None:
        """Put the form into a scroll area, the buttons under it."""
        super().__init__(parent)
        self.form, self.bar = form, UnsavedBar()
        self._draft, self._save, self._messages = draft, save, messages
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.save_button = QPushButton(save_text)
        self.save_button.setProperty("role", "primary")
        self.save_button.setToolTip("Ctrl+S или Ctrl+Enter")
        self.cancel_button = QPushButton("Закрыть")
        self.cancel_button.setToolTip("Esc")
        for button, act in ((self.save_button, self.accept), (self.cancel_button, self.reject)):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self._lay_out(title, subtitle)
        form.load(draft)
        for key in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.accept)
        self._fit()
        form.focus_first()

    def accept(self) -> None:
        """Save and close, or show what is wrong."""
        if done := save_form(self.form, self._draft, self._save, self._messages, self):
            super().accept()
            self.saved.emit(done.result)

    def reject(self) -> None:
        """Close; what was typed is not lost without a question."""
        if self.bar.asking:
            self.bar.stay()
            return
        if not self.form.changed():
            super().reject()
            return
        self._buttons.hide()
        self.bar.ask(self._save_after_all, super().reject, self._stay)

    def _save_after_all(self) -> None:
        self._stay()
        self.accept()

    def _stay(self) -> None:
        self._buttons.show()
        self.form.focus_first()

    def _lay_out(self, title: str, subtitle: str) -> None:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAccessibleName(title)
        inside = QWidget()
        inside.setProperty("role", "page")
        within = QVBoxLayout(inside)
        within.setContentsMargins(24, 8, 24, 16)
        within.addWidget(self.form)
        self.area.setWidget(inside)
        heading, under = QLabel(title), QLabel(subtitle)
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        under.setProperty("role", "hint")
        under.setVisible(bool(subtitle))
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 4)
        head.setSpacing(2)
        head.addWidget(heading)
        head.addWidget(under)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        keys = QLabel("Ctrl+S — сохранить, Esc — закрыть")
        keys.setProperty("role", "hint")
        row.addWidget(keys, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addWidget(self._buttons)
        foot.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)

    def _fit(self) -> None:
        """Take what the form needs, but never more than a small screen has."""
        self.setMinimumSize(360, 200)
        width = min(max(USUAL_WIDTH, self.form.sizeHint().width() + 64), LARGEST.width())
        self.resize(width, LARGEST.height())
        self.form.resize(width - 64, self.form.height())
        if (inside := self.form.layout()) is not None:
            inside.activate()
        needed = self.form.sizeHint().height() + self.sizeHint().height() - self.area.sizeHint().height() + 32
        self.resize(width, min(max(needed, 200), LARGEST.height()))
