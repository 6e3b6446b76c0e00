"""«Зарегистрировать»: a draft gets its date and its number, the next one of the journal or one typed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.documents import (
    TITLES,
    DocumentCard,
    document_card,
    journals,
    load_document,
    next_number,
    register_document,
)
from app.kernel.errors import InvalidInput
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, FileEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

NUMBER = "Пусто — следующий по журналу: {next}. Введите свой, если номер зарезервирован или дан раньше."


@dataclass
class Registering:
    """What is typed: the date, a number by hand, and for a paper not made here its journal and its file."""

    dated: date | None = None
    number: str = ""
    journal: str = ""
    file: Path | None = None

    def problems(self) -> dict[str, str]:
        """Ask for the date."""
        return {} if self.dated else {"dated": "Укажите дату документа."}


def open_registering(desk: Desk, document_id: int, parent: QWidget) -> CardDialog:
    """Ask for date and number and register; a draft made from a paper is printed and frozen with them."""
    card = document_card(desk.context.db, document_id)

    def save(draft: Registering) -> int:
        if problems := draft.problems():
            raise InvalidInput(problems)
        return _register(desk, card, draft)

    form = _made_form(desk, card) if card.made_from_paper else _own_form(desk, card)
    draft = Registering(card.dated or desk.context.db.today(), card.number, card.journal)
    dialog = open_card(
        desk,
        "Зарегистрировать документ",
        form,
        draft,
        save,
        parent,
        subtitle=f"{card.heading}. После регистрации текст не меняется, номер остаётся за документом навсегда.",
        save_text="Зарегистрировать",
    )

    def tell(_id: int) -> None:
        title = document_card(desk.context.db, document_id).title
        desk.messages.toast(parent, f"Зарегистрирован: {title[:1].lower()}{title[1:]}", "", None)

    dialog.saved.connect(tell)
    return dialog


def _register(desk: Desk, card: DocumentCard, draft: Registering) -> int:
    context = desk.context
    assert draft.dated is not None
    if card.made_from_paper:
        from app.papers import issue

        return issue(context, card.id, draft.dated, draft.number.strip(), version=card.version)
    whole = load_document(context.db, card.id)
    whole.dated, whole.journal, whole.number = draft.dated, draft.journal, draft.number
    return register_document(context.db, context.folder, whole, draft.number.strip() or None, draft.file)


def _made_form(desk: Desk, card: DocumentCard) -> Form:
    from app.papers import draft_answers, next_paper_number

    db = desk.context.db
    paper, subject, _ = draft_answers(db, card.id)
    coming = next_paper_number(db, paper, card.dated or db.today(), card.case_file, subject)
    return Form(
        [
            Field("dated", "Дата документа", DateEditor(), "День, когда документ подписан."),
            Field("number", "Номер", TextEditor(coming, max_length=60), NUMBER.format(next=coming)),
        ]
    )


def _own_form(desk: Desk, card: DocumentCard) -> Form:
    db, titles = desk.context.db, TITLES["document"]
    listed = [(one.code, one.title) for one in journals(db) if not one.archived]
    chosen = ChoiceEditor([("", "выберите журнал"), *listed])
    number = TextEditor(max_length=60)
    form = Form(
        [
            Field("journal", titles["journal"], chosen, wide=True),
            Field("dated", "Дата документа", DateEditor(), "День, когда документ подписан."),
            Field("number", "Номер", number, ""),
            Field("file", "Файл документа", FileEditor(), "PDF или DOCX: копия ляжет в папку программы.", wide=True),
        ]
    )

    def propose() -> None:
        journal = chosen.value()
        with db.reading() as session:
            coming = next_number(session, journal, (card.dated or db.today()).year, card.case_file) if journal else ""
        form.set_hint("number", NUMBER.format(next=coming) if coming else "")

    chosen.edited.connect(propose)
    return form
