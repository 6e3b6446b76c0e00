"""The lists of the settings: who signs, who works, people, posts, reference books, registration books."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.documents import JOURNALS
from app.office import (
    SIGNATORIES,
    WORKERS,
    WorkerRow,
    archive_reference_item,
    archive_signatory,
    archive_worker,
    book_titles,
    reference_register,
    restore_reference_item,
    restore_signatory,
    restore_worker,
)
from app.people import PERSONS, POSTS, archive_person, restore_person
from ui.kit.actions import Action, button
from ui.kit.editors import ChoiceEditor
from ui.kit.layout import label
from ui.kit.register_view import RegisterView
from ui.office.dialogs import open_journal, open_reference, open_signatory, open_worker
from ui.office.person import open_person, open_post
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage


def signatories_panel(desk: Desk, parent: QWidget) -> QWidget:
    """Who signs, with periods."""
    verbs = RecordVerbs(
        "signatory",
        archive_signatory,
        restore_signatory,
        "Право подписи убрано в архив",
        "Право подписи возвращено",
    )
    add = Action("Подписант", lambda: open_signatory(desk, None, parent), "Ins", "plus")
    return RegisterPage(desk, SIGNATORIES, verbs, key="signatories", add=add, embedded=True, parent=parent)


def people_panel(desk: Desk, parent: QWidget) -> QWidget:
    """Everybody who heads, signs or sits in a council."""
    verbs = RecordVerbs("person", archive_person, restore_person, "Человек убран в архив", "Человек возвращён")
    add = Action("Человек", lambda: open_person(desk, None, parent), "Ins", "plus")
    return RegisterPage(desk, PERSONS, verbs, key="persons", add=add, embedded=True, parent=parent)


class PostsPanel(QWidget):
    """The posts met in the data, in cases; there is nothing to add or to archive."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Show the posts."""
        super().__init__(parent)
        self._desk = desk
        self.view = RegisterView(POSTS, desk.context.db, desk.context.settings, key="posts", parent=self)
        change = Action("Изменить", self.change, "Return", "pencil-simple", lambda: self.view.current_row() is not None)
        self.view.set_actions([change])
        self.view.setMinimumHeight(360)
        self.view.opened.connect(self.change)
        line = QHBoxLayout()
        line.setSpacing(12)
        words = "Так должности стоят в приказах и договорах. Исправленный падеж остаётся за должностью."
        line.addWidget(label(words, "hint", wrap=True), 1)
        line.addWidget(self.view.search_box)
        line.addWidget(button(change))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.view, 1)

    def change(self) -> None:
        """Open the post the focus is on."""
        row = self.view.current_row()
        if row is not None:
            open_post(self._desk, row.post, self)


class WorkersPanel(QWidget):
    """Who works at the program, and who of them sits here now."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Put the choice above the list."""
        super().__init__(parent)
        self._desk = desk
        verbs = RecordVerbs("worker", archive_worker, restore_worker, "Работник убран в архив", "Работник возвращён")
        add = Action("Работник", lambda: open_worker(desk, None, self), "Ins", "plus")
        self.page = RegisterPage(desk, WORKERS, verbs, key="workers", add=add, embedded=True, parent=self)
        self.now = ChoiceEditor([])
        self.now.set_label("Сейчас работает")
        self.now.setMaximumWidth(360)
        self.page.view.loaded.connect(self._offer)
        self.now.edited.connect(self._work_as)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label("Сейчас работает"))
        line.addWidget(self.now, 1)
        line.addWidget(label("Это имя пишется в историю изменений.", "hint"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(line)
        layout.addWidget(self.page, 1)

    def _offer(self) -> None:
        """Offer the workers in use, and whoever works now."""
        rows: list[WorkerRow] = [row for row in self.page.view.rows() if not row.archived]
        names = dict.fromkeys([*(row.full_name for row in rows), *filter(None, [self._desk.context.who])])
        blocked = self.now.blockSignals(True)
        self.now.set_options([(name, name) for name in names])
        self.now.set_value(self._desk.context.who or None)
        self.now.blockSignals(blocked)

    def _work_as(self) -> None:
        try:
            name = self.now.value()
        except ValueError:
            return
        if name and name != self._desk.context.who:
            self._desk.context.work_as(name)
            self._desk.messages.toast(self, f"В программе работает {name}", "", None)


class BooksPanel(QWidget):
    """The reference books: choose one, its lines below."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Show the first book."""
        super().__init__(parent)
        self._desk = desk
        self.page: RegisterPage | None = None
        self.books = ChoiceEditor(book_titles())
        self.books.set_label("Справочник")
        self.books.setMaximumWidth(420)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label("Справочник"))
        line.addWidget(self.books, 1)
        line.addWidget(label("Строку не удаляют: ей ставят срок или убирают в архив.", "hint", wrap=True), 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addLayout(line)
        self.books.set_value(book_titles()[0][0])
        self.books.edited.connect(self.show_book)
        self.show_book()

    def show_book(self) -> None:
        """Show the lines of the chosen book."""
        book = self.books.value()
        if self.page is not None:
            self._layout.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        add = Action("Строка", lambda: open_reference(self._desk, None, self, book=book), "Ins", "plus")
        verbs = RecordVerbs(
            "reference",
            archive_reference_item,
            restore_reference_item,
            "Строка убрана в архив",
            "Строка возвращена",
        )
        self.page = RegisterPage(
            self._desk,
            reference_register(book),
            verbs,
            key="reference",
            add=add,
            embedded=True,
            parent=self,
        )
        self._layout.addWidget(self.page, 1)


class JournalsPanel(QWidget):
    """The registration books: the form of their numbers and the next one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Show the books; there is nothing to add or to archive."""
        super().__init__(parent)
        self._desk = desk
        self.view = RegisterView(JOURNALS, desk.context.db, desk.context.settings, key="journals", parent=self)
        change = Action("Изменить", self.change, "Return", "pencil-simple", lambda: self.view.current_row() is not None)
        self.view.set_actions([change])
        self.view.setMinimumHeight(360)
        self.view.opened.connect(lambda journal_id: open_journal(desk, journal_id, self))
        line = QHBoxLayout()
        words = "Номера берутся по порядку; начать можно с любого, а готовый номер — ввести вручную при регистрации."
        line.addWidget(label(words, "hint", wrap=True), 1)
        line.addWidget(self.view.search_box)
        line.addWidget(button(change))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.view, 1)

    def change(self) -> None:
        """Open the book the focus is on."""
        row = self.view.current_row()
        if row is not None:
            open_journal(self._desk, row.id, self)
