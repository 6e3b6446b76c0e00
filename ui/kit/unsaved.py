"""Saving what is on a form, and the question that stands before losing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.kernel.columns import Tone
from app.kernel.errors import AppError, InvalidInput
from ui.kit.form import Form
from ui.kit.keys import key_within
from ui.kit.messages import Messages
from ui.kit.toned import TonedFrame

Act = Callable[[], None]


class Draft(Protocol):
    """The contents of a form: knows what is wrong with it."""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        ...


@dataclass(frozen=True)
class Saved:
    """What the verb has returned."""

    result: Any


def save_form(
    form: Form, draft: Draft, save: Callable[[Any], Any], messages: Messages, parent: QWidget
) -> Saved | None:
    """Run the verb on what was typed; refused means None, and everything typed stays."""
    try:
        if unreadable := form.store(draft):
            raise InvalidInput(draft.problems() | unreadable)
        result = save(draft)
    except InvalidInput as error:
        form.show_problems(error.problems)
        return None
    except AppError as error:
        messages.error(parent, error)
        return None
    form.show_problems({}, jump=False)
    return Saved(result)


class UnsavedBar(TonedFrame):
    """Asks in place, without a window: «Сохранить», «Не сохранять» or «Вернуться»."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is something to ask."""
        super().__init__(Tone.WAIT, parent)
        self.setAccessibleName("Есть несохранённые изменения")
        self._acts: tuple[Act, Act, Act] | None = None
        self._label = QLabel("Есть несохранённые изменения.")
        self.save_button = _button("Сохранить", self._on_save)
        self.save_button.setProperty("role", "primary")
        self.discard_button = _button("Не сохранять", self._on_discard)
        self.stay_button = _button("Вернуться", self.stay)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._label, 1)
        for button in (self.save_button, self.discard_button, self.stay_button):
            layout.addWidget(button)
        key_within(self, "Esc", self.stay)
        for key in ("Return", "Enter"):
            key_within(self, key, self._on_enter)
        self.hide()

    def ask(self, save: Act, discard: Act, stay: Act, text: str = "Есть несохранённые изменения.") -> None:
        """Show the question; the answer is one of the three."""
        self._acts = (save, discard, stay)
        self._label.setText(text)
        self.show()
        self.save_button.setFocus()

    def _on_enter(self) -> None:
        """Enter presses the button the keyboard is on."""
        for button in (self.save_button, self.discard_button, self.stay_button):
            if button.hasFocus():
                button.click()
                return

    def _on_save(self) -> None:
        self._answer(0)

    def _on_discard(self) -> None:
        self._answer(1)

    def stay(self) -> None:
        """Take the question back: nothing is saved and nothing lost."""
        self._answer(2)

    @property
    def asking(self) -> bool:
        """Tell whether an answer is awaited."""
        return self._acts is not None

    def _answer(self, number: int) -> None:
        acts, self._acts = self._acts, None
        self.hide()
        if acts is not None:
            acts[number]()


def _button(text: str, act: Act) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
