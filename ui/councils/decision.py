"""The small dialog that says when a decision of the council was carried out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.councils import TITLES, DecisionDraft, complete_decision, load_meeting
from app.kernel.errors import AppError
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import DateEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk


def open_decision_done(desk: Desk, meeting_id: int, decision_id: int, parent: QWidget) -> CardDialog | None:
    """Ask when a decision was carried out, today unless it is known; an emptied date takes the mark back."""
    db = desk.context.db
    try:
        meeting = load_meeting(db, meeting_id)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    draft = next(one for one in meeting.decisions if one.id == decision_id)
    draft.done_on = draft.done_on or db.today()

    def save(decision: DecisionDraft) -> int:
        return complete_decision(db, meeting_id, decision_id, decision.done_on, meeting.version)

    form = Form([Field("done_on", TITLES["decision"]["done_on"], DateEditor(), "Пусто — ещё не исполнено.")])
    dialog = CardDialog("Решение исполнено", form, draft, save, desk.messages, parent, subtitle=draft.text)
    dialog.open()
    return dialog
