"""«Что связано с прежним руководителем»: what still names a head who has left, and what to do about each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.impact import ImpactGroup, ImpactLine, impact_of_new_head, replace_in_council
from app.kernel.columns import Tone
from app.kernel.dates import short_date
from app.kernel.errors import AppError
from app.kernel.words import counted, shortened
from app.schools import HeadLine, OrganisationCard, organisation_card
from ui.kit.chips import ChipLabel
from ui.kit.layout import CardFrame, Elided, buttons_row, label, rule
from ui.kit.links import link
from ui.parts.desk import Desk

SIZE = QSize(960, 620)
NOTHING = "С прежним руководителем больше ничего не связано: делать ничего не нужно."
REPLACE = "Заменить в составе совета"
TITLES, LETTERS = 400, 58
"""How wide the titles stand, and how many letters of one find room there."""


class SuccessionDialog(QDialog):
    """The records that name a former head, by what is to be done; each leads to its card."""

    def __init__(self, desk: Desk, organisation_id: int, former: HeadLine, parent: QWidget) -> None:
        """Gather and show."""
        super().__init__(parent)
        self._desk, self._organisation, self._former = desk, organisation_id, former
        self.lines: tuple[ImpactLine, ...] = ()
        self.setWindowTitle("Смена руководителя")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.summary = label("", "section", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName("Что связано с прежним руководителем")
        self.close_button = QPushButton("Закрыть")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        card = organisation_card(desk.context.db, organisation_id)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(2)
        head.addWidget(label(f"Что связано с прежним руководителем: {card.name}", "title", wrap=True))
        head.addWidget(label(_people(card, former), "hint", wrap=True))
        head.addSpacing(8)
        head.addWidget(self.summary)
        work = QVBoxLayout()
        work.setContentsMargins(24, 0, 16, 8)
        work.addWidget(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(work, 1)
        layout.addWidget(rule())
        layout.addWidget(buttons_row((), (self.close_button,)))
        self.resize(SIZE)
        self.refresh()

    def refresh(self) -> None:
        """Gather anew, after something has been done."""
        self.lines = impact_of_new_head(self._desk.context.db, self._organisation, self._former.person_id)
        waits = sum(line.acts for line in self.lines)
        self.summary.setText(_summary(waits, len(self.lines) - waits))
        inside = QWidget()
        stacked = QVBoxLayout(inside)
        stacked.setContentsMargins(0, 0, 8, 0)
        stacked.setSpacing(12)
        for group in ImpactGroup:
            if of_group := [line for line in self.lines if line.group is group]:
                stacked.addWidget(self._frame(group, of_group))
        stacked.addStretch(1)
        self._area.setWidget(inside)
        for ground in (self._area.viewport(), inside):
            ground.setAutoFillBackground(False)

    def open(self) -> None:
        """Show the dialog with the focus on what can be done."""
        super().open()
        first = self._area.widget().findChild(QPushButton)
        (first or self.close_button).setFocus()

    def replace(self, seat: int) -> None:
        """Let the new head take a seat in the council."""
        try:
            since = replace_in_council(self._desk.context.db, seat, self._organisation)
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        self.refresh()
        self.summary.setText(f"В составе совета замена с {short_date(since)}. {self.summary.text()}")
        self.close_button.setFocus()

    def _frame(self, group: ImpactGroup, lines: Sequence[ImpactLine]) -> CardFrame:
        """Show a group; advice that its lines share is said once, under them."""
        waits = sum(line.acts for line in lines)
        chip = ChipLabel(f"решите: {waits}", Tone.WAIT) if waits else ChipLabel("действует", Tone.DONE)
        frame = CardFrame(group.label, tools=(chip,))
        for words in dict.fromkeys(line.advice for line in lines):
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(1, 1)
            grid.setColumnMinimumWidth(0, TITLES)
            for row, line in enumerate(one for one in lines if one.advice == words):
                self._fill(grid, row, line)
            frame.body.addLayout(grid)
            frame.body.addWidget(label(words, "hint", wrap=True))
            frame.body.addSpacing(4)
        return frame

    def _fill(self, grid: QGridLayout, row: int, line: ImpactLine) -> None:
        """Put a line into a row: where it leads, what it is, and the deed where there is one."""
        title = link(shortened(line.title, LETTERS), partial(self._go, line), f"Открыть: {line.title}")
        title.setToolTip(line.title)
        grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignLeft)
        words = Elided(line.words)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(words, row, 1)
        if line.seat is not None:
            button = QPushButton(REPLACE)
            button.setAccessibleName(f"{REPLACE}: {line.title}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, seat=line.seat: self.replace(seat))
            grid.addWidget(button, row, 2)

    def _go(self, line: ImpactLine) -> None:
        """Leave the dialog for the record: no card opens over it."""
        self.accept()
        self._desk.navigator.open(line.kind, line.id)


def _people(card: OrganisationCard, former: HeadLine) -> str:
    left = f"по {short_date(former.until)}" if former.until else ""
    before = ", ".join(filter(None, (former.name, former.post, left)))
    if card.head is None:
        return f"Прежний: {before}. Новый руководитель не указан."
    since = f"с {short_date(card.head.since)}" if card.head.since else ""
    return f"Прежний: {before}. Новый: {', '.join(filter(None, (card.head.name, card.head.post, since)))}."


def _summary(waits: int, stands: int) -> str:
    if not waits and not stands:
        return NOTHING
    decide = f"Решите: {counted(waits, 'запись', 'записи', 'записей')}." if waits else "Решать ничего не нужно."
    stay = f" Действует без изменений: {stands}." if stands else ""
    return decide + stay
