"""The blocks of «Сегодня»: a group of waiting lines, a district, and what to do when nothing waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.waiting import Urgency, Waiting
from app.readiness import DistrictProgress
from ui.kit.actions import Action, button
from ui.kit.layout import CardFrame, label
from ui.kit.links import link
from ui.parts.bar import Bar
from ui.today.lines import WorkLine

Open = Callable[[str, int], None]
SHOWN = 8


class Group(QWidget):
    """A heading and its lines; a long group shows the first and unfolds the others."""

    def __init__(self, urgency: Urgency, lines: Sequence[Waiting], today: date, open: Open) -> None:
        """Put the lines under the heading."""
        super().__init__()
        self._today, self._open = today, open
        self.setAccessibleName(urgency.label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(f"{urgency.label}  ·  {len(lines)}", "section"))
        self._card = CardFrame()
        self._card.body.setSpacing(0)
        layout.addWidget(self._card)
        self._show(lines[:SHOWN])
        if rest := lines[SHOWN:]:
            self.more = link(f"Показать ещё {len(rest)}", lambda: self._unfold(rest))
            self._card.body.addWidget(self.more)

    def _show(self, lines: Sequence[Waiting]) -> None:
        for one in lines:
            self._card.body.addWidget(WorkLine(one, self._today, lambda one=one: self._open(one.kind, one.id)))

    def _unfold(self, lines: Sequence[Waiting]) -> None:
        self.more.hide()
        first = self._card.body.count()
        self._show(lines)
        item = self._card.body.itemAt(first)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus()


class DistrictBlock(CardFrame):
    """How far a district is: documents, steps, plan."""

    def __init__(self, district: DistrictProgress, open: Open) -> None:
        """Say it in one line and draw the plan's share as a bar."""
        opener = link("открыть", lambda: open("district", district.id), f"Открыть: {district.name}")
        super().__init__(district.name, tools=(opener,))
        self.words = label(progress_words(district), "hint", wrap=True)
        self.body.addWidget(self.words)
        self.bar = Bar(round(100 * (district.plan_done or 0)))
        self.body.addWidget(self.bar)


class Season(CardFrame):
    """What the time of the year asks for; shown when nothing waits."""

    def __init__(self, words: tuple[str, str], deed: Action | None) -> None:
        """Show the words and offer the deed."""
        super().__init__(words[0])
        self.body.addWidget(label(words[1], "", wrap=True))
        if deed is not None:
            line = button(deed, role="primary")
            line.setMaximumWidth(line.sizeHint().width() + 24)
            self.body.addWidget(line)


def progress_words(district: DistrictProgress) -> str:
    """Write «документы 5/7 · шаг 3 из 7 · план 42 %»."""
    documents = f"документы {district.documents_present}/{len(district.documents)}"
    following = district.next_step
    step = f"шаг {following.number} из {len(district.steps)}" if following else "работает"
    plan = "плана нет" if district.plan_done is None else f"план {round(100 * district.plan_done)}\N{NO-BREAK SPACE}%"
    return " · ".join((documents, step, plan))
