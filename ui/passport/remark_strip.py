"""What the checks have found in a section: sentences with jumps, and «Подтверждаю, верно» beside each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from app.kernel.columns import Tone
from app.kernel.words import counted
from ui.kit.layout import label
from ui.kit.links import link
from ui.kit.toned import TonedFrame
from ui.kit.wrapping import WrappingRow
from ui.passport.remarks import Remark

MOST = 3
CONFIRM = "Подтверждаю, верно…"
Act = Callable[[Remark], object]


def _heading(count: int) -> str:
    return f"Проверки: {counted(count, 'замечание', 'замечания', 'замечаний')}"


class RemarkStrip(TonedFrame):
    """Stands above a section while a check of it does not hold; it hinders nothing."""

    def __init__(self, heading: Callable[[int], str] = _heading, confirm: str = CONFIRM) -> None:
        """Stay hidden until something is found; `confirm` is the word for the deed beside a remark."""
        super().__init__(Tone.WAIT)
        self._heading, self._confirm = heading, confirm
        self.setAccessibleName("Замечания проверок")
        self.texts: tuple[str, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 12, 8)
        self._layout.setSpacing(4)
        self.hide()

    def show_remarks(self, remarks: Sequence[Remark], jump: Act, confirm: Act | None) -> None:
        """Show the first of the remarks; a click goes to the value, `confirm` says that it is right after all."""
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.texts = tuple(one.sentence for one in remarks)
        self.setVisible(bool(remarks))
        if not remarks:
            return
        heading = QLabel(self._heading(len(remarks)))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._layout.addWidget(heading)
        for one in remarks[:MOST]:
            self._layout.addWidget(_line(one, [("К полю", jump), *([(self._confirm, confirm)] if confirm else [])]))
        if len(remarks) > MOST:
            self._layout.addWidget(label(f"И ещё {len(remarks) - MOST}: отмечены ниже у показателей.", "hint"))


class _Line(QWidget):
    """A remark; what can be done stands beside its words, or beneath them where there is little room."""

    def __init__(self, words: QWidget, deeds: QWidget) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(words, 1)
        self._line.addWidget(deeds, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._deeds = deeds

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or beneath."""
        super().resizeEvent(event)
        beneath = self.width() < 2 * self._deeds.sizeHint().width()
        way = QBoxLayout.Direction.TopToBottom if beneath else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self._line.setSpacing(0 if beneath else 16)


def _line(remark: Remark, deeds: Sequence[tuple[str, Act]]) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(remark.sentence, wrap=True))
    if remark.advice:
        column.addWidget(label(remark.advice, "hint", wrap=True))
    links = [link(title, lambda act=act: act(remark), f"{title}: {remark.sentence}") for title, act in deeds]
    return _Line(words, WrappingRow(links, spacing=16))
