"""A letter that came in: registered with its sender, the term of the answer, the resolution and the scan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.documents import TITLES, AssignmentDraft, DocumentDraft, document_rows, next_number, register_incoming
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import DateEditor, FileEditor, LongTextEditor, TextEditor
from ui.kit.form import Field, Form, Section
from ui.parts.desk import Desk

JOURNAL = "incoming"
RESOLUTION = "Что сделать по письму. Станет поручением на контроле со сроком ответа."


@dataclass
class IncomingDraft(DocumentDraft):
    """A letter while it is being typed: besides its card, the resolution and the scan."""

    resolution: str = ""
    scan: Path | None = None


def open_incoming(desk: Desk, parent: QWidget) -> CardDialog:
    """Open the form of a new letter; today's date is proposed."""
    db, folder = desk.context.db, desk.context.folder

    def save(draft: IncomingDraft) -> int:
        if draft.resolution.strip() and not draft.executor.strip():
            raise InvalidInput({"executor": "Укажите, кому поручено письмо."})
        draft.assignments = _resolution(draft)
        return register_incoming(db, folder, draft, draft.scan)

    dialog = CardDialog(
        "Входящее письмо",
        incoming_form(db),
        IncomingDraft(type="letter", journal=JOURNAL, dated=db.today()),
        save,
        desk.messages,
        parent,
        subtitle="Письмо получит номер журнала «Входящие документы».",
        save_text="Зарегистрировать",
    )

    def tell(document_id: int) -> None:
        row = next(one for one in document_rows(db) if one.id == document_id)
        words = f"Письмо зарегистрировано: вх. № {row.number}"
        desk.messages.toast(parent, words, "Открыть", lambda: desk.navigator.open("document", document_id))

    dialog.saved.connect(tell)
    dialog.open()
    return dialog


def _resolution(draft: IncomingDraft) -> list[AssignmentDraft]:
    if not draft.resolution.strip():
        return []
    return [AssignmentDraft(text=draft.resolution.strip(), executor=draft.executor.strip(), due_on=draft.answer_due)]


def incoming_form(db: Database) -> Form:
    """The fields in the order in which a letter is read: the stamp, the sender, what it is about, what to do."""
    titles = TITLES["document"]
    with db.reading() as session:
        coming = next_number(session, JOURNAL, db.today().year)
    return Form(
        [
            Section(
                "",
                [
                    Field("dated", "Дата поступления", DateEditor()),
                    Field("number", "Вх. №", TextEditor(coming, max_length=60), f"Пусто — следующий: {coming}."),
                    Field("correspondent", "От кого", TextEditor("Министерство образования и науки"), wide=True),
                    Field("their_number", "Их номер", TextEditor(max_length=60)),
                    Field("their_date", "Их дата", DateEditor()),
                    Field("heading", "О чём письмо", LongTextEditor("О проведении инвентаризации", rows=2), wide=True),
                ],
            ),
            Section(
                "Что сделать",
                [
                    Field("executor", titles["executor"], TextEditor("фамилия, инициалы")),
                    Field("answer_due", "Срок ответа", DateEditor(), "Пусто — ответа не ждут."),
                    Field("resolution", "Резолюция", LongTextEditor(rows=2), RESOLUTION, wide=True),
                    Field("scan", "Скан", FileEditor(), "Копия ляжет в папку программы.", wide=True),
                ],
            ),
        ]
    )
