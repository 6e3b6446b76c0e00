"""What the checks have found in a section: sentences with jumps, and «Подтверждаю, верно» beside each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.kernel.columns import Tone
from app.kernel.words import counted
from ui.kit.layout import label
from ui.kit.links import link
from ui.kit.toned import TonedFrame
from ui.passport.remarks import Remark

MOST = 3
Act = Callable[[Remark], object]


class RemarkStrip(TonedFrame):
    """Stands above a section while a check of it does not hold; it hinders nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until something is found."""
        super().__init__(Tone.WAIT, parent)
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
        heading = QLabel(f"Проверки: {counted(len(remarks), 'замечание', 'замечания', 'замечаний')}")
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._layout.addWidget(heading)
        for one in remarks[:MOST]:
            self._layout.addWidget(_line(one, jump, confirm))
        if len(remarks) > MOST:
            self._layout.addWidget(label(f"И ещё {len(remarks) - MOST}: отмечены ниже у показателей.", "hint"))


def _line(remark: Remark, jump: Act, confirm: Act | None) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(16)
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(remark.sentence, wrap=True))
    if remark.advice:
        column.addWidget(label(remark.advice, "hint", wrap=True))
    line.addWidget(words, 1)
    deeds = [("К полю", jump), *([("Подтверждаю, верно…", confirm)] if confirm else [])]
    for title, act in deeds:
        made = link(title, lambda act=act: act(remark), f"{title}: {remark.sentence}")
        line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
    return row
