"""A line of the worklist: what waits, whose it is, by when; the whole line opens the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app.kernel.columns import Tone
from app.kernel.dates import in_days, short_date
from app.kernel.waiting import Urgency, Waiting, is_near
from ui.kit.chips import ChipLabel
from ui.kit.icons import Ink, set_icon
from ui.kit.layout import Elided

ICONS = {
    "contract": "handshake",
    "council": "users-three",
    "meeting": "users-three",
    "decision": "users-three",
    "plan": "calendar-check",
    "event": "calendar-check",
    "need": "wrench",
    "resource": "wrench",
    "document": "file-text",
    "district": "tree-structure",
    "organisation": "graduation-cap",
    "person": "user",
    "submission": "paper-plane-tilt",
    "questionnaire": "arrows-left-right",
}
TONES = {Urgency.LATE: Tone.LATE, Urgency.WEEK: Tone.WAIT, Urgency.SOON: Tone.NEUTRAL}
HEIGHT = 32


class WorkLine(QWidget):
    """One thing that waits."""

    def __init__(self, waiting: Waiting, today: date, open: Callable[[], object]) -> None:
        """Put icon, words, owner and term into one line."""
        super().__init__()
        self._open = open
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(10)
        row.addWidget(_icon(ICONS.get(waiting.kind, "file-text")))
        text = Elided(waiting.title, letters=24)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(text, 1)
        whose = Elided(waiting.whose, "hint", letters=10)
        whose.setMaximumWidth(whose.fontMetrics().averageCharWidth() * 36)
        row.addWidget(whose)
        due = term_words(waiting, today)
        if waiting.due is not None:
            tone = Tone.WAIT if is_near(waiting.due, today) else TONES[waiting.group]
            chip = ChipLabel(due, tone)
            chip.setToolTip(short_date(waiting.due))
            row.addWidget(chip)
        self.setAccessibleName(", ".join(filter(None, (waiting.title, waiting.whose, due))))
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open; arrows walk."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self._open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard and the mouse are."""
        super().paintEvent(event)
        if not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(self.palette().color(role))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()


def term_words(waiting: Waiting, today: date) -> str:
    """Write by when: «через 2 дня», and under the heading «Просрочено» shortly «на 5 дней»."""
    if waiting.due is None:
        return ""
    return in_days(waiting.due, today).replace("просрочен на", "на")


def _icon(name: str) -> QToolButton:
    """Make a picture in the colour of muted words; it takes neither keyboard nor mouse."""
    made = QToolButton()
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setStyleSheet("border: 0; padding: 0; background: transparent;")
    made.setFixedSize(20, 20)
    made.setIconSize(QSize(16, 16))
    set_icon(made, name, Ink.MUTED)
    return made
