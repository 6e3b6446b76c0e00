"""Free order (свободный приказ): heading, preamble and points are typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import about
from app.office import the_office
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import PointAnswer, Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, act_values, executor_words, staff_proposal, workers_options
from app.papers.values.executors import points_words

_SAMPLE_HEADING = "Об обновлении сведений о ресурсах школьных округов"
_SAMPLE_PREAMBLE = "В целях получения достоверных сведений о ресурсах, доступных для совместного использования"
_EMPTY = PointAnswer("____________________")
_FORTNIGHT = timedelta(days=14)


def _proposal(session: Session, _office_id: int, today: date) -> dict[str, Any]:
    """Propose the executor; in the teaching office also an order to look at, which an office would never sign."""
    found = staff_proposal(session)
    if not the_office(session).teaching:
        return found
    worker = executor_words(session, next((code for code, _ in workers_options(session, 0) if code), ""))
    points = (
        PointAnswer(
            "Обновить сведения о помещениях, оборудовании, транспорте и кадрах, предоставляемых для совместного "
            "использования",
            "руководители организаций, входящих в состав школьных округов",
            today + _FORTNIGHT,
        ),
        PointAnswer(
            "Обеспечить проверку представленных сведений и обновление карт ресурсов школьных округов",
            worker["фио"] if worker else "",
        ),
    )
    return {**found, "заголовок": _SAMPLE_HEADING, "преамбула": _SAMPLE_PREAMBLE, "пункты": points}


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
    proposal=_proposal,
)
