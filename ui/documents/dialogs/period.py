"""«Журнал за период»: a registration book between two days as an Excel sheet, in the order of its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents import DocumentRow, journal_register, journal_registers
from app.kernel.columns import Column
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import InvalidInput
from app.kernel.words import sort_key
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor
from ui.kit.form import Field, Form
from ui.kit.jobs import Job
from ui.parts.desk import Desk
from ui.parts.small_card import open_card


@dataclass
class Period:
    """Which book and between which days, both included."""

    family: str = ""
    since: date | None = None
    until: date | None = None

    def problems(self) -> dict[str, str]:
        """Ask for both days in their order."""
        found: dict[str, str] = {}
        if not self.family:
            found["family"] = "Выберите журнал."
        if self.since is None:
            found["since"] = "Укажите первый день периода."
        if self.until is None:
            found["until"] = "Укажите последний день периода."
        if self.since and self.until and self.until < self.since:
            found["until"] = "Последний день раньше первого."
        return found


def open_period(desk: Desk, parent: QWidget, family: str = "") -> CardDialog:
    """Ask for the book and the days, then for the file."""
    db = desk.context.db
    listed = journal_registers(db)

    def save(draft: Period) -> Period:
        if problems := draft.problems():
            raise InvalidInput(problems)
        return draft

    form = Form(
        [
            Field("family", "Журнал", ChoiceEditor(listed), wide=True),
            Field("since", "С", DateEditor()),
            Field("until", "По", DateEditor()),
        ]
    )
    today = db.today()
    draft = Period(family or (listed[0][0] if listed else ""), date(today.year, 1, 1), today)
    dialog = open_card(
        desk,
        "Журнал за период",
        form,
        draft,
        save,
        parent,
        subtitle="Таблица Excel по порядку номеров, с аннулированными номерами. Печатный журнал — в «Печать».",
        save_text="Выгрузить…",
    )
    dialog.saved.connect(lambda chosen: ask_file(desk, chosen, parent))
    return dialog


def ask_file(desk: Desk, period: Period, parent: QWidget) -> QFileDialog:
    """Ask where the sheet goes."""
    title = dict(journal_registers(desk.context.db)).get(period.family, "Журнал")
    name = f"{title} {short_date(period.since)}–{short_date(period.until)}.xlsx"
    dialog = QFileDialog(parent, "Выгрузить журнал", str(Path.home() / name))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("Книга Excel (*.xlsx)")
    dialog.setDefaultSuffix("xlsx")
    dialog.fileSelected.connect(lambda chosen: export_period(desk, period, Path(chosen), parent))
    dialog.open()
    return dialog


def export_period(desk: Desk, period: Period, path: Path, parent: QWidget) -> None:
    """Write the book into the file in the background."""
    db = desk.context.db

    def write() -> int:
        from app.workbook.writing import write_xlsx  # read when it is wanted

        columns, rows = book_between(db, period)
        write_xlsx(path, f"{short_date(period.since)} – {short_date(period.until)}", columns, rows)
        return len(rows)

    def tell(count: int) -> None:
        desk.messages.toast(parent, f"Выгружено в файл «{path.name}», строк: {count}", "", None)

    Job(parent, write, tell, lambda error: desk.messages.error(parent, error)).start()


def book_between(db: Database, period: Period) -> tuple[tuple[Column[Any], ...], Sequence[DocumentRow]]:
    """Return the columns of the book and its registered documents between the days, by number."""
    assert period.since is not None and period.until is not None
    register = journal_register(db, period.family)
    rows = [
        row
        for row in register.load(db)
        if row.number and row.dated is not None and period.since <= row.dated <= period.until
    ]
    return register.columns, sorted(rows, key=lambda row: (row.dated.year if row.dated else 0, sort_key(row.number)))
