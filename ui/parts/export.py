"""«Выгрузить в Excel»: exactly what a list shows goes into a file, written in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ui.kit.actions import Action
from ui.kit.jobs import Job
from ui.kit.register_view import RegisterView
from ui.parts.desk import Desk


def export_action(desk: Desk, title: str, view: RegisterView[Any]) -> Action:
    """Return the deed of a list: it asks for a file and writes what is shown."""
    return Action("Выгрузить в Excel…", partial(_ask, desk, title, view), icon="export")


def export_shown(desk: Desk, title: str, view: RegisterView[Any], path: Path) -> None:
    """Write exactly what is shown into the file, and say so when it is there."""
    columns, rows = view.shown()

    def write() -> None:
        from app.exchange import export_sheet  # brings the readers of files along: read when it is wanted

        export_sheet(path, title, columns, rows)

    def tell(_done: None) -> None:
        desk.messages.toast(view, f"Выгружено в файл «{path.name}», строк: {len(rows)}", "", None)

    Job(view, write, tell, lambda error: desk.messages.error(view, error)).start()


def _ask(desk: Desk, title: str, view: RegisterView[Any]) -> None:
    dialog = QFileDialog(view, "Выгрузить в Excel", str(Path.home() / f"{title}.xlsx"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("Книга Excel (*.xlsx)")
    dialog.setDefaultSuffix("xlsx")
    dialog.fileSelected.connect(lambda name: export_shown(desk, title, view, Path(name)))
    dialog.open()
