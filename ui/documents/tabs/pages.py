"""The tab «Страницы»: the very PDF of the document, a draft as it would be printed today, scans beside it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.documents import UNREGISTERED, DocumentCard, document_card
from app.kernel.errors import AppError, NotFound, Unavailable
from ui.documents.words import TABLES
from ui.kit.actions import Action, button
from ui.kit.editors import ChoiceEditor
from ui.kit.empty_state import EmptyState
from ui.kit.jobs import Job
from ui.kit.layout import label
from ui.kit.news import News
from ui.parts.desk import Desk
from ui.parts.pdf_view import PdfView

PAGES_HEIGHT = 480
PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp")
OWN = ""
"""Stands for the document itself in the choice of files."""


class Pages(QWidget):
    """Shows one file of the document; where there are several, a choice stands above."""

    def __init__(self, desk: Desk, document_id: int, parent: QWidget | None = None) -> None:
        """Show the document's own pages, or its first scan where it was issued before the program."""
        super().__init__(parent)
        self._desk, self._document = desk, document_id
        self._folder = tempfile.TemporaryDirectory(prefix="okrug-", ignore_cleanup_errors=True)
        self.destroyed.connect(self._folder.cleanup)
        self._shown: tuple[str, str] | None = None
        self.file = ChoiceEditor([])
        self.file.set_label("Файл")
        self.file.setMaximumWidth(460)
        self.file.edited.connect(self._chosen)
        self.hint = label("", "hint")
        self.outside = button(Action("Открыть отдельно", self.open_outside, icon="file-text"))
        self.view = PdfView()
        self.view.setMinimumHeight(PAGES_HEIGHT)
        self.empty = EmptyState()
        self.empty.setMinimumHeight(PAGES_HEIGHT)
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label("Файл", "hint"))
        row.addWidget(self.file)
        row.addWidget(self.hint, 1)
        row.addWidget(self.outside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._tools, self.view, self.empty):
            column.addWidget(widget, 0 if widget is self._tools else 1)
        self.view.hide()
        self.setFocusProxy(self.view)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look which files there are; what is shown stays while it is still there."""
        try:
            card = document_card(self._desk.context.db, self._document)
        except NotFound:
            return
        files = stored_files(card)
        chosen = self.file.value() if self._shown is not None else None
        blocked = self.file.blockSignals(True)
        self.file.set_options(files)
        self.file.set_value(chosen if chosen in dict(files) else (files[0][0] if files else None))
        self.file.blockSignals(blocked)
        self._tools.setVisible(bool(files))
        self.hint.setText("проект: так он будет напечатан сегодня" if card.state in UNREGISTERED and files else "")
        if files:
            self._show(card, self.file.value())
        else:
            self._say(nothing_yet(card))

    def show_file(self, file: str) -> None:
        """Show one of the stored files."""
        self.file.set_value(file)
        self._chosen()

    def open_outside(self) -> None:
        """Open the shown file in its own program."""
        file = self.file.value()
        path = Path(self._shown[1]) if self._shown and not file else self._desk.context.folder.path / (file or "")
        if not path.is_file() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = f"Файл «{path.name}» не открылся: его нет в папке программы или нет программы, которая его читает."
            self._desk.messages.error(self, Unavailable(f"{words} Остальные данные целы."))

    def _chosen(self) -> None:
        self._show(document_card(self._desk.context.db, self._document), self.file.value())

    def _show(self, card: DocumentCard, file: str | None) -> None:
        if file is None:
            return
        if file == OWN and not card.file:
            self._compose(card)
            return
        path = self._desk.context.folder.path / (file or card.file)
        if path.suffix.lower() == ".pdf":
            self._show_pdf(file, path)
        elif path.suffix.lower() in PICTURES:
            self._show_picture(file, path)
        else:
            self._say(f"Файл «{path.name}» не в PDF\nОткройте его в своей программе.", outside=True)

    def _compose(self, card: DocumentCard) -> None:
        """Print a draft as it stands now, in the background."""
        place = Path(self._folder.name) / f"{card.version}.pdf"

        def write() -> Path:
            from app.papers import print_document

            return print_document(self._desk.context, self._document, place)

        self._say("Страницы готовятся…")
        Job(self, write, lambda made: self._show_pdf(OWN, made), self._failed).start()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self._say(f"Страниц нет\n{error}")

    def _show_pdf(self, file: str, path: Path) -> None:
        if self._shown != (file, str(path)):
            try:
                self.view.show_file(path)
            except Unavailable as error:
                self._say(f"Файл не показать\n{error}", outside=True)
                return
        self._shown = (file, str(path))
        self.empty.hide()
        self.view.show()
        self.outside.show()

    def _show_picture(self, file: str, path: Path) -> None:
        """Show a photographed page on a sheet, so that it is read and made larger like any other."""
        picture = QImage(str(path))
        if picture.isNull():
            self._say(f"Картинка «{path.name}» не читается\nПрикрепите скан ещё раз.", outside=True)
            return
        sheet = Path(self._folder.name) / f"{path.stem}.pdf"
        on_a_sheet(picture, sheet)
        self._show_pdf(file, sheet)

    def _say(self, text: str, *, outside: bool = False) -> None:
        self.empty.tell(text)
        self.view.hide()
        self.empty.show()
        self.outside.setVisible(outside)
        self._shown = None


def on_a_sheet(picture: QImage, path: Path) -> None:
    """Put a picture on a sheet of A4 as large as it fits, standing or lying as the picture is."""
    writer = QPdfWriter(str(path))
    lies = picture.width() > picture.height()
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, QMarginsF(5, 5, 5, 5)))
    painter = QPainter(writer)
    room = QRectF(painter.viewport())
    scale = min(room.width() / picture.width(), room.height() / picture.height())
    painter.drawImage(QRectF(0, 0, picture.width() * scale, picture.height() * scale), picture)
    painter.end()


def stored_files(card: DocumentCard) -> list[tuple[str, str]]:
    """Return what can be shown: the document itself first, then its scans; each with its words."""
    composed = bool(card.file) or (card.made_from_paper and card.state in UNREGISTERED)
    own = [(OWN, "Документ")] if composed else []
    return [*own, *((one.file, one.title) for one in card.attachments)]


def nothing_yet(card: DocumentCard) -> str:
    """Say why there are no pages and what to do."""
    if card.state in UNREGISTERED:
        return "Страниц пока нет\nПроект внесён без текста. Прикрепите файл на вкладке «Файлы»."
    return "Страниц пока нет\nПрикрепите скан подписанного документа на вкладке «Файлы»."
