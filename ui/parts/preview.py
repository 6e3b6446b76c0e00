"""Making a paper: the form of what the data cannot give, the pages as they will be printed, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.kernel.errors import AppError, InvalidInput
from app.papers import Answers
from ui.kit.actions import Action, add_shortcuts, button, menu_button
from ui.kit.layout import buttons_row
from ui.kit.progress import ProgressStrip
from ui.kit.turns import Turns
from ui.kit.unsaved import UnsavedBar
from ui.parts.desk import Desk
from ui.parts.latest import Latest
from ui.parts.live_preview import LivePreview
from ui.parts.maker_layout import ASKING, PLAIN, TYPED, place, sized_to
from ui.parts.maker_side import MakerSide
from ui.parts.making import Making
from ui.parts.pdf_printing import ask_printer, print_steps
from ui.parts.saving import ask_file, copy_to, open_in_word, write_to

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

CHECKED_AFTER = 500
"""Milliseconds after the last key before the paper is checked: the pages come first."""


class Preview(QDialog):
    """Shows a paper exactly as it will be printed; what is typed into the form appears on the pages at once.

    A paper that becomes a document is kept as a draft or registered here; any other is printed and saved.
    """

    registered = Signal(int)

    def __init__(self, desk: Desk, making: Making, parent: QWidget) -> None:
        """Build the form and begin to print; the pages appear when they are ready."""
        super().__init__(parent)
        self._desk, self.making = desk, making
        self.setWindowTitle(making.paper.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        self.live = LivePreview(making.paper.title)
        self.side = MakerSide(making, desk.context.db.today(), self.open_card)
        self.pages, self.state, self.form = self.live.view, self.side.state, self.side.form
        self._checking = Latest(self, CHECKED_AFTER)
        self.bar, self.progress = UnsavedBar(), ProgressStrip()
        register = Action("Зарегистрировать", self.register, "Ctrl+Return", enabled=self._may_register)
        draft = Action("Сохранить проект", self.save_draft, "Ctrl+S", "floppy-disk", self._may_register)
        print_it = Action("Печать…", self.print, "Ctrl+P", "printer")
        help_me = Action("Справка", lambda: desk.navigator.help("documents", self), "F1")
        self.register_button, self.draft_button = button(register, role="primary"), button(draft)
        self.print_button = button(print_it)
        self.save_button = menu_button("Сохранить файл", self._files(), icon="download-simple")
        self.close_button = button(Action("Закрыть", self.reject))
        add_shortcuts(self, (register, draft, print_it, help_me))
        self._lay_out(parent)
        self.side.edited.connect(self._make)
        self.side.requisites_edited.connect(self._check)
        self.live.shown.connect(self._pages_came)
        self.finished.connect(lambda _result: self.live.let_go())
        self._show_kind()
        self._make(at_once=True)

    # --- what becomes of the paper ---------------------------------------------------------------------------

    def register(self) -> None:
        """Give the paper its date and number and keep it among the documents; refused means it stays as it is."""
        if self.bar.asking:
            self.bar.stay()
        if not self._may_register():
            return
        typed, unread = self.side.requisites()
        answers = self._answers()
        if answers is None or unread:
            self.side.show_problems(unread or self.side.answers()[1])
            return
        try:
            document = self.making.register(answers, typed.dated, typed.number)
        except InvalidInput as error:
            self.side.show_problems(error.problems)
            return
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        self.registered.emit(document)
        self.close_button.setFocus()  # the button that has been pressed goes away
        self._show_kind()
        self._make(at_once=True)

    def save_draft(self) -> bool:
        """Keep what has been typed as a draft among the documents; tell whether that was done."""
        if (answers := self._answers()) is None:
            return False
        try:
            self.making.save(answers)
        except InvalidInput as error:
            self.side.show_problems(error.problems)
            return False
        except AppError as error:
            self._desk.messages.error(self, error)
            return False
        self.side.questions.settle()
        self.side.show_state(self.pages.pages)
        self._desk.messages.toast(self, "Проект сохранён: он есть среди документов", "", None)
        return True

    def print(self) -> None:
        """Ask which printer and send the pages."""
        paper = self.making.paper
        ask = partial(ask_printer, paper.title, landscape=paper.landscape, parent=self, then=self._print_on)
        self.live.when_ready(lambda: ask(pages=self.pages.pages))

    def save(self, form: str = "pdf") -> None:
        """Ask for a place and put the paper there as PDF or DOCX."""
        ask_file(self.live.file.stem, form, self, self.save_to)

    def save_to(self, path: Path) -> None:
        """Put the paper into a file: the very PDF that is shown, or the same words as DOCX."""
        if path.suffix.lower() != ".docx":
            self.live.when_ready(lambda: copy_to(self._desk, self.live.file, path, self))
        elif (answers := self._answers()) is not None:
            write_to(self._desk, self.making.printing(answers), path, self)

    def open_in_word(self) -> None:
        """Open the paper as DOCX in the program that edits texts."""
        if (answers := self._answers()) is not None:
            open_in_word(self._desk, self.making.printing(answers), self.live.file.stem, self)

    def open_card(self) -> None:
        """Leave for the card of the document or of the draft."""
        known = self.making.document
        document = known.id if known is not None else self.making.draft
        if document is not None:
            self._leave(lambda: self._go_to(document))

    def reject(self) -> None:
        """Close; what was typed into the form of a document is not lost without a question."""
        self._leave(super().reject)

    # --- inside ----------------------------------------------------------------------------------------------

    def _answers(self) -> Answers | None:
        """Return the answers, or show which of them cannot be read."""
        answers, unread = self.side.answers()
        if unread:
            self.side.show_problems(unread)
            return None
        return answers

    def _may_register(self) -> bool:
        return self.making.paper.registrable and self.making.document is None

    def _make(self, *, at_once: bool = False) -> None:
        """Let the pages follow the typing; what cannot be read yet is left as it was proposed."""
        answers, _unread = self.side.answers()
        self.live.want(self.making.printing(answers), at_once=at_once)
        self._check()

    def _check(self) -> None:
        """Look for what hinders registration, when the typing has come to rest."""
        typed, unread = self.side.requisites()
        if self._may_register() and not unread:
            answers, _unread = self.side.answers()
            work = self.making.checks(answers, typed.dated, typed.number)
            self._checking.want(work, self.side.checks.show_checks, self._not_checked)

    def _not_checked(self, error: Exception) -> None:
        """A paper that cannot be made has said so above its pages already."""
        if not isinstance(error, AppError):
            raise error
        self.side.checks.show_checks(())

    def _pages_came(self) -> None:
        self._enable(True)
        self.side.show_state(self.pages.pages)

    def _show_kind(self) -> None:
        """Show what can be done with such a paper."""
        self._enable(False)
        for one in (self.register_button, self.draft_button):
            one.setVisible(self._may_register())
        self.side.show_kind()

    def _enable(self, ready: bool) -> None:
        for one in (self.print_button, self.save_button, self.register_button):
            one.setEnabled(ready)

    def _print_on(self, printer: QPrinter) -> None:
        tell = self._desk.messages
        turns = Turns(
            self,
            print_steps((self.live.file,), printer),
            lambda: tell.toast(self, "Отправлено на принтер", "", None),
            partial(tell.error, self),
            lambda: tell.toast(self, "Печать остановлена", "", None),
        )
        self.progress.follow(turns, "Печатается")
        turns.start()

    def _leave(self, then: Callable[[], None]) -> None:
        """Go at once, or when the person has said what becomes of what was typed."""
        if self.bar.asking:
            self.bar.stay()
        elif self._may_register() and self.side.questions.changed():
            words = "Вы заполнили форму, но не сохранили проект."
            self.foot.hide()  # the question has the only main button
            self.bar.ask(partial(self._save_and, then), then, self._stay, words)
        else:
            then()

    def _save_and(self, then: Callable[[], None]) -> None:
        if self.save_draft():
            then()
        else:
            self.foot.show()

    def _stay(self) -> None:
        self.foot.show()
        self.side.questions.focus_first()

    def _go_to(self, document_id: int) -> None:
        super().reject()
        self._desk.navigator.open("document", document_id)

    def _files(self) -> tuple[Action, ...]:
        return (
            Action("Сохранить PDF…", self.save, "", "file-pdf"),
            Action("Сохранить DOCX…", partial(self.save, "docx"), "", "file-text"),
            Action("Открыть в Word", self.open_in_word, "", "arrow-square-out"),
        )

    def _lay_out(self, parent: QWidget) -> None:
        left = (self.draft_button, self.save_button, self.print_button)
        right = (self.close_button, self.register_button)
        for one in (*left, *right):
            one.setAutoDefault(False)
        self.foot = buttons_row(left, right)
        wide = ASKING if self.making.asked else TYPED if self._may_register() else PLAIN
        place(self, self.side, self.live, (self.progress, self.bar, self.foot), wide)
        self.resize(sized_to(parent))
