"""«Внести ранее изданный документ»: a paper that was issued before the program came, with its scan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.districts import district_choices
from app.documents import TITLES, DocumentDraft, LinkDraft, document_warnings, enter_earlier_document, journals
from app.kernel.database import Database
from app.kernel.errors import AppError
from app.office import ReferenceLine, book
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, FileEditor, LongTextEditor, TextEditor
from ui.kit.form import Field, Form, Section
from ui.parts.desk import Desk

BY_CARD = {
    "contract": "Договор засчитывается округу по своей карточке в разделе «Договоры»: внесите его и там.",
    "plan": "План засчитывается округу по своей карточке в разделе «Планы»: внесите его и там.",
}
NUMBER = "Как стоит на документе. Если номера нет, напишите «б/н»."
ROLE = "Документ засчитывается округу как один из семи регулирующих."
OWN = "Для документов своего органа: номер останется занятым. Чужой документ — без журнала."


@dataclass
class EarlierDraft(DocumentDraft):
    """A document issued earlier while it is being typed: besides its card, its scan and its district."""

    district_id: int | None = None
    role: str | None = None
    scan: Path | None = None


def open_earlier(desk: Desk, parent: QWidget, district_id: int | None = None, role: str | None = None) -> CardDialog:
    """Open the form; the district of the card it is opened from is proposed."""
    db, folder = desk.context.db, desk.context.folder

    def save(draft: EarlierDraft) -> int:
        if draft.district_id is not None:
            draft.links = [LinkDraft(subject_kind="district", subject_id=draft.district_id, role=draft.role or "")]
        return enter_earlier_document(db, folder, draft, draft.scan)

    dialog = CardDialog(
        "Ранее изданный документ",
        earlier_form(db),
        EarlierDraft(district_id=district_id, role=role),
        save,
        desk.messages,
        parent,
        subtitle="Приказ, положение или протокол, который уже подписан и напечатан без программы.",
        save_text="Внести",
    )

    def tell(document_id: int) -> None:
        desk.messages.toast(parent, "Документ внесён", "Открыть", lambda: desk.navigator.open("document", document_id))

    dialog.saved.connect(tell)
    dialog.open()
    return dialog


def earlier_form(db: Database) -> Form:
    """The fields; a kind proposes its journal, a role its kind, and doubts are said beneath the fields."""
    titles = TITLES["document"]
    kinds = {line.code: line for line in book(db, "document_kinds", db.today())}
    roles = {line.code: line for line in book(db, "regulating_documents", db.today())}
    listed = [(one.code, one.title) for one in journals(db) if not one.archived]

    def field(name: str, editor: Any, hint: str = "", wide: bool = False) -> Field:
        return Field(name, titles[name], editor, hint, wide)

    form = Form(
        [
            Section(
                "",
                [
                    field("type", ChoiceEditor([("", ""), *_titles(kinds)])),
                    field("issuer", TextEditor("отдел образования, администрация района")),
                    field("dated", DateEditor()),
                    field("number", TextEditor(max_length=60), NUMBER),
                    field("heading", TextEditor("О создании школьных округов"), wide=True),
                    Field("scan", "Скан или файл", FileEditor(), "Копия ляжет в папку программы.", wide=True),
                ],
            ),
            Section(
                "О чём документ",
                [
                    Field("district_id", "Школьный округ", ChoiceEditor(district_choices(db), empty=True)),
                    Field("role", "Документ округа", ChoiceEditor(_titles(roles), empty=True), ROLE),
                    field("journal", ChoiceEditor([("", "не регистрируется у нас"), *listed]), OWN),
                    field("note", LongTextEditor(rows=2)),
                ],
            ),
        ]
    )
    _follow(db, form, kinds, roles)
    return form


def _titles(lines: Mapping[str, ReferenceLine]) -> list[tuple[str, str]]:
    return [(code, line.title) for code, line in lines.items()]


def _follow(db: Database, form: Form, kinds: Mapping[str, ReferenceLine], roles: Mapping[str, ReferenceLine]) -> None:
    """Propose what follows from what is chosen, and look for what seems wrong."""

    def kind_chosen() -> None:
        journal = kinds[form.editor("type").value()].details.get("journal") if form.editor("type").value() else None
        if journal and not form.editor("journal").value() and not form.editor("issuer").text().strip():
            form.editor("journal").set_value(journal)

    def role_chosen() -> None:
        code = form.editor("role").value()
        kind = roles[code].details.get("document_kind", "") if code else ""
        if kind and not form.editor("type").value():
            form.editor("type").set_value(kind)
        form.set_hint("role", BY_CARD.get(kind, ROLE))

    def look() -> None:
        draft = EarlierDraft()
        form.store(draft)
        try:
            found = document_warnings(db, draft)
        except AppError as error:
            found = {"number": str(error)}
        form.set_hint("number", found.get("number", NUMBER))
        form.set_hint("dated", found.get("dated", ""))
        form.set_hint("heading", found.get("heading", ""))

    form.editor("type").edited.connect(kind_chosen)
    form.editor("role").edited.connect(role_chosen)
    for name in ("number", "dated", "heading"):
        form.editor(name).left.connect(look)
