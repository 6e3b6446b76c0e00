"""Free order (свободный приказ): heading, preamble and points are typed."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import about
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import PointAnswer, Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, act_values, staff_proposal
from app.papers.values.executors import points_words

_EMPTY = PointAnswer("____________________")


def _values(session: Session, request: Request) -> dict[str, Any]:
    day = request.dated or request.today
    return {
        **act_values(session, request, day),
        "заголовок": _heading(session, request),
        "пункты": points_words(session, request.answers["пункты"], day) or points_words(session, [_EMPTY], day),
    }


def _heading(_session: Session, request: Request) -> str:
    typed = str(request.answers.get("заголовок", "")).strip().rstrip(".")
    if not typed:
        return "О ____________________"
    known = typed.casefold().startswith(("о ", "об ", "обо "))
    return typed if known else f"{about(typed)} {typed}"


FREE_ORDER = Paper(
    name="free_order",
    template="orders/free_order",
    title="Приказ в свободной форме",
    subject="office",
    values=_values,
    group="Приказы",
    registration=Registration(type="order", journal=ACTS, heading=_heading, single=False),
    questions=(
        Question("заголовок", "Заголовок", hint="О …, Об …", required=True),
        Question("преамбула", "Констатирующая часть", QuestionKind.TEXT, hint="В целях …, На основании …"),
        Question("пункты", "Пункты", QuestionKind.POINTS, required=True),
        Question("приложение", "Приложение", QuestionKind.MARKED, hint="Пусто — без приложения."),
        *ACT_QUESTIONS,
    ),
    proposal=staff_proposal,
)
