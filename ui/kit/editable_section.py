"""A card that is read first and becomes a form in place: «Изменить», «Сохранить», «Отменить»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.kernel.errors import AppError
from ui.kit.facts import NOTHING, Fact, Facts, edit_link
from ui.kit.form import Form
from ui.kit.keys import key_within
from ui.kit.layout import CardFrame
from ui.kit.messages import Messages
from ui.kit.theme import set_role
from ui.kit.unsaved import Draft, UnsavedBar, save_form


class EditableSection(CardFrame):
    """Facts that turn into fields; refused means the fields and what was typed stay."""

    saved = Signal(object)
    editing_changed = Signal(bool)

    def __init__(
        self,
        title: str,
        show: Callable[[], Sequence[Fact]],
        make_form: Callable[[], Form],
        load_draft: Callable[[], Draft],
        save: Callable[[Any], Any],
        messages: Messages,
        parent: QWidget | None = None,
        *,
        empty: str = NOTHING,
        foot: QVBoxLayout | None = None,
    ) -> None:
        """Show the facts; the form is made each time editing begins, on a draft loaded then.

        A long form has its buttons in a `foot` that stays in sight; `empty` stands where there are no facts.
        """
        super().__init__(title, parent)
        self._show, self._make_form, self._load, self._save = show, make_form, load_draft, save
        self._messages = messages
        self.form: Form | None = None
        self._draft: Draft | None = None
        self.facts = Facts(show(), empty)
        self.facts.clicked.connect(self.edit)
        self.edit_button = edit_link(title, self.edit)
        self.add_tool(self.edit_button)
        self.bar = UnsavedBar()
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 4, 0, 0)
        self.save_button = _button("Сохранить", "Ctrl+S", self.save, "primary")
        self.cancel_button = _button("Отменить", "Esc", self.cancel, "")
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        self.body.addWidget(self.facts)
        for widget in (self._buttons, self.bar):
            (foot or self.body).addWidget(widget)
        self.body.addStretch(1)
        self._buttons.hide()
        for key in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            key_within(self, key, self.save)

    @property
    def editing(self) -> bool:
        """Tell whether the card is a form now."""
        return self.form is not None

    def changed(self) -> bool:
        """Tell whether something typed is not saved."""
        return self.form is not None and self.form.changed()

    def edit(self) -> None:
        """Turn the facts into fields."""
        if self.editing:
            return
        try:
            draft = self._load()
        except AppError as error:
            self._messages.error(self, error)
            return
        form = self._make_form()
        form.load(draft)
        self._draft, self.form = draft, form
        self.body.insertWidget(0, form)
        self._switch()
        form.focus_first()

    def save(self) -> bool:
        """Save and show the facts again; tell whether that was possible."""
        if self.form is None or self._draft is None:
            return True
        done = save_form(self.form, self._draft, self._save, self._messages, self)
        if done is None:
            return False
        self.close_form()
        self.saved.emit(done.result)
        return True

    def cancel(self) -> None:
        """Show the facts again; what was typed is not lost without a question."""
        if self.bar.asking:
            self.bar.stay()
        elif self.changed():
            self._make_way()
            self.bar.ask(self._save_after_all, self.close_form, self._stay)
        else:
            self.close_form()

    def leave(self, then: Callable[[], object], stay: Callable[[], object] = lambda: None) -> None:
        """Do `then` at once, or after the person has said what to do with what is not saved; `stay` if it stays so."""
        if not self.changed():
            self.close_form()
            then()
            return

        def save() -> None:
            self._buttons.show()
            if self.save():
                then()
            else:
                stay()

        def discard() -> None:
            self.close_form()
            then()

        def remain() -> None:
            self._stay()
            stay()

        self._make_way()
        self.bar.ask(save, discard, remain, f"Не сохранено: «{self.accessibleName()}».")

    def close_form(self) -> None:
        """Drop the form and show what is stored."""
        if self.form is None:
            return
        self.form.hide()
        self.form.deleteLater()
        self.form = self._draft = None
        self.refresh()
        self._switch()
        self.edit_button.setFocus()

    def refresh(self) -> None:
        """Read the facts anew."""
        try:
            self.facts.set_facts(self._show())
        except AppError as error:
            self._messages.error(self, error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits, Esc leaves the fields."""
        if event.key() == Qt.Key.Key_F2 and not self.editing:
            self.edit()
        elif event.key() == Qt.Key.Key_Escape and self.editing:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _save_after_all(self) -> None:
        self._buttons.show()
        self.save()

    def _make_way(self) -> None:
        """Leave the place of the buttons to the question."""
        if self.form is not None:
            self.form.remember_focus()
        self._buttons.hide()

    def _stay(self) -> None:
        self._buttons.show()
        if self.form is not None:
            self.form.focus_again()

    def _switch(self) -> None:
        self.facts.setVisible(not self.editing)
        self.edit_button.setVisible(not self.editing)
        self._buttons.setVisible(self.editing)
        self.bar.hide()
        self.editing_changed.emit(self.editing)


def _button(text: str, key: str, act: Callable[[], object], role: str) -> QPushButton:
    button = QPushButton(f"{text}  {key}")
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    if role:
        set_role(button, role)
    return button
