"""«Предложить»: the rows that the data of the office already tell — readers, addressees, who agrees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QWidget

from app.documents import load_document, save_document
from app.kernel.words import counted
from ui.kit.editable_section import EditableSection
from ui.kit.links import link
from ui.parts.desk import Desk
from ui.parts.record_card import attempt

Rows = Literal["readers", "dispatches", "visas"]
NOBODY = {
    "readers": "Знакомить пока некого: в поручениях документа и в его округе нет людей, которых нет в списке.",
    "dispatches": "Рассылать пока некому: все школы, о которых документ, уже в списке.",
    "visas": "Согласовывать больше не с кем: все, кого знает программа, уже в листе.",
}


def offer(section: EditableSection, title: str, act: Callable[[], object]) -> None:
    """Put a deed into the heading of a list; it is away while the list is edited."""
    made = link(title, act, f"{title}: {section.accessibleName()}")
    section.add_tool(made)
    section.editing_changed.connect(lambda editing: made.setVisible(not editing))


def offer_rows(desk: Desk, document_id: int, rows: Rows, section: EditableSection) -> None:
    """Offer to take the rows from the data."""
    offer(section, "Предложить", lambda: propose(desk, document_id, rows, section))


def propose(desk: Desk, document_id: int, rows: Rows, parent: QWidget) -> None:
    """Add the rows that are not there yet; the toast takes them back."""
    from app.papers import proposed_dispatches, proposed_readers, proposed_visas

    db = desk.context.db
    verb = {"readers": proposed_readers, "dispatches": proposed_dispatches, "visas": proposed_visas}[rows]
    found: list = []

    def add() -> None:
        found.extend(verb(db, document_id))
        if found:
            draft = load_document(db, document_id)
            setattr(draft, rows, [*getattr(draft, rows), *found])
            save_document(db, draft)

    def take_back() -> None:
        draft = load_document(db, document_id)
        kept = getattr(draft, rows)
        setattr(draft, rows, kept[: len(kept) - len(found)])
        save_document(db, draft)

    if not attempt(desk, parent, add):
        return
    if not found:
        desk.messages.tell(parent, "Предложить нечего", NOBODY[rows])
        return
    words = f"Добавлено: {counted(len(found), 'строка', 'строки', 'строк')}"
    desk.messages.toast(parent, words, callback=lambda: attempt(desk, parent, take_back))
