"""The strip of small pages beside a document; a page is drawn when it comes into sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QListView, QWidget

from ui.parts.pdf_pages import PdfPages

WIDTH, THUMB = 124, 72
Index = QModelIndex | QPersistentModelIndex


class _Thumbs(QAbstractListModel):
    """A line for each page: its number and its small picture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._pictures: dict[int, QIcon] = {}
        self._wanted: list[int] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_next)

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show another document; pictures of the same number of pages stay until the new ones are there."""
        self._wanted.clear()
        if pages is not None and self._pages is not None and len(pages) == self.rowCount():
            self._pages = pages
            self._wanted = sorted(self._pictures)
            self._timer.start()
            return
        self.beginResetModel()
        self._pages = pages
        self._pictures.clear()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many pages there are."""
        return len(self._pages) if self._pages is not None and (parent is None or not parent.isValid()) else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the number of a page, and its picture if there is one yet."""
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Страница {row + 1} из {self.rowCount()}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.DecorationRole:
            if row not in self._pictures and row not in self._wanted:
                self._wanted.append(row)
                self._timer.start()
            return self._pictures.get(row) or self._blank(row)
        return None

    def _blank(self, row: int) -> QIcon:
        size = self._size(row)
        blank = QPixmap(size)
        blank.fill(Qt.GlobalColor.white)
        return self._framed(blank)

    def _framed(self, picture: QPixmap) -> QIcon:
        """Draw the edge of the sheet; a chosen page keeps its colours."""
        painter = QPainter(picture)
        painter.setPen(QApplication.palette().color(QPalette.ColorRole.Dark))
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
        painter.end()
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        return icon

    def _size(self, row: int) -> QSize:
        assert self._pages is not None
        page = self._pages.sizes[row]
        return QSize(THUMB, max(1, round(THUMB * page.height() / page.width())))

    def _make_next(self) -> None:
        if not self._wanted or self._pages is None or not len(self._pages):
            self._timer.stop()
            return
        row = self._wanted.pop(0)
        if row < len(self._pages):
            self._pictures[row] = self._framed(QPixmap.fromImage(self._pages.image(row, THUMB)))
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


class PageStrip(QListView):
    """Small pages one under another; `chosen` is the number of a page from nought."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setAccessibleName("Страницы")
        self.setFixedWidth(WIDTH)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setIconSize(QSize(THUMB, THUMB * 3 // 2))
        self.setGridSize(QSize(WIDTH - 24, THUMB * 3 // 2 + 28))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._thumbs = _Thumbs(self)
        self.setModel(self._thumbs)
        self.selectionModel().currentChanged.connect(self._go)
        self._following = False

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show the pages of another document."""
        self._thumbs.show_pages(pages)

    def follow(self, page: int) -> None:
        """Mark the page that is looked at."""
        self._following = True
        self.setCurrentIndex(self._thumbs.index(page))
        self._following = False

    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.chosen.emit(index.row())
