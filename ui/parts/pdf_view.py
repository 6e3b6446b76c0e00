"""The pages of a PDF on screen and on the printer, as pictures made by PDFium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from app.kernel.errors import Unavailable
from ui.kit.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINT = 1 / 72
PRINTED_DPI = 300
MARGIN, PAUSE = 16, 150
WIDEST = 900


def page_images(path: Path, first: int = 1, last: int = 0, *, width: int = 0) -> Iterator[QImage]:
    """Go through the pages of the file as pictures, one at a time: as the printer wants them, or ``width`` pixels wide.

    Without ``last`` the pages go on to the end.

    Raises:
        Unavailable: the file cannot be read.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise Unavailable(f"Файл «{path.name}» не читается: {error}. Напечатайте документ ещё раз.") from error
    try:
        for number in range(first - 1, last or len(document)):
            page = document[number]
            scale: Any = width / page.get_width() if width else PRINTED_DPI * POINT
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            picture = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            )
            yield picture.copy()
            bitmap.close()
            page.close()
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
        self._zoom, self._shown_width = 100, 0
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._fit)
        self._path: Path | None = None
        self._sheet = QWidget()
        set_role(self._sheet, "page")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(MARGIN)
        self.setWidget(self._sheet)
        self.pages = 0

    def show_file(self, path: Path) -> None:
        """Show the pages of a file."""
        self._path = path
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._shown_width = self._fitting()
        images = list(page_images(path, width=self._shown_width))
        self.pages = len(images)
        for number, image in enumerate(images, start=1):
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            page.setAccessibleName(f"Страница {number} из {len(images)}")
            set_role(page, "sheet")
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)

    def zoom(self, by: int) -> None:
        """Show the pages larger or smaller, 50 to 200 percent of the width there is."""
        self._zoom = max(50, min(200, self._zoom + by))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into another width when the window has come to rest."""
        super().resizeEvent(event)
        if self._path is not None and self._fitting() != self._shown_width:
            self._later.start()

    def _fit(self) -> None:
        if self._path is not None and self._fitting() != self._shown_width:
            self.show_file(self._path)

    def _fitting(self) -> int:
        """Return the width of a page: what the place gives, without the bar that scrolls."""
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * MARGIN - bar - 2 * self.frameWidth() - 4
        return max(200, min(room, WIDEST) * self._zoom // 100)


def print_file(path: Path, printer: QPrinter) -> None:
    """Send the chosen pages of a file to a printer."""
    from PySide6.QtPrintSupport import QPrinter

    painter = QPainter(printer)
    try:
        for number, image in enumerate(page_images(path, printer.fromPage() or 1, printer.toPage())):
            if number:
                printer.newPage()
            area = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            margins = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
            area.moveTopLeft(-margins.topLeft())
            painter.drawImage(area, image)
    finally:
        painter.end()
