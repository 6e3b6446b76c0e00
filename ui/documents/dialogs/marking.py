"""The small dialog that marks several rows at once: who has read the document, to whom it was sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtWidgets import QWidget

from app.kernel.errors import InvalidInput
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import DateEditor, MultiChoiceEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card


@dataclass
class Marking:
    """The rows that are marked and the day."""

    day: date | None = None
    chosen: list[int] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Ask for both."""
        found = {} if self.day else {"day": "Укажите дату."}
        return found if self.chosen else found | {"chosen": "Отметьте хотя бы одну строку."}


def open_marking(
    desk: Desk,
    title: str,
    words: str,
    waiting: Sequence[tuple[int, str]],
    save: Callable[[date, list[int]], object],
    parent: QWidget,
    chosen: Sequence[int] = (),
) -> CardDialog:
    """Ask for the day and the rows; all that wait are ticked unless some are named."""

    def store(draft: Marking) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        assert draft.day is not None
        save(draft.day, list(draft.chosen))

    form = Form(
        [
            Field("day", "Дата", DateEditor()),
            Field("chosen", words, MultiChoiceEditor(waiting, rows=8), wide=True),
        ]
    )
    draft = Marking(desk.context.db.today(), list(chosen) or [one for one, _ in waiting])
    return open_card(desk, title, form, draft, store, parent, save_text="Отметить")
