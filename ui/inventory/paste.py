"""Many resources at once: a table that takes what was copied in Excel."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.inventory import TITLES, ResourceDraft, ResourcesDraft, save_resources
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import counted
from app.schools import choices
from ui.inventory.cards import coded
from ui.kit.card_dialog import LARGEST, CardDialog
from ui.kit.editors import ChoiceEditor
from ui.kit.form import Field, Form
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.desk import Desk

COMMON = "Для строк, где столбец пуст."


def open_resources_paste(desk: Desk, parent: QWidget, organisation_id: int | None = None) -> CardDialog:
    """Open the table for many resources; the school of the card it is opened from is proposed."""
    db = desk.context.db
    dialog = CardDialog(
        "Ресурсы из Excel",
        resources_form(db),
        ResourcesDraft(organisation_id=organisation_id),
        partial(save_resources, db),
        desk.messages,
        parent,
        subtitle="Скопируйте строки в Excel, встаньте в таблицу и нажмите Ctrl+V. Строка заголовков узнаётся сама.",
        save_text="Внести все",
    )

    def tell(count: int) -> None:
        desk.messages.toast(parent, f"Внесено: {counted(count, 'ресурс', 'ресурса', 'ресурсов')}", "", None)

    dialog.saved.connect(tell)
    dialog.resize(LARGEST)
    dialog.open()
    return dialog


def resources_form(db: Database) -> Form:
    """The table, and above it what is common to its rows."""
    titles = TITLES["resource"]
    schools, kinds = choices(db), coded(db, "resource_kinds")
    rows = RowsEditor(
        (
            RowColumn("name", titles["name"], width=28),
            RowColumn("organisation_id", titles["organisation_id"], choices=schools, width=20),
            RowColumn("type", titles["type"], choices=kinds, width=18),
            RowColumn("quantity", "Кол-во", Kind.NUMBER, width=8),
            RowColumn("capacity", "Мест", Kind.NUMBER, width=8),
            RowColumn("condition", titles["condition"], choices=coded(db, "resource_conditions"), width=16),
            RowColumn("shared", "Для округа", Kind.FLAG, width=10),
            RowColumn("responsible", titles["responsible"], width=20),
        ),
        ResourceDraft,
        add_text="Добавить ресурс",
        least_rows=6,
    )
    return Form(
        [
            Field("organisation_id", titles["organisation_id"], ChoiceEditor(schools, empty=True), COMMON),
            Field("type", titles["type"], ChoiceEditor(kinds, empty=True), COMMON),
            Field("rows", "Ресурсы", rows, wide=True),
        ]
    )
