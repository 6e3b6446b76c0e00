"""The tab «Связи»: what the document is about, what it changes or cancels, and what has been done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.documents import document_card, relate, relations_of, unrelate
from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.database import Database
from ui.documents.dialogs.relating import open_relating
from ui.documents.subjects import Subjects
from ui.documents.words import RELATIONS, TABLES
from ui.kit.actions import Action
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.register_page import RegisterPage

EMPTY = (
    "Документ ни с чем не связан\n"
    "Свяжите его с тем, который он изменяет, отменяет или исполняет: связь видна с обеих сторон."
)


@dataclass(frozen=True)
class RelationRow:
    """A line of the tab: a record, or another document; ``link_id`` is set where the link is the document's own."""

    id: int
    kind: str
    record_id: int
    words: str
    title: str
    heading: str
    state: Any = None
    link_id: int | None = None
    archived: bool = False


def relations_panel(desk: Desk) -> Panel:
    """Return the tab with the number of links."""

    def count(document_id: int) -> int | None:
        return len(relation_rows(desk.context.db, document_id)) or None

    return Panel(RELATIONS, count, lambda one, parent: RelationsPage(desk, one, parent))


class RelationsPage(RegisterPage):
    """The links as a register: Enter opens the other end, Del takes an own link away."""

    def __init__(self, desk: Desk, document_id: int, parent: QWidget) -> None:
        """Load the links of the document, both ways."""
        self._home, self._document = desk, document_id
        register = Register[RelationRow](
            RELATIONS,
            (
                Column("Связь", lambda one: one.words, width=30),
                Column("С чем", lambda one: one.title, width=34),
                Column("Заголовок", lambda one: one.heading, width=44),
                Column("Состояние", lambda one: one.state, Kind.STATE, width=16, tone=lambda _one: Tone.NEUTRAL),
            ),
            lambda db: relation_rows(db, document_id),
            TABLES | {"contract", "council", "meeting", "plan", "school_district"},
            EMPTY,
        )
        add = Action("Связать с документом…", lambda: open_relating(desk, document_id, self), "Ins", "plus")
        super().__init__(
            desk,
            register,
            None,
            key="relations",
            add=add,
            own=(Action("Убрать связь", self.remove, "Del", "trash", self._own_link),),
            opens=lambda row: desk.navigator.open(row.kind, row.record_id),
            embedded=True,
            parent=parent,
        )

    def remove(self) -> None:
        """Take the link under the focus away; the toast puts it back."""
        row: RelationRow | None = self.view.current_row()
        if row is None or row.link_id is None:
            return
        db, link = self._home.context.db, row.link_id
        line = next(one for one in relations_of(db, self._document) if one.link_id == link and one.forward)

        def back() -> None:
            attempt(self._home, self, lambda: relate(db, self._document, line.document_id, line.relation))

        if attempt(self._home, self, lambda: unrelate(db, self._document, link)):
            self._home.messages.toast(self, "Связь убрана", callback=back)

    def _own_link(self) -> bool:
        row = self.view.current_row()
        return row is not None and row.link_id is not None


def relation_rows(db: Database, document_id: int) -> Sequence[RelationRow]:
    """Return the records the document is about, then the documents it is linked with."""
    subjects = Subjects(db)
    rows: list[RelationRow] = []
    for link in document_card(db, document_id).links:
        if link.subject_kind != "document" and (name := subjects.name(link)):
            words = f"предмет документа · {link.role_title}" if link.role_title else "предмет документа"
            rows.append(RelationRow(len(rows), link.subject_kind, link.subject_id, words, name, ""))
    for line in relations_of(db, document_id):
        title = line.title[:1].upper() + line.title[1:]
        own = line.link_id if line.forward else None
        rows.append(
            RelationRow(len(rows), "document", line.document_id, line.words, title, line.heading, line.state, own)
        )
    return rows
