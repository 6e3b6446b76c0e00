"""What comes in and goes out as files: any sheet, statutory forms, workbooks of the region, the whole office."""

from ui.exchange.opening import batch_card, binding_page, form_map, forms_loading, open_form_cell, sheet_loading
from ui.exchange.page import exchange_page, verbs

__all__ = [
    "batch_card",
    "binding_page",
    "exchange_page",
    "form_map",
    "forms_loading",
    "open_form_cell",
    "sheet_loading",
    "verbs",
]
