"""The small cards of the settings: who signs, who works, lines of reference books, registration books."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.documents import TITLES as DOCUMENT_TITLES
from app.documents import load_journal, save_journal
from app.kernel.errors import AppError
from app.office import (
    TITLES,
    ReferenceDraft,
    SignatoryDraft,
    SignatoryRole,
    WorkerDraft,
    book_title,
    load_reference_item,
    load_signatory,
    load_worker,
    save_reference_item,
    save_signatory,
    save_worker,
)
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, NumberEditor, TextEditor
from ui.kit.form import Form
from ui.kit.form_layout import Field
from ui.kit.panel import Panel
from ui.office.steps import signatory_fields, signatory_form
from ui.parts.desk import Desk
from ui.parts.history import history_panel


def open_signatory(desk: Desk, signatory_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of somebody who signs, in a period and on a basis."""
    draft = _draft(desk, parent, load_signatory, signatory_id, lambda: SignatoryDraft(**defaults))
    if draft is None:
        return None
    titles = TITLES["signatory"]
    *who, basis = signatory_fields("начальник отдела образования")
    form = signatory_form(
        Field("role", titles["role"], ChoiceEditor([(role, role.label) for role in SignatoryRole]), wide=True),
        *who,
        Field("valid_until", titles["valid_until"], DateEditor(), "Пусто — до смены руководителя."),
        basis,
    )
    words = "Право подписи" if signatory_id else "Новое право подписи"
    history = history_panel(desk, "signatory", TITLES)
    return _opened(desk, words, form, draft, save_signatory, parent, "Кто подписывает и в какой срок.", history)


def open_worker(desk: Desk, worker_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of somebody who works at the program."""
    draft = _draft(desk, parent, load_worker, worker_id, lambda: WorkerDraft(**defaults))
    if draft is None:
        return None
    titles = TITLES["worker"]
    form = Form([Field(name, titles[name], TextEditor()) for name in ("full_name", "post", "phone")])
    words = "Работник" if worker_id else "Новый работник"
    history = history_panel(desk, "worker", TITLES)
    return _opened(desk, words, form, draft, save_worker, parent, "Имя стоит в истории изменений.", history)


def open_reference(desk: Desk, item_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open a line of a reference book; ``book`` names the book of a new one."""
    draft = _draft(desk, parent, load_reference_item, item_id, lambda: ReferenceDraft(**defaults))
    if draft is None:
        return None
    titles = TITLES["reference"]
    form = Form(
        [
            Field("title", titles["title"], LongTextEditor(rows=2), wide=True),
            Field("valid_from", titles["valid_from"], DateEditor(), "Пусто — действует с самого начала."),
            Field("valid_until", titles["valid_until"], DateEditor(), "После этого дня строку нельзя выбрать."),
        ]
    )
    words = "Строка справочника" if item_id else "Новая строка справочника"
    history = history_panel(desk, "reference", TITLES)
    return _opened(desk, words, form, draft, save_reference_item, parent, book_title(draft.book), history)


def open_journal(desk: Desk, journal_id: int, parent: QWidget) -> CardDialog | None:
    """Open a registration book: the form of its numbers and the number it gives next."""
    draft = _draft(desk, parent, load_journal, journal_id, None)
    if draft is None:
        return None
    titles = DOCUMENT_TITLES["journal"]
    year = desk.context.db.today().year
    form = Form(
        [
            Field("title", titles["title"], TextEditor(), wide=True),
            Field("mask", titles["mask"], TextEditor(), "Вместо {n} встаёт число: {n}-ОД даст 71-ОД."),
            Field(
                "next_number",
                titles["next_number"],
                NumberEditor(),
                f"В {year} году. Если бумажный журнал уже начат, поставьте номер после последнего.",
            ),
        ]
    )
    history = history_panel(desk, "journal", DOCUMENT_TITLES)
    return _opened(desk, "Журнал регистрации", form, draft, save_journal, parent, f"Нумерация {year} года", history)


def _draft(
    desk: Desk, parent: QWidget, load: Callable[..., Any], record_id: int | None, make: Callable[[], Any] | None
) -> Any:
    """Return the draft of a card, or say why there is none."""
    if record_id is None:
        return make() if make else None
    try:
        return load(desk.context.db, record_id)
    except AppError as error:
        desk.messages.error(parent, error)
        return None


def _opened(
    desk: Desk,
    title: str,
    form: Form,
    draft: Any,
    save: Callable[..., Any],
    parent: QWidget,
    subtitle: str,
    history: Panel,
) -> CardDialog:
    """Open the card; the history stands behind one that is known already."""
    dialog = CardDialog(
        title,
        form,
        draft,
        partial(save, desk.context.db),
        desk.messages,
        parent,
        subtitle=subtitle,
        panels=[history],
        subject_id=draft.id,
    )
    dialog.open()
    return dialog
