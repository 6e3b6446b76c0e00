"""The small dialogs at the end of a document's life: annulled, repealed or revoked by another, put into its file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.documents import (
    DocumentState,
    Relation,
    cancel_document,
    document_card,
    load_document,
    move_document,
    relate,
    save_document,
)
from app.kernel.errors import InvalidInput
from app.office import case_files
from ui.documents.dialogs.relating import document_choices
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, LongTextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

TITLES = {Relation.REPEALS: "Признать утратившим силу", Relation.REVOKES: "Отменить документ"}
MEANING = {
    Relation.REPEALS: "Документ действовал до сих пор и больше не действует.",
    Relation.REVOKES: "Документ отменяется: считается, что по нему больше ничего делать не нужно.",
}


@dataclass
class Cancelling:
    """Why a document is annulled."""

    reason: str = ""

    def problems(self) -> dict[str, str]:
        """Ask for the reason: it stays beside the number for good."""
        return {} if self.reason.strip() else {"reason": "Укажите, почему документ аннулирован."}


@dataclass
class Ending:
    """Which document ends this one."""

    by: int | None = None

    def problems(self) -> dict[str, str]:
        """Ask for the document: nothing loses its force by itself."""
        return {} if self.by is not None else {"by": "Выберите документ, которым это сделано."}


@dataclass
class Filing:
    """Into which case file a document goes."""

    case_file: str = ""

    def problems(self) -> dict[str, str]:
        """Ask for the case file."""
        return {} if self.case_file else {"case_file": "Выберите дело по номенклатуре."}


def open_cancelling(desk: Desk, document_id: int, parent: QWidget) -> CardDialog:
    """Ask why, and annul the document."""

    def save(draft: Cancelling) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        cancel_document(desk.context.db, document_id, draft.reason)

    form = Form([Field("reason", "Причина", LongTextEditor("номер дан дважды, документ не подписан"), wide=True)])
    title = document_card(desk.context.db, document_id).title
    return open_card(
        desk,
        "Аннулировать документ",
        form,
        Cancelling(),
        save,
        parent,
        subtitle=f"{title}. Документ останется в журнале, номер больше никому не достанется.",
        save_text="Аннулировать",
    )


def open_ending(desk: Desk, document_id: int, relation: Relation, parent: QWidget) -> CardDialog:
    """Ask which document repeals or revokes this one; the link is seen from both."""
    db = desk.context.db

    def save(draft: Ending) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        assert draft.by is not None
        relate(db, draft.by, document_id, relation)

    hint = "Если это ещё проект, документ потеряет силу, когда проект зарегистрируют."
    by = ChoiceEditor(document_choices(db, document_id), empty=True)
    form = Form([Field("by", "Каким документом", by, hint, wide=True)])
    return open_card(
        desk,
        TITLES[relation],
        form,
        Ending(),
        save,
        parent,
        subtitle=f"{document_card(db, document_id).title}. {MEANING[relation]}",
        save_text=TITLES[relation].split()[0] if relation is Relation.REVOKES else "Признать",
    )


def open_filing(desk: Desk, document_id: int, parent: QWidget) -> CardDialog:
    """Ask for the case file and put the document into it."""
    db = desk.context.db

    def save(draft: Filing) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        whole = load_document(db, document_id)
        whole.case_file = draft.case_file
        save_document(db, whole)
        move_document(db, document_id, DocumentState.FILED)

    card = document_card(db, document_id)
    listed = [(one.code, f"{one.code} {one.title}") for one in case_files(db)]
    hint = "Срок хранения и статья берутся из номенклатуры дел."
    form = Form([Field("case_file", "Дело", ChoiceEditor([("", "выберите дело"), *listed]), hint, wide=True)])
    return open_card(
        desk,
        "Подшить в дело",
        form,
        Filing(card.case_file),
        save,
        parent,
        subtitle=card.title,
        save_text="В дело",
    )
