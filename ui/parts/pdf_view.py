"""The pages of a PDF on screen and on the printer, as pictures made by PDFium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from app.kernel.errors import Unavailable
from ui.kit.theme import set_role

POINT = 1 / 72
SHOWN_DPI, PRINTED_DPI = 96, 300


def page_images(path: Path, dpi: int) -> list[QImage]:
    """Return the pages of the file as pictures.

    Raises:
        Unavailable: the file cannot be read.
    """
    import pypdfium2

    scale: Any = dpi * POINT
    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise Unavailable(f"Файл «{path.name}» не читается: {error}. Напечатайте документ ещё раз.") from error
    try:
        images: list[QImage] = []
        for page in document:
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            picture = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            )
            images.append(picture.copy())
            bitmap.close()
            page.close()
        return images
    finally:
        document.close()


class PdfView(QScrollArea):
    """The pages one under another, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until a file comes."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName("Просмотр документа")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._zoom = 100
        self._path: Path | None = None
        self._sheet = QWidget()
        set_role(self._sheet, "page")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)
        self.setWidget(self._sheet)
        self.pages = 0

    def show_file(self, path: Path) -> None:
        """Show the pages of a file."""
        self._path = path
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        images = page_images(path, SHOWN_DPI * self._zoom // 100)
        self.pages = len(images)
        for number, image in enumerate(images, start=1):
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            page.setAccessibleName(f"Страница {number} из {len(images)}")
            set_role(page, "sheet")
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)

    def zoom(self, by: int) -> None:
        """Show the pages larger or smaller, 50 to 200 percent."""
        self._zoom = max(50, min(200, self._zoom + by))
        if self._path is not None:
            self.show_file(self._path)


def print_file(path: Path, printer: QPrinter) -> None:
    """Send the chosen pages of a file to a printer."""
    images = page_images(path, PRINTED_DPI)
    first = printer.fromPage() or 1
    last = printer.toPage() or len(images)
    painter = QPainter(printer)
    try:
        for number, image in enumerate(images[first - 1 : last]):
            if number:
                printer.newPage()
            area = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            margins = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
            area.moveTopLeft(-margins.topLeft())
            painter.drawImage(area, image)
    finally:
        painter.end()
