"""The small dialog that says when a decision of the council was carried out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.councils import TITLES, DecisionLine, complete_decision, load_meeting
from app.kernel.errors import AppError
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import DateEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card


@dataclass
class CarriedOut:
    """When a decision was carried out; no day means that it waits."""

    done_on: date | None

    def problems(self) -> dict[str, str]:
        """Return nothing: the verb knows the day of the meeting."""
        return {}


def open_decision_done(desk: Desk, meeting_id: int, decision: DecisionLine, parent: QWidget) -> CardDialog | None:
    """Ask when a decision was carried out, today unless it is known; an emptied date takes the mark back."""
    db = desk.context.db
    try:
        version = load_meeting(db, meeting_id).version
    except AppError as error:
        desk.messages.error(parent, error)
        return None

    def save(draft: CarriedOut) -> int:
        return complete_decision(db, meeting_id, decision.id, draft.done_on, version)

    form = Form([Field("done_on", TITLES["decision"]["done_on"], DateEditor(), "Пусто — ещё не исполнено.")])
    draft = CarriedOut(decision.done_on or db.today())
    return open_card(desk, "Решение исполнено", form, draft, save, parent, subtitle=decision.text)
