"""A paper before it is signed: its pages, its number, the printer, a copy as a file."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.kernel.dates import long_date
from app.kernel.errors import AppError, Unavailable
from app.papers import Paper, issue_paper, issued, print_paper
from ui.kit.actions import Action, button
from ui.kit.editors import DateEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.jobs import Job
from ui.kit.layout import label
from ui.parts.desk import Desk
from ui.parts.pdf_printing import print_file
from ui.parts.pdf_view import PdfView

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SIZE = (1060, 560)
SIDE = 280


@dataclass
class Requisites:
    """Date and number as they are typed beside the pages."""

    dated: date | None = None
    number: str = ""


class Preview(QDialog):
    """Shows a paper exactly as it will be printed; registers it where a journal or a district waits for it."""

    registered = Signal(int)

    def __init__(self, desk: Desk, paper: Paper, subject_id: int, parent: QWidget) -> None:
        """Begin to print into a temporary file; the pages appear when they are ready."""
        super().__init__(parent)
        self._desk, self._paper, self._subject = desk, paper, subject_id
        self._folder = tempfile.TemporaryDirectory(prefix="okrug-", ignore_cleanup_errors=True)
        self._file = Path(self._folder.name) / f"{paper.title}.pdf"
        self.setWindowTitle(paper.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        self.resize(*SIZE)
        self.pages = PdfView()
        self.state = label("Документ готовится…", "hint", wrap=True)
        self.form = Form(
            [
                Field("dated", "Дата документа", DateEditor()),
                Field(
                    "number", "Номер", TextEditor(), "Пусто — следующий по журналу. Введите, если номер дали раньше."
                ),
            ]
        )
        self.register_button = button(Action("Зарегистрировать", self.register), role="primary")
        self.print_button = button(Action("Печать…", self.print, "Ctrl+P", "printer"))
        self.save_button = button(Action("Сохранить PDF…", self.save, "Ctrl+S", "download-simple"))
        self._lay_out()
        self.finished.connect(lambda _result: self._folder.cleanup())
        self._make()

    def register(self) -> None:
        """Give the paper its date and number and keep it among the documents."""
        values = Requisites()
        if unreadable := self.form.store(values):
            self.form.show_problems(unreadable)
            return
        try:
            document = issue_paper(
                self._desk.context, self._paper, self._subject, dated=values.dated, number=values.number
            )
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        self.registered.emit(document)
        self._make()

    def print(self) -> None:
        """Ask which printer and send the pages."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(self._paper.title)
        if self._paper.landscape:
            printer.setPageOrientation(printer.pageLayout().orientation().Landscape)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle("Печать")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, max(1, self.pages.pages))
        dialog.accepted.connect(lambda: self._print_on(printer))
        dialog.show()

    def save(self) -> None:
        """Ask for a place and put a copy of the file there."""
        dialog = QFileDialog(self, "Сохранить PDF", str(Path.home() / self._file.name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Документ PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Copy the file."""
        try:
            shutil.copyfile(self._file, path)
        except OSError as error:
            refused = Unavailable(f"Не удалось записать файл «{path.name}»: {error.strerror or error}.")
            self._desk.messages.error(self, refused)
        else:
            self._desk.messages.toast(self, f"Сохранено: {path.name}", "", None)

    def _make(self) -> None:
        """Print in the background and show the pages."""
        context = self._desk.context
        job = Job(
            self,
            lambda: print_paper(context.db, self._paper, self._subject, self._file, context.folder.templates),
            self._show,
            self._failed,
        )
        self._enable(False)
        job.start()

    def _show(self, path: Path) -> None:
        try:
            self.pages.show_file(path)
        except AppError as error:
            self._failed(error)
            return
        self._enable(True)
        known = issued(self._desk.context.db, self._paper, self._subject)
        registrable = self._paper.registrable
        self.form.setVisible(registrable and known is None)
        self.register_button.setVisible(registrable and known is None)
        if known is not None:
            number = f" № {known.number}" if known.number else ""
            self.state.setText(f"Зарегистрирован: {long_date(known.dated) if known.dated else 'без даты'}{number}.")
        elif registrable:
            self.state.setText("Проект: дата и номер появятся после регистрации.")
            self.form.load(Requisites(self._desk.context.db.today()))
        else:
            self.state.setText(f"Страниц: {self.pages.pages}.")

    def _failed(self, error: Exception) -> None:
        self.state.setText(str(error))
        self._desk.messages.error(self, error)

    def _enable(self, ready: bool) -> None:
        for one in (self.print_button, self.save_button, self.register_button):
            one.setEnabled(ready)

    def _print_on(self, printer: QPrinter) -> None:
        try:
            print_file(self._file, printer)
        except AppError as error:
            self._desk.messages.error(self, error)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(label(self._paper.title, "section", wrap=True))
        column.addWidget(self.state)
        column.addWidget(self.form)
        column.addWidget(self.register_button)
        column.addStretch(1)
        zoom = QHBoxLayout()
        for words, name, by in (("−", "Мельче", -25), ("+", "Крупнее", 25)):
            one = button(Action(name, lambda by=by: self.pages.zoom(by)))
            one.setText(words)
            zoom.addWidget(one)
        zoom.addStretch(1)
        column.addLayout(zoom)
        column.addWidget(self.print_button)
        column.addWidget(self.save_button)
        close = QPushButton("Закрыть")
        close.setAccessibleName("Закрыть")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        column.addWidget(close)
        self.form.hide()
        self.register_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(side)
