"""Parts a page is laid out with: frames of cards, a title line, two columns, lists of lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.kernel.columns import Tone
from ui.kit.chips import ChipLabel
from ui.kit.theme import set_role
from ui.kit.wrapping import WrappingRow

GAP = 16
Act = Callable[[], object]


@dataclass(frozen=True)
class Chip:
    """A state as data: its word and what its colour means."""

    text: str
    tone: Tone = Tone.NEUTRAL


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label with its part in the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        set_role(made, role)
    return made


def page_header(
    title: str, subtitle: str = "", chips: Sequence[Chip] = (), tools: Sequence[QWidget] = ()
) -> PageHeader:
    """Make the title line of a page: title, muted subtitle, chips, and the tools on the right."""
    return PageHeader(title, subtitle, chips, tools)


def rule() -> QFrame:
    """Make a thin line between what scrolls and what stays."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    return line


def buttons_row(left: Sequence[QWidget], right: Sequence[QWidget]) -> QWidget:
    """Put the deeds on the left and the way out with the main deed on the right."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(16, 8, 16, 8)
    line.setSpacing(8)
    for widget in left:
        line.addWidget(widget)
    line.addStretch(1)
    for widget in right:
        line.addWidget(widget)
    return row


class PageHeader(QWidget):
    """The title line; the tools go under the title where there is little room."""

    def __init__(self, title: str, subtitle: str, chips: Sequence[Chip], tools: Sequence[QWidget]) -> None:
        """Put the words on the left, the tools on the right."""
        super().__init__()
        self._words, self._tools = QWidget(), WrappingRow(tools, spacing=12)
        words = QHBoxLayout(self._words)
        self._title = Elided(title, "title")
        self._subtitle = Elided(subtitle, "hint")
        words.addWidget(self._title, 1000)
        words.addWidget(self._subtitle)
        self._chips = [ChipLabel(chip.text, chip.tone) for chip in chips]
        for chip in self._chips:
            words.addWidget(chip)
        words.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._tools)
        for layout in (words, self._box):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(12)
        self._title.setVisible(bool(title))
        self._tools.setVisible(bool(tools))
        self.set_subtitle(subtitle)

    def set_subtitle(self, text: str) -> None:
        """Write other muted words beside the title; a line without any words takes no room."""
        self._subtitle.set_words(text)
        self._subtitle.setVisible(bool(text))
        self._words.setVisible(bool(self._title.text() or text or self._chips))
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Need no more width than the wider of the two lines."""
        least = max(self._words.minimumSizeHint().width(), self._tools.minimumSizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or two."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Measure anew whenever words or letters have another size."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        chips = sum(chip.sizeHint().width() + 12 for chip in self._chips)
        needed = self._title.sizeHint().width() + chips + self._tools.sizeHint().width() + 24
        line = needed <= self.width()
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if line else QBoxLayout.Direction.TopToBottom)
        self._box.setAlignment(self._tools, Qt.AlignmentFlag.AlignRight if line else Qt.AlignmentFlag.AlignLeft)
        beside = self._tools.sizeHint().width() + 12 if line and not self._tools.isHidden() else 0
        room = self.width() - beside - self._title.sizeHint().width() - chips - 24
        self._subtitle.setMaximumWidth(room if room >= self._subtitle.minimumSizeHint().width() else 0)


class Elided(QLabel):
    """A label in one line: what does not fit is cut with «…» and told in full by a tooltip."""

    def __init__(self, text: str, role: str = "", letters: int = 6) -> None:
        """Show the text as far as there is room, but always so many letters."""
        super().__init__(text)
        self._letters = letters
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(text)
        if role:
            set_role(self, role)

    def set_words(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setToolTip(text)

    def give_way(self, room: int) -> None:
        """Take no more than this room, so that the words beside it need not be cut; the least stays."""
        self.setMaximumWidth(max(room, self.minimumSizeHint().width()))

    def minimumSizeHint(self) -> QSize:
        """Ask for the letters that must be seen."""
        least = self.fontMetrics().averageCharWidth() * self._letters
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class CardFrame(QFrame):
    """A rounded surface with a heading, tools on its right, and a body to fill."""

    def __init__(self, title: str = "", parent: QWidget | None = None, tools: Sequence[QWidget] = ()) -> None:
        """Make the frame; `body` takes the widgets."""
        super().__init__(parent)
        set_role(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, 12, GAP, 12)
        layout.setSpacing(8)
        self.heading = label(title, "section", wrap=True)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        self._tools.addWidget(self.heading, 1)
        layout.addLayout(self._tools)
        self.heading.setVisible(bool(title))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout.addLayout(self.body, 1)
        self.setAccessibleName(title)
        for tool in tools:
            self.add_tool(tool)

    def add_tool(self, tool: QWidget) -> None:
        """Put a tool into the heading line."""
        self._tools.addWidget(tool)

    def set_title(self, title: str) -> None:
        """Write another heading."""
        self.heading.setText(title)
        self.heading.setVisible(bool(title))
        self.setAccessibleName(title)


class TwoColumns(QWidget):
    """A wide and a narrow column of cards; one column where there is little room."""

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        *,
        both_from: int = 820,
        shares: tuple[int, int] = (3, 2),
    ) -> None:
        """Stack the cards of each side from the top; `shares` tell how the width is divided."""
        super().__init__()
        self._both_from = both_from
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for cards, share in zip((left, right), shares, strict=True):
            column = QWidget()
            column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            stack = QVBoxLayout(column)
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(GAP)
            for card in cards:
                stack.addWidget(card)
            stack.addStretch(1)
            self._row.addWidget(column, share)
            column.setVisible(bool(cards))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side or one under the other."""
        super().resizeEvent(event)
        wide = self.width() >= self._both_from
        direction = QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
