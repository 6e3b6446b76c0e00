"""Lines of «Сегодня»: assignments and answers; decisions, events and contracts come from their own rooms."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.control.lines import ControlLine
from app.control.sources import answers, assignments
from app.kernel.waiting import LONGEST, Urgency, Waiting, end_of_week, urgency
from app.kernel.words import shortened


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return the assignments and the answers that are late or due by the end of the week."""
    return [
        _line(one, today)
        for source in (assignments, answers)
        for one in source(session, today)
        if one.done_on is None and one.term is not None and one.term <= end_of_week(today)
    ]


def _line(one: ControlLine, today: date) -> Waiting:
    text = shortened(one.text, LONGEST)
    group = urgency(one.term, today)
    words = f"Не исполнено: {text}" if group is Urgency.LATE else text
    return Waiting(one.kind, one.record_id, words, ", ".join(filter(None, (one.executor, one.origin))), one.term, group)
