"""A PDF as pictures of its pages, made by PDFium; only the window's own thread may ask for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from app.kernel.errors import Unavailable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINT = 1 / 72
PRINTED_DPI = 300


class PdfPages:
    """An open PDF: how large its pages are, and the picture of each when it is wanted.

    The file is read into memory at once, so that it can be written anew while it is looked at.
    """

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            Unavailable: the file cannot be read.
        """
        import pypdfium2

        try:
            self._document: PdfDocument = pypdfium2.PdfDocument(path.read_bytes())
        except (pypdfium2.PdfiumError, OSError) as error:
            raise Unavailable(f"Файл «{path.name}» не читается: {error}. Напечатайте документ ещё раз.") from error
        self.sizes = [QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document))]

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self.sizes)

    def image(self, number: int, width: int = 0) -> QImage:
        """Return the picture of a page counted from nought: ``width`` pixels wide, or as the printer wants it."""
        page = self._document[number]
        scale: Any = width / page.get_width() if width else PRINTED_DPI * POINT
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        ).copy()
        bitmap.close()
        page.close()
        return picture

    def bookmarks(self) -> list[tuple[str, int]]:
        """Return the titles of the outline's first level, each with its page counted from nought."""
        found = [(one.get_title(), one.get_dest()) for one in self._document.get_toc() if one.level == 0]
        placed = [(title, place.get_index()) for title, place in found if place is not None]
        return [(title, page) for title, page in placed if page is not None]

    def close(self) -> None:
        """Let the document go."""
        self._document.close()
        self.sizes = []
