"""«Выгрузить»: the passport that is looked at goes into a workbook or a CSV file, written in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.kernel.words import counted
from ui.kit.actions import Action
from ui.kit.jobs import Job
from ui.parts.desk import Desk
from ui.parts.export import EXPORT
from ui.passport.state import PassportState

KINDS = (("FULL", "Полный паспорт…"), ("BRIEF", "Краткий паспорт…"), ("PUBLIC", "Открытый паспорт (для сайта)…"))
FILTERS = "Книга Excel (*.xlsx);;Текст с разделителями (*.csv)"


def export_passport_actions(desk: Desk, state: PassportState, parent: QWidget) -> list[Action]:
    """Return the deeds of a passport: each asks for a file; its ending says whether it is a workbook."""
    return [Action(title, partial(_ask, desk, state, kind, parent), icon="export") for kind, title in KINDS]


def export_passport(desk: Desk, state: PassportState, kind: str, path: Path, parent: QWidget) -> None:
    """Write the passport into the file, and say so when it is there."""
    db, school, year, scope = state.db, state.school_id, state.year, state.scope

    def write() -> int:
        from app.exchange import PassportKind, write_passport  # brings what writes files along: read when it is wanted

        return write_passport(db, path, school, year, PassportKind[kind], scope)

    def tell(count: int) -> None:
        values = counted(count, "значение", "значения", "значений")
        desk.messages.toast(parent, f"Паспорт выгружен в файл «{path.name}»: {values}.", "", None)

    Job(parent, write, tell, lambda error: desk.messages.error(parent, error)).start()


def _ask(desk: Desk, state: PassportState, kind: str, parent: QWidget) -> None:
    title = f"Паспорт — {state.card.school}, {state.card.year.label}"
    name = "".join("-" if sign in '\\/:*?"<>|' else sign for sign in title)
    dialog = QFileDialog(parent, f"{EXPORT} паспорт", str(Path.home() / f"{name}.xlsx"), FILTERS)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix("csv" if "csv" in words else "xlsx"))
    dialog.fileSelected.connect(lambda path: export_passport(desk, state, kind, Path(path), parent))
    dialog.open()
