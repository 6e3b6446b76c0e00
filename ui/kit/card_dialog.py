"""A small card: a form in a dialog that stays open while the verb refuses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.form import Form
from ui.kit.keys import key_within
from ui.kit.layout import rule
from ui.kit.messages import Messages
from ui.kit.panel import Panel, PanelArea, tab_bar
from ui.kit.unsaved import Draft, UnsavedBar, save_form

LARGEST = QSize(1060, 560)
USUAL_WIDTH = 760
MARGINS = (24, 8, 24, 16)


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
        panels: Sequence[Panel] = (),
        subject_id: int | None = None,
    ) -> None:
        """Put the form into a scroll area, the buttons under it.

        The panels stand on tabs behind the form; a record that is only being made has no `subject_id` and no tabs yet.
        """
        super().__init__(parent)
        self.form, self.bar = form, UnsavedBar()
        self._panels, self._subject = tuple(panels) if subject_id is not None else (), subject_id or 0
        self._built: dict[int, QWidget] = {}
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
        if self._panels:
            key_within(self, "Ctrl+Tab", lambda: self._step(1))
            key_within(self, "Ctrl+Shift+Tab", lambda: self._step(-1))
        self._fit()
        form.focus_first()

    def accept(self) -> None:
        """Save and close, or show what is wrong."""
        self.show_tab(0)
        if done := save_form(self.form, self._draft, self._save, self._messages, self):
            super().accept()
            self.saved.emit(done.result)

    def show_tab(self, number: int) -> None:
        """Show the form or one of the panels; a panel is made when it is first wanted, and gets room for itself."""
        if not 0 <= number <= len(self._panels):
            return
        if number and number not in self._built:
            area = self.stack.widget(number)
            assert isinstance(area, PanelArea)
            self._built[number] = self._panels[number - 1].make(self._subject, area)
            area.put(self._built[number])
        if number:
            self._widen()
        self.stack.setCurrentIndex(number)
        self.tabs.setCurrentIndex(number)

    def panel(self, title: str) -> QWidget:
        """Show the tab with this title and return its widget."""
        number = next(place for place, panel in enumerate(self._panels, start=1) if panel.title == title)
        self.show_tab(number)
        return self._built[number]

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
        self.show_tab(0)
        self.form.focus_first()

    def _step(self, by: int) -> None:
        self.show_tab((self.tabs.currentIndex() + by) % self.stack.count())

    def _widen(self) -> None:
        """Become as large as a card may be, around the same middle."""
        before = self.geometry()
        self.resize(self.size().expandedTo(LARGEST))
        self.move(self.pos() + before.center() - self.geometry().center())

    def _lay_out(self, title: str, subtitle: str) -> None:
        self.area = PanelArea(title, MARGINS)
        self.area.put(self.form)
        self.tabs, self.stack = tab_bar(), QStackedWidget()
        self.tabs.addTab("Карточка")
        self.stack.addWidget(self.area)
        for panel in self._panels:
            self.tabs.addTab(panel.heading(self._subject))
            self.stack.addWidget(PanelArea(panel.title, MARGINS))
        self.tabs.setVisible(bool(self._panels))
        self.tabs.currentChanged.connect(self.show_tab)
        heading, under = QLabel(title), QLabel(subtitle)
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        under.setProperty("role", "hint")
        under.setWordWrap(True)
        under.setVisible(bool(subtitle))
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 4)
        head.setSpacing(2)
        head.addWidget(heading)
        head.addWidget(under)
        head.addWidget(self.tabs)
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
        layout.addWidget(self.stack, 1)
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
        needed = self.form.sizeHint().height() + self.sizeHint().height() - self.stack.sizeHint().height() + 32
        self.resize(width, min(max(needed, 200), LARGEST.height()))
