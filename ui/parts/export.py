"""«Выгрузить»: exactly what a list shows goes into a file, Excel, CSV or PDF, written in the background."""

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

EXPORT = "Выгрузить"
FORMATS = (
    ("Excel", "xlsx", "Книга Excel (*.xlsx)"),
    ("CSV", "csv", "Текст с разделителями (*.csv)"),
    ("PDF", "pdf", "Документ PDF (*.pdf)"),
)


def export_actions(desk: Desk, title: str, view: RegisterView[Any]) -> tuple[Action, ...]:
    """Return the deeds of a list: each asks for a file and writes what is shown."""
    return tuple(
        Action(f"{EXPORT} в {name}…", partial(_ask, desk, title, view, ending, words), icon="export", group=EXPORT)
        for name, ending, words in FORMATS
    )


def export_shown(desk: Desk, title: str, view: RegisterView[Any], path: Path) -> None:
    """Write exactly what is shown into the file, and say so when it is there."""
    columns, rows = view.shown()

    def tell(_done: None) -> None:
        desk.messages.toast(view, f"Выгружено в файл «{path.name}», строк: {len(rows)}", "", None)

    def write() -> None:
        from app.papers import write_list  # brings what writes files along: read when it is wanted

        write_list(desk.context.db, path, title, columns, rows, desk.context.folder.templates)

    Job(view, write, tell, lambda error: desk.messages.error(view, error)).start()


def _ask(desk: Desk, title: str, view: RegisterView[Any], ending: str, words: str) -> None:
    dialog = QFileDialog(view, f"{EXPORT} список", str(Path.home() / f"{title}.{ending}"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(words)
    dialog.setDefaultSuffix(ending)
    dialog.fileSelected.connect(lambda name: export_shown(desk, title, view, Path(name)))
    dialog.open()
