"""What leaves the card of a document: the printer, a copy as PDF or DOCX, the text in Word."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents import document_card
from app.kernel.errors import AppError
from ui.kit.actions import Action
from ui.kit.jobs import Job
from ui.parts.desk import Desk
from ui.parts.pdf_pages import PdfPages
from ui.parts.pdf_printing import ask_printer, print_file
from ui.parts.saving import ask_file, open_in_word, write_to

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def output_actions(desk: Desk, document_id: int, page: QWidget) -> tuple[Action, ...]:
    """Return the first lines of «Печать ▾» on the card of a document."""

    def word() -> None:
        open_in_word(desk, partial(_write, desk, document_id), copy_name(desk, document_id), page)

    return (
        Action("Напечатать…", partial(send_to_printer, desk, document_id, page), "Ctrl+P", "printer"),
        Action("Сохранить PDF…", partial(save_copy, desk, document_id, "pdf", page), "", "download-simple"),
        Action("Сохранить DOCX…", partial(save_copy, desk, document_id, "docx", page), "", "download-simple"),
        Action("Открыть в Word", word, "", "file-text"),
    )


def save_copy(desk: Desk, document_id: int, form: str, page: QWidget) -> QFileDialog:
    """Ask where a copy goes, as PDF or DOCX, and write it there."""
    write = partial(_write, desk, document_id)
    return ask_file(copy_name(desk, document_id), form, page, lambda path: write_to(desk, write, path, page))


def send_to_printer(desk: Desk, document_id: int, page: QWidget) -> None:
    """Make the pages, ask which printer and send them."""
    file = Path(tempfile.mkdtemp(prefix="okrug-")) / f"{copy_name(desk, document_id)}.pdf"

    def ask(_made: object) -> None:
        pages = PdfPages(file)
        count, lies = len(pages), any(size.width() > size.height() for size in list(pages.sizes)[:1])
        pages.close()
        ask_printer(file.stem, count, lies, page, send)

    def send(printer: QPrinter) -> None:
        try:
            print_file(file, printer)
        except AppError as error:
            desk.messages.error(page, error)

    Job(page, lambda: _write(desk, document_id, file), ask, lambda error: desk.messages.error(page, error)).start()


def copy_name(desk: Desk, document_id: int) -> str:
    """Return how a copy is called: «Приказ № 71 от 01.09.2026», without signs that file names may not have."""
    title = document_card(desk.context.db, document_id).title
    return "".join("-" if sign in '\\/:*?"<>|' else sign for sign in title)


def _write(desk: Desk, document_id: int, path: Path) -> Path:
    from app.papers import print_document

    return print_document(desk.context, document_id, path)
