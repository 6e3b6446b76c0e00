"""«Связать с документом»: what this document does to another one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.documents import DocumentRow, Relation, document_card, document_rows, relate
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import InvalidInput
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

FORWARD = {
    Relation.AMENDS: "Этот документ изменяет …",
    Relation.REPEALS: "Этот документ признаёт утратившим силу …",
    Relation.REVOKES: "Этот документ отменяет …",
    Relation.EXECUTES: "Этот документ издан во исполнение …",
    Relation.APPENDIX: "Этот документ — приложение к …",
    Relation.ANSWERS: "Этот документ — ответ на …",
    Relation.ABOUT: "Этот документ упоминает …",
}


@dataclass
class Relating:
    """A link while it is being made."""

    relation: Relation = Relation.AMENDS
    other_id: int | None = None

    def problems(self) -> dict[str, str]:
        """Ask for the other document."""
        return {} if self.other_id is not None else {"other_id": "Выберите документ."}


def open_relating(desk: Desk, document_id: int, parent: QWidget, relation: Relation = Relation.AMENDS) -> CardDialog:
    """Ask with which document this one is linked and how."""
    db = desk.context.db

    def save(draft: Relating) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        assert draft.other_id is not None
        relate(db, document_id, draft.other_id, draft.relation)

    form = Form(
        [
            Field("relation", "Как связан", ChoiceEditor(list(FORWARD.items())), wide=True),
            Field(
                "other_id",
                "Документ",
                ChoiceEditor(document_choices(db, document_id), empty=True),
                "Ищется по части номера или заголовка. Отменённый документ отменяется сразу, если этот действует.",
                wide=True,
            ),
        ]
    )
    subtitle = document_card(db, document_id).title
    return open_card(
        desk, "Связать с документом", form, Relating(relation), save, parent, subtitle=subtitle, save_text="Связать"
    )


def document_choices(db: Database, document_id: int) -> list[tuple[int, str]]:
    """Return the other documents in use: «приказ № 71 от 01.09.2026 О создании школьных округов»."""
    return [
        (row.id, f"{row.type_title} {_number(row)} {row.heading}")
        for row in document_rows(db)
        if not row.archived and row.id != document_id
    ]


def _number(row: DocumentRow) -> str:
    return f"№ {row.number} от {short_date(row.dated)}" if row.number else "(проект)"
