"""The pages of a PDF one under another; only those in sight are turned into pictures."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.parts.pdf_pages import POINT, PdfPages

MARGIN, PAUSE = 16, 150
SCREEN_DPI = 96
LEAST, MOST = 25, 400
WIDEST = 1100
KEPT = 12
"""So many pictures are kept: the pages in sight and those around them."""


class PageArea(QAbstractScrollArea):
    """Shows pages as wide as there is room, or at a scale; a file written anew is shown where the old one stood."""

    turned = Signal(int)
    """The page that stands in the middle has changed: its number from nought."""
    scaled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until a file comes."""
        super().__init__(parent)
        self.setAccessibleName("Просмотр документа")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.pages: PdfPages | None = None
        self._scale, self._widest = 0, 1.0
        self._tops: list[int] = []
        self._pictures: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._before: dict[int, QPixmap] = {}
        self._current = 0
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_next)
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._arrange)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_file(self, path: Path) -> None:
        """Show a file; the page and the place on it stay when it is the same paper made anew.

        Raises:
            Unavailable: the file cannot be read; what was shown stays.
        """
        coming = PdfPages(path)
        self._before = {page: picture for (page, _), picture in self._pictures.items()}
        self._pictures.clear()
        self.close_file()
        self.pages = coming
        self._widest = max((size.width() for size in coming.sizes), default=1.0)
        self._arrange()

    def close_file(self) -> None:
        """Let the shown file go."""
        if self.pages is not None:
            self.pages.close()
        self.pages = None

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages) if self.pages else 0

    @property
    def current(self) -> int:
        """The page that stands in the middle, from nought."""
        return self._current

    @property
    def percent(self) -> int:
        """How large the pages are shown, a hundred being the size of the paper."""
        natural = self.pages.sizes[self._current].width() * POINT * SCREEN_DPI if self.count and self.pages else 1
        return round(self._width(self._current) / natural * 100) if self.count else 100

    def zoom(self, by: int) -> None:
        """Show the pages larger or smaller by so many percent."""
        self._scale = max(LEAST, min(MOST, round((self.percent + by) / 5) * 5))
        self._arrange()

    def fit_width(self) -> None:
        """Show the pages as wide as there is room."""
        self._scale = 0
        self._arrange()

    def go_to(self, page: int) -> None:
        """Bring the top of a page into sight."""
        if 0 <= page < self.count:
            self.verticalScrollBar().setValue(self._tops[page] - MARGIN // 2)

    def visible(self) -> list[int]:
        """Return the pages in sight."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return [n for n in range(self.count) if self._tops[n] < bottom and self._tops[n] + self._height(n) > top]

    def kept(self) -> int:
        """Return how many pages have a picture now."""
        return len(self._pictures)

    def pending(self) -> bool:
        """Tell whether a page in sight has no picture yet."""
        return any((page, self._pixels(page)) not in self._pictures for page in self.visible())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight; one without its picture is white, or what it was a moment ago."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self.visible():
            place = self._place(page)
            picture = self._pictures.get((page, self._pixels(page))) or self._before.get(page)
            painter.fillRect(place, QColor("white"))
            if picture is not None:
                painter.drawPixmap(place, picture)
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
        if self.pending():
            self._next.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into another width when the window has come to rest."""
        super().resizeEvent(event)
        if self.count:
            self._later.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel makes the pages larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(10 if event.angleDelta().y() > 0 else -10)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends, ← and → turn pages, Ctrl with +, − and 0 changes the size."""
        bar, key = self.verticalScrollBar(), event.key()
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        sideways = self.horizontalScrollBar().maximum() > 0
        if with_ctrl and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(10)
        elif with_ctrl and key == Qt.Key.Key_Minus:
            self.zoom(-10)
        elif with_ctrl and key == Qt.Key.Key_0:
            self.fit_width()
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            bar.setValue(bar.value() + bar.pageStep())
        elif key == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - bar.pageStep())
        elif key == Qt.Key.Key_Right and not sideways:
            self.go_to(self._current + 1)
        elif key == Qt.Key.Key_Left and not sideways:
            self.go_to(self._current - 1)
        else:
            super().keyPressEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew: the pages are not a widget that could be moved."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for little: the pages take what there is."""
        return QSize(480, 400)

    # --- measures ---------------------------------------------------------------------------------------------

    def _width(self, page: int) -> int:
        """Return how wide a page is shown."""
        assert self.pages is not None
        if self._scale:
            return max(1, round(self.pages.sizes[page].width() * POINT * SCREEN_DPI * self._scale / 100))
        room = max(200, min(self._room(), WIDEST))
        return round(room * self.pages.sizes[page].width() / self._widest)

    def _height(self, page: int) -> int:
        assert self.pages is not None
        size = self.pages.sizes[page]
        return round(self._width(page) * size.height() / size.width())

    def _room(self) -> int:
        """Return the width between the margins, as if the bar that scrolls were always there."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.width() - 2 * MARGIN - bar - 2 * self.frameWidth()

    def _pixels(self, page: int) -> int:
        return round(self._width(page) * self.devicePixelRatioF())

    def _place(self, page: int) -> QRect:
        """Return where a page stands in the window."""
        width, sideways = self._width(page), self.horizontalScrollBar()
        left = MARGIN - sideways.value() if sideways.maximum() else (self.viewport().width() - width) // 2
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), width, self._height(page))

    def _arrange(self) -> None:
        """Put the pages one under another and keep the place that was in sight."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum() + bar.pageStep())
        self._tops, down = [], MARGIN
        for page in range(self.count):
            self._tops.append(down)
            down += self._height(page) + MARGIN
        view = self.viewport().size()
        widest = max((self._width(page) for page in range(self.count)), default=0) + 2 * MARGIN
        sideways = self.horizontalScrollBar()
        sideways.setRange(0, max(0, widest - view.width()) if self._scale else 0)
        sideways.setPageStep(view.width())
        bar.setRange(0, max(0, down - view.height()))
        bar.setPageStep(view.height())
        bar.setSingleStep(40)
        bar.setValue(round(share * (bar.maximum() + bar.pageStep())))
        self._scrolled()
        self.scaled.emit()
        self.viewport().update()

    def _scrolled(self) -> None:
        """Find the page in the middle."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        current = max((page for page in range(self.count) if self._tops[page] <= middle), default=0)
        if current != self._current:
            self._current = current
            self.turned.emit(current)

    def _make_next(self) -> None:
        """Make the picture of one page in sight, then let the window breathe."""
        if self.pages is None:
            return
        for page in self.visible():
            key = (page, self._pixels(page))
            if key not in self._pictures:
                picture = QPixmap.fromImage(self.pages.image(*key))
                picture.setDevicePixelRatio(self.devicePixelRatioF())
                self._pictures[key] = picture
                self._before.pop(page, None)
                while len(self._pictures) > max(KEPT, len(self.visible())):
                    self._pictures.popitem(last=False)
                self.viewport().update()
                return
