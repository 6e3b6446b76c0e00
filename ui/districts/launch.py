"""«Запуск округа»: the seven steps, the next one in bold with what holds it up; some are confirmed by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.districts import confirm_step, withdraw_step
from app.kernel.columns import Tone
from app.kernel.errors import InvalidInput
from app.readiness import StepLine
from ui.districts.form import step_form
from ui.kit.card_dialog import CardDialog
from ui.kit.chips import ChipLabel
from ui.kit.layout import CardFrame, label
from ui.kit.links import link
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.small_card import open_card


@dataclass
class StepDone:
    """When a step was done and what proves it."""

    done_on: date | None = None
    note: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        return {} if self.done_on else {"done_on": "Укажите дату, когда шаг выполнен."}


class LaunchCard(CardFrame):
    """The steps with their deeds."""

    def __init__(self, desk: Desk, district_id: int) -> None:
        """Make an empty list; `show_steps` fills it."""
        super().__init__("Запуск округа")
        self._desk, self._district = desk, district_id
        self._rows: list[StepRow] = []

    def show_steps(self, steps: Sequence[StepLine]) -> None:
        """Show the steps as they stand now."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.set_title(f"Запуск округа: сделано {sum(one.done for one in steps)} из {len(steps)}")
        self._rows = [StepRow(one, self._confirm, self._withdraw) for one in steps]
        for row in self._rows:
            self.body.addWidget(row)

    def _confirm(self, step: StepLine) -> None:
        confirm(self._desk, self._district, step, self)

    def _withdraw(self, step: StepLine) -> None:
        if attempt(self._desk, self, lambda: withdraw_step(self._desk.context.db, self._district, step.code)):
            self._desk.messages.toast(self, f"Отметка о шаге {step.number} снята", "", None)


class StepRow(QWidget):
    """A step: number, words, reason, chip, and a link where only a person can tell."""

    def __init__(
        self, step: StepLine, confirm: Callable[[StepLine], object], withdraw: Callable[[StepLine], object]
    ) -> None:
        """Show the step; the next one is strong and says what holds it up."""
        super().__init__()
        self.setAccessibleName(f"Шаг {step.number}: {step.title}. {'Сделано. ' if step.done else ''}{step.reason}")
        number, title = (
            label(f"{step.number}."),
            label(step.title, "" if step.done or step.is_next else "hint", wrap=True),
        )
        font = title.font()
        font.setBold(step.is_next)
        title.setFont(font)
        number.setFixedWidth(20)
        top = Qt.AlignmentFlag.AlignTop
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        words.setSpacing(0)
        words.addWidget(title)
        if step.is_next or (step.done and step.by_hand):
            words.addWidget(label(step.reason, "hint", wrap=True))
        if step.by_hand:
            deed, text = (withdraw, "Снять отметку") if step.done else (confirm, "Отметить")
            words.addWidget(link(text, partial(deed, step), f"Шаг {step.number}: {text.lower()}"), 0, LEFT)
        row.addWidget(number, 0, top)
        row.addLayout(words, 1)
        if step.done:
            row.addWidget(ChipLabel("сделано", Tone.DONE), 0, top)


LEFT = Qt.AlignmentFlag.AlignLeft


def confirm(desk: Desk, district_id: int, step: StepLine, parent: QWidget) -> CardDialog:
    """Ask when a step was done, and write it down."""

    def save(draft: StepDone) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        assert draft.done_on is not None
        confirm_step(desk.context.db, district_id, step.code, draft.done_on, draft.note)

    return open_card(
        desk,
        f"Шаг {step.number} сделан",
        step_form(),
        StepDone(desk.context.db.today()),
        save,
        parent,
        subtitle=step.title,
        save_text="Отметить",
    )
