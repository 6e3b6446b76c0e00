"""The pages of the room, each read into memory when it is first wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.kit.card_dialog import CardDialog
from ui.parts.desk import Desk


def sheet_loading(desk: Desk) -> QWidget:
    """Return the page «Загрузка таблицы»."""
    from ui.exchange.sheet.loading import SheetLoading

    return SheetLoading(desk)


def forms_loading(desk: Desk) -> QWidget:
    """Return the page «Загрузка форм статистики»."""
    from ui.exchange.forms.loading import FormsLoading

    return FormsLoading(desk)


def form_map(desk: Desk) -> QWidget:
    """Return the page «Карта форм»."""
    from ui.exchange.forms.cells import form_cells_page

    return form_cells_page(desk)


def binding_page(desk: Desk, binding_id: int) -> QWidget:
    """Return the page of a workbook of the region; 0 begins a new one."""
    from ui.exchange.bindings.page import BindingPage

    return BindingPage(desk, binding_id)


def batch_card(desk: Desk, batch_id: int) -> QWidget:
    """Return the page of a batch."""
    from ui.exchange.batches.card import batch_page

    return batch_page(desk, batch_id)


def open_form_cell(desk: Desk, cell_id: int, parent: QWidget) -> CardDialog | None:
    """Open a cell of the map of forms."""
    from ui.exchange.forms.cells import open_form_cell as opened

    return opened(desk, cell_id, parent)
