"""The small cards of the settings: who signs, who works, lines of reference books, registration books."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.documents import TITLES as DOCUMENT_TITLES
from app.documents import load_journal, save_journal
from app.office import (
    CASE_FILES,
    TITLES,
    ReferenceDraft,
    SignatoryDraft,
    SignatoryRole,
    WorkerDraft,
    book_title,
    case_files,
    figured_text,
    is_figured,
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
from ui.office.steps import signatory_fields, signatory_form
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.small_card import draft_of, open_card

MASK = (
    "Вместо {n} встаёт число, вместо {дело} — индекс дела, вместо {год} — год: "
    "{n}-ОД даст 71-ОД, {дело}-{n} даст 01-01-71, {n}/{год} даст 71/2026."
)


def open_signatory(desk: Desk, signatory_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of somebody who signs, in a period and on a basis."""
    draft = draft_of(desk, parent, load_signatory, signatory_id, lambda: SignatoryDraft(**defaults))
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
    return open_card(
        desk,
        words,
        form,
        draft,
        partial(save_signatory, desk.context.db),
        parent,
        subtitle="Кто подписывает и в какой срок.",
        history=history_panel(desk, "signatory", TITLES),
    )


def open_worker(desk: Desk, worker_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of somebody who works at the program."""
    draft = draft_of(desk, parent, load_worker, worker_id, lambda: WorkerDraft(**defaults))
    if draft is None:
        return None
    titles = TITLES["worker"]
    form = Form([Field(name, titles[name], TextEditor()) for name in ("full_name", "post", "phone")])
    words = "Работник" if worker_id else "Новый работник"
    return open_card(
        desk,
        words,
        form,
        draft,
        partial(save_worker, desk.context.db),
        parent,
        subtitle="Имя стоит в истории изменений.",
        history=history_panel(desk, "worker", TITLES),
    )


def open_reference(desk: Desk, item_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open a line of a reference book; ``book`` names the book of a new one."""
    draft = draft_of(desk, parent, load_reference_item, item_id, lambda: ReferenceDraft(**defaults))
    if draft is None:
        return None
    form = Form(_reference_fields(draft))
    words = "Строка справочника" if item_id else "Новая строка справочника"
    return open_card(
        desk,
        words,
        form,
        draft,
        partial(save_reference_item, desk.context.db),
        parent,
        subtitle=book_title(draft.book),
        history=history_panel(desk, "reference", TITLES),
    )


def _reference_fields(draft: ReferenceDraft) -> list[Field]:
    """The fields of a line; a case file has its index, which documents bear, and how long it is kept."""
    titles = TITLES["reference"]
    title = Field("title", titles["title"], LongTextEditor(rows=2), wide=True)
    dates = [
        Field("valid_from", titles["valid_from"], DateEditor(), "Пусто — действует с самого начала."),
        Field("valid_until", titles["valid_until"], DateEditor(), "После этого дня строку нельзя выбрать."),
    ]
    if is_figured(draft.book):
        draft.figures = draft.figures or figured_text(draft.book, {})
        hint = "Меняйте то, что стоит после двоеточия. Зарегистрированные бумаги останутся прежними."
        return [title, Field("figures", titles["figures"], LongTextEditor(rows=12), hint, wide=True), *dates]
    if draft.book != CASE_FILES:
        return [title, *dates]
    index = Field("code", "Индекс дела", TextEditor(max_length=20), "Номер подразделения и дела: 01-05.")
    return [
        *([index] if draft.id is None else []),
        Field("title", "Заголовок дела", LongTextEditor(rows=2), wide=True),
        Field("retention", titles["retention"], TextEditor("5 лет ЭПК")),
        Field("article", titles["article"], TextEditor("ст. 70"), "По перечню Росархива от 20.12.2019 № 236."),
        *dates,
    ]


def _case_file_choice(desk: Desk) -> ChoiceEditor:
    listed = [(one.code, f"{one.code} {one.title}") for one in case_files(desk.context.db)]
    return ChoiceEditor([("", "не указано"), *listed])


def open_journal(desk: Desk, journal_id: int, parent: QWidget) -> CardDialog | None:
    """Open a registration book: the form of its numbers and the number it gives next."""
    draft = draft_of(desk, parent, load_journal, journal_id)
    if draft is None:
        return None
    titles = DOCUMENT_TITLES["journal"]
    year = desk.context.db.today().year
    form = Form(
        [
            Field("title", titles["title"], TextEditor(), wide=True),
            Field("mask", titles["mask"], TextEditor(), MASK),
            Field(
                "next_number",
                titles["next_number"],
                NumberEditor(),
                f"В {year} году. Если бумажный журнал уже начат, поставьте номер после последнего.",
            ),
            Field("case_file", titles["case_file"], _case_file_choice(desk), "Индекс дела входит в номер: {дело}-{n}."),
        ]
    )
    return open_card(
        desk,
        "Журнал регистрации",
        form,
        draft,
        partial(save_journal, desk.context.db),
        parent,
        subtitle=f"Нумерация {year} года",
        history=history_panel(desk, "journal", DOCUMENT_TITLES),
    )
