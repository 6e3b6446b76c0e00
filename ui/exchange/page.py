"""«Обмен»: what comes in and goes out as files: batches, questionnaires, workbooks of the region, the whole office."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.batches import BATCHES
from ui.exchange.batches.undoing import open_undoing
from ui.kit.actions import Action, button
from ui.kit.card_page import CardPage, Header
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage

LOADED, BOOKS, WHOLE = "Загрузки", "Книги региона", "Вся база одним файлом"
SHEET, FORMS = "Загрузить таблицу…", "Загрузить формы ОО-1, ОО-2…"


def exchange_page(desk: Desk, others: Sequence[Panel]) -> CardPage:
    """Make the page of the section; the tabs of other rooms stand behind the batches."""
    load = Action(SHEET, lambda: desk.navigator.open("sheet_load", 0), "Ctrl+O", "table")
    forms = Action(FORMS, lambda: desk.navigator.open("forms_load", 0), icon="folder-open")
    cells = Action("Карта форм…", lambda: desk.navigator.open("form_map", 0), icon="list-numbers")
    return CardPage(
        0,
        Header("Обмен", primary=load),
        [
            Panel(LOADED, None, lambda _id, parent: _batches(desk, parent, load, cells)),
            *others,
            Panel(BOOKS, None, lambda _id, parent: _books(desk, parent)),
            Panel(WHOLE, None, lambda _id, parent: _whole(desk, parent)),
        ],
        tools=(button(forms),),
        within=True,
    )


def verbs(desk: Desk, parent: QWidget) -> Sequence[Action]:
    """What can be made here, for Ctrl+K."""
    return (
        Action(SHEET, lambda: desk.navigator.open("sheet_load", 0), icon="table"),
        Action(FORMS, lambda: desk.navigator.open("forms_load", 0), icon="folder-open"),
        Action("Добавить книгу региона", lambda: desk.navigator.open("workbook_binding", 0), icon="plus"),
    )


def _batches(desk: Desk, parent: QWidget, load: Action, cells: Action) -> RegisterPage:
    def standing() -> bool:
        row = page.view.current_row()
        return row is not None and not row.undone

    def undo() -> None:
        if (row := page.view.current_row()) is not None:
            open_undoing(desk, row.id, row.file_name, page)

    page = RegisterPage(
        desk,
        BATCHES,
        None,
        key="batches",
        first=load,
        own=(Action("Отменить загрузку…", undo, "Ctrl+Shift+Z", "arrow-u-up-left", standing),),
        more=(cells,),
        opens=lambda row: desk.navigator.open("import_batch", row.id),
        embedded=True,
        parent=parent,
    )
    return page


def _books(desk: Desk, parent: QWidget) -> RegisterPage:
    from ui.exchange.bindings.register import bindings_page

    return bindings_page(desk, parent)


def _whole(desk: Desk, parent: QWidget) -> QWidget:
    from ui.exchange.office_file import OfficeFilePanel

    return OfficeFilePanel(desk, parent)
