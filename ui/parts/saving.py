"""A paper as a file: where it goes, in which form, and straight into the program that edits texts."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.kernel.errors import AppError, Unavailable
from ui.kit.jobs import Job
from ui.parts.desk import Desk

FORMS = {
    "pdf": ("Сохранить PDF", "Документ PDF (*.pdf)"),
    "docx": ("Сохранить DOCX", "Документ Word (*.docx)"),
    "png": ("Сохранить картинку", "Картинка PNG (*.png)"),
}


def ask_file(name: str, form: str, parent: QWidget, then: Callable[[Path], object]) -> QFileDialog:
    """Ask where a file of this form goes; `name` is offered."""
    title, names = FORMS[form]
    dialog = QFileDialog(parent, title, str(Path.home() / f"{name}.{form}"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(names)
    dialog.setDefaultSuffix(form)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def copy_to(desk: Desk, source: Path, path: Path, parent: QWidget) -> None:
    """Put a copy of a file there and say so."""
    try:
        shutil.copyfile(source, path)
    except OSError as error:
        words = f"Не удалось записать файл «{path.name}»: {error.strerror or error}."
        desk.messages.error(parent, Unavailable(words))
    else:
        desk.messages.toast(parent, f"Сохранено: {path.name}", "", None)


def write_to(desk: Desk, make: Callable[[Path], object], path: Path, parent: QWidget) -> None:
    """Print into the file in the background and say so."""

    def tell(_made: object) -> None:
        desk.messages.toast(parent, f"Сохранено: {path.name}", "", None)

    Job(parent, lambda: make(path), tell, lambda error: desk.messages.error(parent, error)).start()


def open_in_word(desk: Desk, make: Callable[[Path], object], name: str, parent: QWidget) -> None:
    """Print a DOCX that belongs to nobody and open it in the program of this computer that edits texts."""
    path = Path(tempfile.mkdtemp(prefix="okrug-docx-")) / f"{name.replace('/', '-')}.docx"

    def show(_made: object) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            desk.messages.error(parent, _nothing_opens(path))

    Job(parent, lambda: make(path), show, lambda error: desk.messages.error(parent, error)).start()


def _nothing_opens(path: Path) -> AppError:
    return Unavailable(
        f"Файл «{path.name}» готов, но на этом компьютере нет программы для документов Word. "
        "Данные целы. Сохраните DOCX и откройте его там, где она есть."
    )
