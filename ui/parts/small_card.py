"""A small card over a page: its draft is loaded or begun, its form opens in a dialog, a new page may follow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from app.kernel.database import Database
from app.kernel.errors import AppError
from ui.kit.card_dialog import CardDialog
from ui.kit.form import Form
from ui.kit.panel import Panel
from ui.parts.desk import Desk

D = TypeVar("D")


def draft_of(
    desk: Desk,
    parent: QWidget,
    load: Callable[[Database, int], D],
    record_id: int | None,
    begin: Callable[[], D] | None = None,
) -> D | None:
    """Return the draft of a known record or of a new one; where it cannot be read, say why."""
    if record_id is None:
        return begin() if begin else None
    try:
        return load(desk.context.db, record_id)
    except AppError as error:
        desk.messages.error(parent, error)
        return None


def open_card(
    desk: Desk,
    title: str,
    form: Form,
    draft: Any,
    save: Callable[[Any], Any],
    parent: QWidget,
    *,
    subtitle: str = "",
    save_text: str = "Сохранить",
    history: Panel | None = None,
    opens: str = "",
) -> CardDialog:
    """Open the form; the history stands behind a known record, `opens` is the kind of record whose page follows."""
    dialog = CardDialog(
        title,
        form,
        draft,
        save,
        desk.messages,
        parent,
        subtitle=subtitle,
        save_text=save_text,
        panels=[history] if history else (),
        subject_id=draft.id if history else None,
    )
    if opens:
        dialog.saved.connect(lambda made: desk.navigator.open(opens, made))
    dialog.open()
    return dialog
