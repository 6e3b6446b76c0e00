"""«Шаблоны»: choose a text, edit it with its pages beside it, save it when it prints, take ours back at will."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.kernel.errors import AppError, InvalidInput
from app.papers import (
    Change,
    TextCard,
    TextField,
    TextProblem,
    changed_since,
    keep_draft,
    keep_own,
    put_own,
    read_text,
    restore_text,
    save_text,
    texts,
)
from ui.kit.actions import Action, add_shortcuts, button
from ui.kit.chips import ChipLabel
from ui.kit.jobs import Job
from ui.kit.layout import Elided, page_header
from ui.parts.desk import Desk
from ui.parts.live_preview import LivePreview
from ui.parts.record_card import attempt
from ui.templates.changes import ChangesPanel
from ui.templates.fields import FieldsPanel
from ui.templates.listing import TextList
from ui.templates.text_area import TextArea
from ui.templates.trying import DoesNotPrint, fields_for, state_chip, trial

TITLE = "Шаблоны"


class TemplatesPage(QWidget):
    """The list, the editor, and beside it the pages, the fields and our changes."""

    def __init__(self, desk: Desk, first: str = "", parent: QWidget | None = None) -> None:
        """List the texts and open the first of them."""
        super().__init__(parent)
        self._desk, self._folder = desk, desk.context.folder.templates
        self._card: TextCard | None = None
        self._loading, self._shown = False, ""
        self.setAccessibleName(TITLE)
        self.list, self.area, self.fields = TextList(), TextArea(), FieldsPanel()
        self.live = LivePreview("Шаблон")
        self.changes = ChangesPanel(self.restore, self.keep_own, self.area.go_to_line, self._apply)
        self.heading, self.chip = Elided("", "section", letters=12), ChipLabel()
        self.save_action = Action("Сохранить", self.save, "Ctrl+S", "floppy-disk", self._may_save)
        self.restore_action = Action("Вернуть исходный", self.restore, "", "arrow-counter-clockwise", self._may_restore)
        self.save_button = button(self.save_action, role="primary")
        self.restore_button = button(self.restore_action)
        add_shortcuts(self, (self.save_action,))
        self._lay_out()
        self.list.chosen.connect(self.open)
        self.area.textChanged.connect(self._typed)
        self.fields.wanted.connect(self.area.insert_field)
        self.live.refused.connect(self._refused)
        self.live.shown.connect(lambda: self.area.mark_wrong(0))
        self.destroyed.connect(self.live.let_go)
        listed = texts(self._folder)
        self.list.show_texts(listed, first or listed[0].name)
        self.open(first or listed[0].name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the list; as a focus proxy it would hide the buttons above it from Tab."""
        super().focusInEvent(event)
        self.list.setFocus()

    def open(self, name: str) -> None:
        """Show a text in the editor; what was typed into the one before is kept as a draft."""
        self.keep()
        try:
            card = read_text(self._folder, name)
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        self._show(card, card.typed)
        self._read_fields(name)
        self.tabs.setCurrentIndex(2 if card.outdated else 0)

    def save(self) -> None:
        """Print the text about a real record, then let papers be printed from it; what does not print is kept."""
        if self._card is None or not self._may_save():
            return
        context, name, text = self._desk.context, self._card.name, self.area.toPlainText()
        self.save_button.setEnabled(False)
        Job(self, lambda: save_text(context, name, text), lambda _done: self._saved(name), self._not_saved).start()

    def restore(self) -> None:
        """Let papers be printed from our text again; a toast offers to take that back."""
        if self._card is None:
            return
        name, own = self._card.name, self._card.own
        if attempt(self._desk, self, partial(restore_text, self._folder, name)):
            self._show(read_text(self._folder, name))
            undo = partial(self._put_back, name, own) if own is not None else None
            self._desk.messages.toast(self, "Возвращён исходный текст", "Отменить" if undo else "", undo)

    def keep_own(self) -> None:
        """Stay with the own text after an update."""
        if self._card is not None and attempt(self._desk, self, partial(keep_own, self._folder, self._card.name)):
            self._show(read_text(self._folder, self._card.name), self.area.toPlainText())

    def keep(self) -> None:
        """Keep what has been typed and not saved as a draft, so that nothing is lost."""
        if self._card is not None and self.changed():
            attempt(self._desk, self, partial(keep_draft, self._folder, self._card.name, self.area.toPlainText()))
            self.list.refresh(texts(self._folder))

    def changed(self) -> bool:
        """Tell whether something has been typed that is not kept yet."""
        return self._card is not None and self.area.toPlainText() != self._card.typed

    def leave(self, then: Callable[[], object]) -> None:
        """Keep the draft and go."""
        self.keep()
        then()

    def _show(self, card: TextCard, text: str | None = None) -> None:
        self._card = card
        self._loading = True
        shown = card.typed if text is None else text
        if self.area.toPlainText() != shown:
            self.area.setPlainText(shown)
        self._loading = False
        self._shown = shown
        self.area.mark_wrong(0)
        self.heading.set_words(card.title)
        self._show_state()
        self.changes.show_changes(changed_since(card), shown)
        self.tabs.setTabVisible(2, card.outdated)
        self.list.refresh(texts(self._folder))
        self._preview(at_once=True)

    def _show_state(self) -> None:
        """Say whose text it is, and what can be done with it."""
        if self._card is not None:
            chip = state_chip(self._card, self.area.toPlainText())
            self.chip.set_state(chip.text, chip.tone)
        self.save_button.setEnabled(self._may_save())
        self.restore_button.setEnabled(self._may_restore())

    def _may_save(self) -> bool:
        return self._card is not None and self.area.toPlainText() != self._card.printed

    def _may_restore(self) -> bool:
        return self._card is not None and (self._card.own is not None or self.area.toPlainText() != self._card.shipped)

    def _typed(self) -> None:
        """Follow the typing; colouring the text is said to be a change too and is none."""
        if not self._loading and self.area.toPlainText() != self._shown:
            self._shown = self.area.toPlainText()
            self._show_state()
            self._preview()

    def _preview(self, *, at_once: bool = False) -> None:
        if self._card is not None:
            make = trial(self._desk.context, self._card.name, self.area.toPlainText())
            self.live.want(make, at_once=at_once)

    def _refused(self, error: Exception) -> None:
        self.area.mark_wrong(error.problem.line if isinstance(error, DoesNotPrint) else 0)

    def _saved(self, name: str) -> None:
        if self._card is not None and self._card.name == name:
            self._show(read_text(self._folder, name))
        self._desk.messages.toast(self, "Шаблон сохранён: документы печатаются по нему", "", None)

    def _not_saved(self, error: Exception) -> None:
        """Say why; what was typed is kept as a draft already."""
        if not isinstance(error, InvalidInput):
            self._desk.messages.error(self, error)
        elif self._card is not None:
            problem = TextProblem(error.problems["text"], line := int(error.problems.get("line", "0")))
            self._card = read_text(self._folder, self._card.name)
            self.live.say(f"Не сохранено, это черновик. {problem}")
            self.area.mark_wrong(line)
            if line:
                self.area.go_to_line(line)
        self.list.refresh(texts(self._folder))
        self._show_state()

    def _put_back(self, name: str, own: str) -> None:
        if attempt(self._desk, self, partial(put_own, self._folder, name, own)):
            self.list.choose(name)
            self._show(read_text(self._folder, name))

    def _apply(self, change: Change) -> None:
        """Put one change of ours into the own text; it waits there for «Сохранить»."""
        self.area.setPlainText(change.applied(self.area.toPlainText()))
        self.area.go_to_line(change.line)
        if self._card is not None:
            self.changes.show_changes(changed_since(self._card), self.area.toPlainText())

    def _read_fields(self, name: str) -> None:
        """Read the values of a real record in the background."""
        context = self._desk.context

        def show(fields: list[TextField]) -> None:
            if self._card is not None and self._card.name == name:
                self.fields.show_fields(fields)

        def tell(error: Exception) -> None:
            if not isinstance(error, AppError):
                raise error
            self.fields.show_fields((), str(error))

        Job(self, lambda: fields_for(context, name), show, tell).start()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Рядом с текстом")
        for title, panel in (("Просмотр", self.live), ("Поля", self.fields), ("Обновление", self.changes)):
            self.tabs.addTab(panel, title)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.chip)
        column.addWidget(self.area, 1)
        three = QSplitter(Qt.Orientation.Horizontal)
        for widget, least in ((self.list, 22 * self.fontMetrics().averageCharWidth()), (middle, 260), (self.tabs, 312)):
            widget.setMinimumWidth(least)
            three.addWidget(widget)
        three.setChildrenCollapsible(False)
        three.setHandleWidth(12)
        three.setStyleSheet("QSplitter::handle { background: transparent; }")
        three.setSizes([300, 440, 410])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 12)
        layout.setSpacing(10)
        layout.addWidget(page_header(TITLE, "", (), (self.restore_button, self.save_button)))
        layout.addWidget(three, 1)


def templates_page(desk: Desk, place: int = 0) -> QWidget:
    """Return the page; `place` is the number of the text to begin with, as in the list."""
    listed = texts(desk.context.folder.templates)
    return TemplatesPage(desk, listed[min(place, len(listed) - 1)].name)
