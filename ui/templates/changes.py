"""After an update of the program: what has changed in our text, to be looked at beside the office's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.kernel.columns import Tone
from app.kernel.words import counted
from app.papers import Change
from ui.kit.actions import Action, button
from ui.kit.layout import CardFrame, label
from ui.kit.links import link
from ui.kit.theme import set_role
from ui.kit.tokens import tokens_of

Act = Callable[[], object]


class ChangesPanel(QScrollArea):
    """The changed places one under another, each with the way to it; above them the two answers to all of them."""

    def __init__(self, take_ours: Act, keep_own: Act, go: Callable[[int], object], apply: Callable[[Change], object]):
        """Take what the answers do, what leads to a line, and what puts one change into the text."""
        super().__init__()
        self._acts, self._go, self.apply = (take_ours, keep_own), go, apply
        self.shown: tuple[Change, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Что изменилось в исходном тексте")

    def show_changes(self, changes: Sequence[Change], text: str) -> None:
        """Show the changed places; `text` is the office's own text as it stands in the editor."""
        self.shown = tuple(changes)
        inside = QWidget()
        set_role(inside, "page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(8)
        if not changes:
            layout.addWidget(label("Исходный текст не менялся с тех пор, как вы сделали свой.", "hint", wrap=True))
        else:
            places = counted(len(changes), "месте", "местах", "местах")
            words = f"С обновлением программы исходный текст изменился в {places}. Ваш текст печатается как прежде."
            layout.addWidget(label(words, wrap=True))
            layout.addLayout(self._answers())
        for change in changes:
            layout.addWidget(self._place(change, text))
        layout.addStretch(1)
        self.setWidget(inside)

    def _answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(Action("Оставить своё", self._acts[1])))
        row.addWidget(button(Action("Взять наше", self._acts[0])))
        row.addStretch(1)
        return row

    def _place(self, change: Change, text: str) -> CardFrame:
        frame = CardFrame(f"Строка {change.line}")
        frame.add_tool(link("Показать", partial(self._go, change.line), f"Показать строку {change.line}"))
        if change.fits(text):
            name = f"Внести изменение в строку {change.line}"
            frame.add_tool(link("Внести", partial(self.apply, change), name))
        for sign, lines, tone in (("−", change.old, Tone.LATE), ("+", change.new, Tone.DONE)):
            for line in lines:
                frame.body.addWidget(_line(f"{sign} {line}", tone))
        return frame


def _line(text: str, tone: Tone) -> QLabel:
    """Return a line of the text on the ground of its tone."""
    made = label(text, wrap=True)
    font = QFont(made.font())
    font.setStyleHint(QFont.StyleHint.Monospace)
    ink, ground = tokens_of(made.palette()).chip(tone)
    palette = QPalette(made.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    made.setPalette(palette)
    made.setAutoFillBackground(True)
    made.setMargin(4)
    made.setFont(font)
    return made
