"""The books of the office: a tab for all, for drafts, for each registration book and for what is under control."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.documents import (
    DOCUMENTS,
    UNREGISTERED,
    DocumentRow,
    document_rows,
    journal_register,
    journal_registers,
    journals,
)
from app.kernel.columns import Register
from app.kernel.database import Database
from app.office import ActKind, load_office
from ui.documents.answering import INCOMING, open_answer
from ui.documents.control import ControlPage, waiting_count
from ui.documents.creating import ACTS, LETTERS, create_button, drop_down, print_button
from ui.documents.dialogs.checking import open_checking
from ui.documents.dialogs.earlier import open_earlier
from ui.documents.dialogs.incoming import open_incoming
from ui.documents.dialogs.numbering import open_numbering
from ui.documents.dialogs.period import open_period
from ui.documents.register import documents_register
from ui.documents.words import DOCUMENT_VERBS, TABLES
from ui.kit.actions import Action, add_shortcuts
from ui.kit.jobs import Job
from ui.kit.news import News
from ui.parts.desk import Desk
from ui.parts.lists import Lists, Make
from ui.parts.register_page import RegisterPage

EARLIER = "Внести ранее изданный…"
TEMPLATES = "templates"
"""The page with the texts of all papers, which another room shows."""
ALL, DRAFTS, CONTROL = "Все", "Проекты", "На контроле"
SHORT = {
    "orders": "Приказы",
    "resolutions": "Постановления",
    "minutes": "Протоколы",
    "contracts": "Договоры",
    "incoming": "Входящие",
    "outgoing": "Исходящие",
}
"""What the usual books are called on a tab, in the order of the tabs; other books follow under their titles."""
EMPTY = {
    "orders": "Приказов пока нет\nНапечатайте приказ из карточки округа или внесите ранее изданный.",
    "resolutions": "Постановлений пока нет\nНапечатайте постановление из карточки округа или внесите ранее изданное.",
    "minutes": "Протоколов пока нет\nПротокол печатают и регистрируют из карточки заседания.",
    "contracts": "Договоров в журнале пока нет\nДоговор регистрируют из его карточки в разделе «Договоры».",
    "incoming": "Входящих писем пока нет\nЗарегистрируйте письмо: от кого, о чём, до какого дня ответить.",
    "outgoing": "Исходящих писем пока нет\nПисьмо готовят из карточки школы или отвечают на входящее.",
}
SPARED = {"incoming": ("Резолюция", "Дело", "Дата отправителя"), "orders": ("Листов",), "resolutions": ("Листов",)}
"""Columns of a book that the screen has no room for at first; the chooser of columns brings them back."""
CREATED = {"orders": (ACTS,), "resolutions": (ACTS,), "outgoing": (LETTERS,)}
"""Books whose papers the office issues on its own: the groups of the catalogue."""
NO_DRAFTS = "Проектов нет\nЗдесь документы, которые готовятся, согласуются или ждут подписи."


class DocumentsPage(Lists):
    """The registers behind their tabs, each with its count."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show the first register; the counts come from the background."""
        self._desk = desk
        self._books = _books(desk.context.db)
        lists: list[tuple[str, Make]] = [(ALL, self._all), (DRAFTS, self._drafts)]
        lists += [
            (SHORT.get(code, title), lambda parent, one=code: self._book(one, parent)) for code, title in self._books
        ]
        usual = sum(code in SHORT for code, _ in self._books)
        lists.insert(2 + usual, (CONTROL, lambda parent: ControlPage(desk, parent, self._everywhere())))
        super().__init__(lists, parent)
        self.setAccessibleName(DOCUMENTS.title)
        self._order = [title for title, _ in lists]
        counted = TABLES | {"meeting", "decision", "plan_event", "contract"}
        News(self, desk.context.db, counted).came.connect(self._count)
        self._count()

    def _all(self, parent: QWidget) -> RegisterPage:
        return self._page(parent, documents_register(), "documents", create=())

    def _drafts(self, parent: QWidget) -> RegisterPage:
        def load(db: Database) -> list[DocumentRow]:
            return [row for row in document_rows(db) if row.state in UNREGISTERED]

        register = replace(DOCUMENTS, title="Проекты документов", load=load, empty=NO_DRAFTS)
        return self._page(parent, register, "documents-drafts", create=())

    def _book(self, family: str, parent: QWidget) -> RegisterPage:
        register = journal_register(self._desk.context.db, family)
        spared = SPARED.get(family, ())
        columns = tuple(replace(one, hidden=True) if one.title in spared else one for one in register.columns)
        register = replace(register, columns=columns, empty=EMPTY.get(family, register.empty))
        key = f"documents-{family}"
        if family in CREATED:
            return self._page(parent, register, key, family, create=CREATED[family])
        if family != INCOMING:
            return self._page(parent, register, key, family, add=self._earlier())
        page: RegisterPage

        def answer() -> None:
            if (row := page.view.current_row()) is not None:
                open_answer(self._desk, row.id, page)

        own = Action("Ответить…", answer, "Ctrl+R", "arrow-bend-up-left", lambda: page.view.current_row() is not None)
        add = Action("Входящее письмо", lambda: open_incoming(self._desk, self), "Ins", "plus")
        page = self._page(parent, register, key, family, add=add, own=(own,))
        return page

    def _page(
        self,
        parent: QWidget,
        register: Register[Any],
        key: str,
        family: str = "",
        *,
        add: Action | None = None,
        own: Sequence[Action] = (),
        create: Sequence[str] | None = None,
    ) -> RegisterPage:
        """Make a list; where the office issues the papers of the book itself, the main deed is to create one."""
        desk = self._desk
        page: RegisterPage

        def print_chosen() -> None:
            from ui.parts.print_many import print_many

            if chosen := page.view.selected_ids():
                print_many(desk, chosen, self)
            else:
                desk.messages.tell(self, "Что печатать?", "Выберите документы в списке: мышью с Ctrl или Shift + ↑, ↓.")

        checking, texts = self._everywhere()
        more = (
            *((self._earlier(),) if add is None or add.title != EARLIER else ()),
            checking,
            Action("Нумерация журнала…", lambda: open_numbering(desk, self, family), "", "list-numbers"),
            Action("Журнал за период…", lambda: open_period(desk, self, family), "", "export"),
            Action("Напечатать выбранные…", print_chosen, "Ctrl+P", "printer"),
            texts,
        )
        tools = [print_button(desk, family, self)] if family else []
        main = [] if create is None else [create_button(desk, create, self)]
        page = RegisterPage(
            desk,
            register,
            DOCUMENT_VERBS,
            key=key,
            add=add,
            first=add or self._earlier(),
            own=own,
            more=more,
            tools=tools,
            main=main,
            parent=parent,
        )
        for one in main:
            add_shortcuts(page, (Action("Создать", partial(drop_down, one), "Ins"),))
            page.view.add_requested.connect(partial(drop_down, one))
        return page

    def _everywhere(self) -> tuple[Action, Action]:
        """Return what «Ещё» holds on every tab."""
        desk = self._desk
        return (
            Action("Проверить бумагу…", lambda: open_checking(desk, self), "Ctrl+B", "qr-code"),
            Action("Шаблоны документов", partial(desk.navigator.open, TEMPLATES, 0), "", "file-text"),
        )

    def _earlier(self) -> Action:
        return Action(EARLIER, lambda: open_earlier(self._desk, self), "Alt+Ins", "plus")

    def _count(self) -> None:
        """Count in the background what stands behind the tabs."""
        db = self._desk.context.db

        def count() -> dict[str, int]:
            rows = [row for row in document_rows(db) if not row.archived]
            counts = {
                ALL: len(rows),
                DRAFTS: sum(row.state in UNREGISTERED for row in rows),
                CONTROL: waiting_count(db),
            }
            for code, title in self._books:
                counts[SHORT.get(code, title)] = sum(row.family == code for row in rows)
            return counts

        Job(
            self, count, lambda found: self.set_counts([found.get(title) for title in self._order]), self._failed
        ).start()

    def _failed(self, error: Exception) -> None:
        self._desk.messages.error(self, error)


def _books(db: Database) -> list[tuple[str, str]]:
    """Return the books that get a tab: of orders and resolutions the one this office issues, unless both are in use.

    What stands in a book that has no tab is among «Все».
    """
    titles = dict(journal_registers(db))
    other = "orders" if load_office(db).act_kind is ActKind.RESOLUTION else "resolutions"
    if not any(one.code == other and one.next_number > 1 for one in journals(db)):
        titles.pop(other, None)
    usual = [(code, titles[code]) for code in SHORT if code in titles]
    return [*usual, *((code, title) for code, title in titles.items() if code not in SHORT)]
