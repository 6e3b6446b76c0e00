"""The tab «Обзор» of a document's card: its details, what hinders its next step, where it is kept, what it is about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.documents import (
    IN_FORCE,
    TITLES,
    UNREGISTERED,
    DocumentCard,
    Relation,
    document_card,
    journals,
    load_document,
    relations_of,
    save_document,
)
from app.kernel.dates import in_days, short_date
from app.office import book, case_file, case_files
from ui.documents.tabs.checks import Checks
from ui.documents.tabs.course import Course, Related
from ui.kit.editable_section import EditableSection
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, TextEditor
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import TwoColumns
from ui.parts.desk import Desk

INCOMING, OUTGOING = "incoming", "outgoing"
NO_CASE_FILE = "дело не выбрано"


def overview(desk: Desk, document_id: int, show_tab: Callable[[str], object], parent: QWidget) -> QWidget:
    """Build the tab; `show_tab` shows another tab of the card."""
    page = TwoColumns(
        [about(desk, document_id), Related(desk, document_id)],
        [Checks(desk, document_id), Course(desk, document_id, show_tab), keeping(desk, document_id)],
    )
    page.setParent(parent)
    return page


def about(desk: Desk, document_id: int) -> EditableSection:
    """The details, edited in place; number, journal and year of a registered document stay."""
    db, titles = desk.context.db, TITLES["document"]

    def facts() -> list[Fact]:
        card = document_card(db, document_id)
        return [
            Fact(titles["type"], card.type_title),
            Fact(titles["number"], card.number, missing="без номера"),
            Fact(titles["dated"], short_date(card.dated), missing="без даты"),
            Fact(titles["journal"], card.journal_title),
            *_letter_facts(desk, card),
            Fact(titles["issuer"], card.issuer if card.journal != INCOMING else "", wide=True),
            Fact(titles["heading"], card.heading, wide=True),
            Fact(titles["executor"], card.executor),
            Fact(titles["note"], card.note, wide=True),
        ]

    def form() -> Form:
        kinds = [(line.code, line.title) for line in book(db, "document_kinds", db.today())]
        listed = [(one.code, one.title) for one in journals(db) if not one.archived]
        card = document_card(db, document_id)
        numbered = [
            Field("number", titles["number"], TextEditor(max_length=60)),
            Field("journal", titles["journal"], ChoiceEditor([("", "не регистрируется у нас"), *listed])),
        ]
        free = not card.journal or (card.state in UNREGISTERED and not card.made_from_paper)
        return Form(
            [
                Field("type", titles["type"], ChoiceEditor(kinds)),
                Field("dated", titles["dated"], DateEditor()),
                *(numbered if free else []),
                *_letter_fields(card),
                *([Field("issuer", titles["issuer"], TextEditor(), wide=True)] if card.journal != INCOMING else []),
                Field("heading", titles["heading"], LongTextEditor(rows=2), wide=True),
                Field("executor", titles["executor"], TextEditor()),
                Field("note", titles["note"], LongTextEditor(rows=2), wide=True),
            ]
        )

    return EditableSection(
        "Сведения",
        facts,
        form,
        lambda: load_document(db, document_id),
        lambda draft: save_document(db, draft),
        desk.messages,
    )


def _letter_facts(desk: Desk, card: DocumentCard) -> list[Fact]:
    if not is_letter(card):
        return []
    due = short_date(card.answer_due)
    if card.answer_due:
        left = "ответ дан" if _answered(desk, card) else in_days(card.answer_due, desk.context.db.today())
        due = f"{due}, {left}"
    theirs = " от ".join(
        filter(None, (f"№ {card.their_number}" if card.their_number else "", short_date(card.their_date)))
    )
    return [
        Fact("От кого" if card.journal == INCOMING else "Кому", card.correspondent, wide=True),
        Fact("Их номер и дата", theirs),
        Fact("Срок ответа", due),
    ]


def _answered(desk: Desk, card: DocumentCard) -> bool:
    """Tell whether a letter has been answered by a document in force."""
    relations = relations_of(desk.context.db, card.id)
    return any(one.relation is Relation.ANSWERS and not one.forward and one.state in IN_FORCE for one in relations)


def _letter_fields(card: DocumentCard) -> list[Field]:
    if not is_letter(card):
        return []
    return [
        Field("correspondent", "От кого" if card.journal == INCOMING else "Кому", TextEditor(), wide=True),
        Field("their_number", "Их номер", TextEditor(max_length=60)),
        Field("their_date", "Их дата", DateEditor()),
        Field("answer_due", "Срок ответа", DateEditor()),
    ]


def is_letter(card: DocumentCard) -> bool:
    """Tell whether the document has a correspondent."""
    return card.journal in (INCOMING, OUTGOING) or bool(card.correspondent)


def keeping(desk: Desk, document_id: int) -> EditableSection:
    """Where the document is kept: a case file of the nomenclature tells the term and the article."""
    db = desk.context.db

    def facts() -> list[Fact]:
        chosen = case_file(db, document_card(db, document_id).case_file)
        return [
            Fact("Дело", f"№ {chosen.code}" if chosen.code else "", missing=NO_CASE_FILE),
            Fact("Срок хранения", chosen.retention),
            Fact("Статья", chosen.article),
            Fact("Заголовок дела", chosen.title, wide=True),
        ]

    def form() -> Form:
        listed = [(one.code, f"{one.code} {one.title}") for one in case_files(db)]
        hint = "Номенклатура дел ведётся в «Настройки», «Справочники»."
        return Form([Field("case_file", "Дело", ChoiceEditor([("", NO_CASE_FILE), *listed]), hint, wide=True)])

    return EditableSection(
        "Дело и хранение",
        facts,
        form,
        lambda: load_document(db, document_id),
        lambda draft: save_document(db, draft),
        desk.messages,
    )
