"""A vector drawing on the screen: a white sheet that is fitted, enlarged, moved and clicked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from ui.kit.tokens import tokens_of

MARGIN = 8
WAITING = "Рисуется…"
LEAST, MOST, STEP = 25, 800, 1.2
CLICK = 4
"""So many pixels a press may move and still be a click."""


class DrawingArea(QAbstractScrollArea):
    """Shows SVG; the wheel and the keys enlarge it, the mouse moves it, a click tells its point of the drawing."""

    clicked = Signal(float, float)
    scaled = Signal()

    def __init__(self) -> None:
        """Begin with nothing to show."""
        super().__init__()
        self._renderer: QSvgRenderer | None = None
        self._size = QSize(1, 1)
        self._scale = 0.0
        """Pixels a point; 0 while the whole drawing is fitted into the window."""
        self._picture: QPixmap | None = None
        self._waiting = False
        self._pressed: QPoint | None = None
        self._moved = False
        self.hint: Callable[[float, float], str] = lambda _x, _y: ""
        """What the mouse is over, by the point of the drawing; words make it a hand with a tooltip."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(40)

    @property
    def percent(self) -> int:
        """How large the drawing is shown; at 100 % a point takes a pixel and a third, as on paper."""
        return round(self._now() * 75)

    def wait(self) -> None:
        """Say that the first drawing is being made."""
        self._waiting = True
        self.viewport().update()

    def show_svg(self, svg: str) -> None:
        """Show another drawing; how large and where stays."""
        first = self._renderer is None
        self._renderer = QSvgRenderer(QByteArray(svg.encode()), self)
        self._size = self._renderer.defaultSize()
        self._picture = None
        if first:
            self._scale = 0.0
        self._arrange()

    def fit(self) -> None:
        """Show the whole drawing."""
        self._scale = 0.0
        self._arrange()

    def zoom(self, times: float, around: QPointF | None = None) -> None:
        """Show the drawing larger or smaller; the point under the mouse stays where it is."""
        place = around or QPointF(self.viewport().rect().center())
        point = self.point_at(place)
        self._scale = min(max(self._now() * times, LEAST / 75), MOST / 75)
        self._arrange()
        sheet = self._sheet()
        for bar, have, want in (
            (self.horizontalScrollBar(), sheet.left() + point.x() * self._now(), place.x()),
            (self.verticalScrollBar(), sheet.top() + point.y() * self._now(), place.y()),
        ):
            bar.setValue(bar.value() + round(have - want))

    def point_at(self, place: QPointF) -> QPointF:
        """Return the point of the drawing at a place of the window."""
        sheet, scale = self._sheet(), self._now()
        return QPointF((place.x() - sheet.left()) / scale, (place.y() - sheet.top()) / scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet; the picture is kept until the size changes."""
        painter = QPainter(self.viewport())
        tokens = tokens_of(self.palette())
        painter.fillRect(self.viewport().rect(), QColor(tokens.window))
        if self._renderer is not None:
            sheet = self._sheet()
            painter.setPen(QColor(tokens.line))
            picture = self._drawn()
            painter.drawRect(QRectF(sheet.topLeft(), picture.deviceIndependentSize()).adjusted(-1, -1, 0, 0))
            painter.drawPixmap(sheet.topLeft(), picture)
        elif self._waiting:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, WAITING)
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the drawing into the new room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge around the mouse; with Shift the drawing moves sideways."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − change the size, 0 shows the whole, arrows move."""
        key, across, down = event.key(), self.horizontalScrollBar(), self.verticalScrollBar()
        moves = {
            Qt.Key.Key_Left: (across, -1),
            Qt.Key.Key_Right: (across, 1),
            Qt.Key.Key_Up: (down, -1),
            Qt.Key.Key_Down: (down, 1),
        }
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in moves:
            bar, way = moves[Qt.Key(key)]
            bar.setValue(bar.value() + way * bar.singleStep())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the sheet, or to click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._moved = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the sheet while the button is held; else say what the mouse is over."""
        here = event.position().toPoint()
        if self._pressed is None:
            self._say(event)
            return
        step = here - self._pressed
        if self._moved or step.manhattanLength() > CLICK:
            self._moved = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - step.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - step.y())
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from a move."""
        pressed, self._pressed = self._pressed, None
        self.viewport().unsetCursor()
        if pressed is not None and not self._moved and self._renderer is not None:
            point = self.point_at(event.position())
            self.clicked.emit(point.x(), point.y())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew: the sheet is not a widget that could be moved."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for little: the drawing takes what there is."""
        return QSize(420, 300)

    def _say(self, event: QMouseEvent) -> None:
        point = self.point_at(event.position())
        words = self.hint(point.x(), point.y()) if self._renderer is not None else ""
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if words else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), words, self.viewport())

    def _now(self) -> float:
        """Return how many pixels a point takes."""
        if self._scale:
            return self._scale
        wide, high = self.width() - 2 * MARGIN, self.height() - 2 * MARGIN
        return max(0.05, min(wide / self._size.width(), high / self._size.height()))

    def _sheet(self) -> QRectF:
        """Return where the sheet stands in the window."""
        width, height, room = self._size.width() * self._now(), self._size.height() * self._now(), self.viewport()
        left = MARGIN - self.horizontalScrollBar().value() if width > room.width() else (room.width() - width) / 2
        top = MARGIN - self.verticalScrollBar().value() if height > room.height() else (room.height() - height) / 2
        return QRectF(round(left), round(top), width, height)

    def _drawn(self) -> QPixmap:
        """Return the picture of the sheet in the present size."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self._size.width() * self._now() * ratio), round(self._size.height() * self._now() * ratio))
        if self._picture is None or self._picture.size() != size:
            assert self._renderer is not None
            self._picture = QPixmap(size)
            self._picture.fill(Qt.GlobalColor.white)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer.render(painter)
            painter.end()
            self._picture.setDevicePixelRatio(ratio)
        return self._picture

    def _arrange(self) -> None:
        """Give the bars the room they can move in."""
        room, scale = self.viewport().size(), self._now()
        for bar, long, seen in (
            (self.horizontalScrollBar(), self._size.width() * scale, room.width()),
            (self.verticalScrollBar(), self._size.height() * scale, room.height()),
        ):
            bar.setRange(0, max(0, round(long) + 2 * MARGIN - seen) if self._scale else 0)
            bar.setPageStep(seen)
        self.scaled.emit()
        self.viewport().update()
