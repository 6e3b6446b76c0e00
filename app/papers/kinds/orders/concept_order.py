"""Order that approves a concept or a programme (приказ об утверждении Концепции), as order № 71 of Sosnovka does."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.resources import resource
from app.papers.engine.text.marked import MarkedText
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import PointAnswer, Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, act_values, staff_proposal
from app.papers.values.executors import points_words
from app.papers.values.titles import title_in_accusative, title_in_genitive

_TITLE = "Концепция развития муниципальных механизмов управления качеством образования"
_PURPOSE = (
    "обеспечения развития системы оценки качества образования в муниципальных образовательных организациях "
    "на основе эффективных механизмов управления"
)
_POINTS = (
    PointAnswer(
        "Обеспечить проведение мероприятий по оценке качества образования в соответствии с утверждённой Концепцией"
    ),
)


def _values(session: Session, request: Request) -> dict[str, Any]:
    day = request.dated or request.today
    title = str(request.answers["название"]).strip()
    return {
        **act_values(session, request, day),
        "утверждаемое": {"название": title, "винительный": title_in_accusative(title) or title},
        "пункты": points_words(session, request.answers["пункты"], day),
    }


def _proposal(session: Session, _office_id: int, _today: date) -> dict[str, Any]:
    text = resource("papers", "common", "concept_text.txt").read_text(encoding="utf-8")
    return {
        **staff_proposal(session),
        "название": _TITLE,
        "цель": _PURPOSE,
        "пункты": _POINTS,
        "текст": MarkedText(text),
    }


def _heading(_session: Session, request: Request) -> str:
    title = str(request.answers.get("название", "") or _TITLE).strip()
    return f"Об утверждении {title_in_genitive(title) or title}"


CONCEPT_ORDER = Paper(
    name="concept_order",
    template="orders/concept_order",
    title="Приказ об утверждении концепции",
    subject="office",
    values=lambda session, request: {**_values(session, request), "заголовок": _heading(session, request)},
    group="Приказы",
    registration=Registration(type="order", journal=ACTS, heading=_heading, single=False),
    questions=(
        Question("название", "Что утверждается", hint="Концепция …, Программа …, Порядок …", required=True),
        Question("цель", "В целях", QuestionKind.TEXT, required=True),
        Question("пункты", "Пункты после утверждения", QuestionKind.POINTS),
        Question("текст", "Текст приложения", QuestionKind.MARKED, required=True),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
