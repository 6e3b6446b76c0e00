"""Pages on a printer: the system dialog first, then page by page, so that a long volume can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtWidgets import QWidget

from app.kernel.errors import Unavailable
from ui.kit.turns import Steps
from ui.parts.pdf_pages import PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(title: str, pages: int, landscape: bool, parent: QWidget, then: Callable[[QPrinter], object]) -> None:
    """Ask which printer, which pages, how many copies and on how many sides; `then` gets the chosen printer."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setDocName(title)
    if landscape:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Печать")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, pages > 0)
    dialog.setMinMax(1, max(1, pages))
    dialog.accepted.connect(lambda: then(printer))
    dialog.show()


def print_file(path: Path, printer: QPrinter) -> None:
    """Send the chosen pages of a file to a printer at once."""
    for _ in print_steps((path,), printer):
        pass


def print_steps(files: Sequence[Path], printer: QPrinter) -> Steps:
    """Send files to a printer in their order, a page at a step; of a single file only the chosen pages.

    Raises:
        Unavailable: a file cannot be read, or the printer does not take the work.
    """
    painter = QPainter()
    done, total = 0, _count(files, printer)
    try:
        for file in files:
            pages = PdfPages(file)
            try:
                for number in _chosen(len(pages), printer, len(files) == 1):
                    _turn_sheet(printer, pages, number)
                    if not done and not painter.begin(printer):
                        raise Unavailable("Принтер не принимает задание. Данные целы. Проверьте, включён ли он.")
                    if done:
                        printer.newPage()
                    _draw(painter, printer, pages, number)
                    done += 1
                    yield done, total
            finally:
                pages.close()
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()


def _count(files: Sequence[Path], printer: QPrinter) -> int:
    total = 0
    for file in files:
        pages = PdfPages(file)
        total += len(_chosen(len(pages), printer, len(files) == 1))
        pages.close()
    return total


def _chosen(pages: int, printer: QPrinter, single: bool) -> range:
    """Return the pages that the dialog has left, counted from nought."""
    if not single or not printer.fromPage():
        return range(pages)
    return range(printer.fromPage() - 1, min(pages, printer.toPage() or pages))


def _turn_sheet(printer: QPrinter, pages: PdfPages, number: int) -> None:
    """Let the next sheet lie as its page does."""
    size = pages.sizes[number]
    lies = size.width() > size.height()
    wanted = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    if printer.pageLayout().orientation() != wanted:
        printer.setPageOrientation(wanted)


def _draw(painter: QPainter, printer: QPrinter, pages: PdfPages, number: int) -> None:
    from PySide6.QtPrintSupport import QPrinter as Printer

    area = QRectF(printer.paperRect(Printer.Unit.DevicePixel))
    margins = QRectF(printer.pageRect(Printer.Unit.DevicePixel))
    area.moveTopLeft(-margins.topLeft())
    painter.drawImage(area, pages.image(number))
