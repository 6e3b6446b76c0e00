"""Order that carries decisions of a council out (приказ на основании решения совета)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import shortened
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import PointAnswer, Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, act_values, staff_proposal, typed_heading
from app.papers.values.districts import bare_name, council_name
from app.papers.values.executors import points_words
from app.papers.values.meetings import meeting_values, the_meeting
from models.council import MeetingState

_LONGEST = 90


def _decisions(session: Session, meeting_id: int) -> list[dict[str, Any]]:
    """Return the decisions that were not voted down, as they are numbered in the minutes."""
    meeting = the_meeting(session, meeting_id)
    if meeting.state is not MeetingState.HELD:
        return []
    questions = meeting_values(session, meeting)["вопросы"]
    return [one for item in questions for one in item["решения"] if one["голоса"] is None or one["голоса"]["принято"]]


def _options(session: Session, meeting_id: int) -> Sequence[tuple[str, str]]:
    return [
        (str(one["id"]), shortened(f"{one['номер']} {one['текст']}", _LONGEST))
        for one in _decisions(session, meeting_id)
    ]


def _proposal(session: Session, meeting_id: int, today: date) -> dict[str, Any]:
    """Propose the decisions that are still to be carried out; where all are done or late, every one."""
    meeting = the_meeting(session, meeting_id)
    council = meeting.council
    open_ones = {
        str(one.id) for one in meeting.decisions if one.done_on is None and (one.due_on is None or one.due_on >= today)
    }
    codes = [code for code, _ in _options(session, meeting_id)]
    proposed = [code for code in codes if code in open_ones] or codes
    what = "решения" if len(proposed) == 1 else "решений"
    body, name = council_name(council.type).genitive, bare_name(council.district.name)
    return {
        **staff_proposal(session),
        "заголовок": f"О реализации {what} {body} школьного округа «{name}»",
        "решения": proposed,
    }


def _values(session: Session, request: Request) -> dict[str, Any]:
    day = request.dated or request.today
    chosen = {str(code) for code in request.answers["решения"]}
    points = [
        PointAnswer(one["текст"], one["ответственный"], one["срок"])
        for one in _decisions(session, request.subject_id)
        if str(one["id"]) in chosen
    ]
    return {
        **meeting_values(session, the_meeting(session, request.subject_id)),
        **act_values(session, request, day),
        "пункты": points_words(session, points, day),
    }


DECISION_ORDER = Paper(
    name="decision_order",
    template="orders/decision_order",
    title="Приказ на основании решения совета",
    subject="meeting",
    values=_values,
    group="Приказы",
    suits=lambda session, meeting_id: bool(_decisions(session, meeting_id)),
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=typed_heading,
        district=lambda session, meeting_id: the_meeting(session, meeting_id).council.district_id,
        single=False,
    ),
    questions=(
        Question("заголовок", "Заголовок приказа", required=True),
        Question("решения", "Какие решения исполняет приказ", QuestionKind.CHOICES, required=True, options=_options),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
