"""Everything the program says in boxes of its own: warnings, questions and toasts; nobody else opens a message box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.kernel.errors import AppError
from ui.kit.theme import set_role
from ui.kit.toast import Toast

Box = QMessageBox
ButtonRole = QMessageBox.ButtonRole


@dataclass(frozen=True)
class Answer:
    """A button of a question: its words and what it does; without a deed it only closes the question."""

    title: str
    run: Callable[[], object] | None = None
    primary: bool = False


class Messages:
    """Speaks to the person; tests hand in one that listens instead."""

    def error(self, parent: QWidget, error: Exception) -> None:
        """Show an expected error as a warning; let a bug reach the crash window."""
        if not isinstance(error, AppError):
            raise error
        self._box(parent, Box.Icon.Warning, "Не получилось", str(error), "", (Answer("Понятно", primary=True),))

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        """Say something that has to be read before work goes on."""
        self._box(parent, Box.Icon.Information, title, text, "", (Answer("Понятно", primary=True),))

    def question(self, parent: QWidget, text: str, answers: Sequence[Answer], details: str = "") -> None:
        """Ask, with buttons that name the deeds; an answer without a deed is what Esc means."""
        self._box(parent, Box.Icon.NoIcon, "Вопрос", text, details, answers)

    def toast(
        self,
        parent_window: QWidget,
        text: str,
        action: str = "Отменить",
        callback: Callable[[], object] | None = None,
    ) -> None:
        """Say in passing what has been done, and offer to take it back."""
        window = parent_window.window()
        for earlier in window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
            earlier.close()
        Toast(window, text, action, callback)

    def _box(
        self, parent: QWidget, icon: Box.Icon, title: str, text: str, details: str, answers: Sequence[Answer]
    ) -> None:
        """Open a box over the window and call what the chosen button stands for."""
        box = Box(icon, title, text, Box.StandardButton.NoButton, parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(details)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deeds: dict[str, Callable[[], object] | None] = {}
        for answer in answers:
            harmless = answer.run is None
            button = box.addButton(answer.title, ButtonRole.RejectRole if harmless else ButtonRole.AcceptRole)
            deeds[answer.title] = answer.run
            if answer.primary:
                set_role(button, "primary")
                box.setDefaultButton(button)
            if harmless:
                box.setEscapeButton(button)

        def answered(_result: int) -> None:
            chosen = box.clickedButton()
            deed = deeds.get(chosen.text()) if chosen is not None else None
            if deed is not None:
                deed()

        box.finished.connect(answered)
        box.open()
