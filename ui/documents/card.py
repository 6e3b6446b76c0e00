"""The card of a document: what it is, its pages, its files, what it is about, its history."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents import (
    TITLES,
    DocumentCard,
    DocumentState,
    attach_scan,
    cancel_document,
)
from app.documents import document_card as read_document
from app.kernel.columns import Tone
from app.kernel.errors import InvalidInput
from ui.documents.overview import TABLES, overview
from ui.documents.page import DOCUMENT_VERBS
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage, Header, Panel
from ui.kit.editors import LongTextEditor
from ui.kit.form import Field, Form
from ui.kit.layout import Chip
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.record_card import Follower, archive_action, attempt
from ui.parts.small_card import open_card

TONES = {DocumentState.DRAFT: Tone.WAIT, DocumentState.REGISTERED: Tone.DONE, DocumentState.CANCELLED: Tone.NEUTRAL}


@dataclass
class Cancelling:
    """Why a document is cancelled."""

    reason: str = ""

    def problems(self) -> dict[str, str]:
        """Ask for the reason: it stays beside the number for good."""
        return {} if self.reason.strip() else {"reason": "Укажите, почему документ аннулирован."}


def document_card(desk: Desk, document_id: int) -> CardPage:
    """Return the page of a document."""
    db = desk.context.db

    def header() -> Header:
        return _header(desk, read_document(db, document_id), page)

    page = CardPage(
        document_id,
        Header(read_document(db, document_id).title),
        (
            Panel("Обзор", None, lambda one, parent: overview(desk, one, parent)),
            *desk.panels("document"),
            history_panel(desk, "document", TITLES),
        ),
    )
    Follower(page, desk, header, TABLES)
    return page


def pick_scan(desk: Desk, document_id: int, parent: QWidget) -> QFileDialog:
    """Ask for a file and put a copy of it beside the document."""
    names = "Скан или документ (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.docx *.doc);;Все файлы (*)"
    dialog = QFileDialog(parent, "Прикрепить файл", "", names)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: attach(desk, document_id, Path(name), parent))
    dialog.open()
    return dialog


def attach(desk: Desk, document_id: int, file: Path, parent: QWidget) -> None:
    """Put a copy of a file beside the document."""
    context = desk.context
    if attempt(desk, parent, lambda: attach_scan(context.db, context.folder, document_id, file)):
        desk.messages.toast(parent, f"Файл «{file.name}» прикреплён", "", None)


def open_cancelling(desk: Desk, document: DocumentCard, parent: QWidget) -> CardDialog:
    """Ask why, and cancel the document."""

    def save(draft: Cancelling) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        cancel_document(desk.context.db, document.id, draft.reason)

    form = Form([Field("reason", "Причина", LongTextEditor("номер дан дважды, документ не подписан"), wide=True)])
    return open_card(
        desk,
        "Аннулировать документ",
        form,
        Cancelling(),
        save,
        parent,
        subtitle=f"{document.title}. Документ останется в журнале, номер больше никому не достанется.",
        save_text="Аннулировать",
    )


def _header(desk: Desk, document: DocumentCard, page: QWidget) -> Header:
    registered = document.state is DocumentState.REGISTERED
    more = [archive_action(desk, DOCUMENT_VERBS, document.id, document.archived, page)]
    if registered:
        more.insert(0, Action("Аннулировать…", partial(open_cancelling, desk, document, page), "", "prohibit"))
    return Header(
        document.title,
        document.heading,
        (Chip(document.state.label, TONES[document.state]),),
        (),
        tuple(more),
        Action("Прикрепить файл…", lambda: pick_scan(desk, document.id, page), "", "paperclip"),
    )
