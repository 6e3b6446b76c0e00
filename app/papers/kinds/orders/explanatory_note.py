"""Explanatory note to the draft of an act (пояснительная записка)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import EXECUTOR, act_values, staff_proposal
from app.papers.values.documents import document_words, is_own_act, the_document
from app.papers.values.office import signatory_values
from models.office import SignatoryRole

_GROUNDS = (
    "необходимостью правового регулирования сетевого взаимодействия общеобразовательных организаций в соответствии со "
    "статьями 9 и 15 Федерального закона от 29 декабря 2012 г. № 273-ФЗ «Об образовании в Российской Федерации»"
)
_MONEY = "не потребует дополнительных расходов местного бюджета"
_OTHER_ACTS = "не потребует признания утратившими силу, приостановления, изменения или принятия иных правовых актов"


def _values(session: Session, request: Request) -> dict[str, Any]:
    day = request.dated or request.today
    return {
        **act_values(session, request, day),
        "акт": document_words(session, the_document(session, request.subject_id)),
        "разработчик": signatory_values(session, SignatoryRole.OFFICE, day),
    }


def _proposal(session: Session, _document_id: int, _today: date) -> dict[str, Any]:
    return {**staff_proposal(session), "основания": _GROUNDS, "расходы": _MONEY, "акты": _OTHER_ACTS}


def _suits(session: Session, document_id: int) -> bool:
    return is_own_act(session, the_document(session, document_id))


EXPLANATORY_NOTE = Paper(
    name="explanatory_note",
    template="orders/explanatory_note",
    title="Пояснительная записка к проекту",
    subject="document",
    values=_values,
    group="Приказы",
    suits=_suits,
    questions=(
        Question("основания", "Подготовка проекта обусловлена (чем?)", QuestionKind.TEXT, required=True),
        Question("содержание", "Что предусматривает проект", QuestionKind.TEXT),
        Question("расходы", "Принятие акта … (расходы)", QuestionKind.TEXT),
        Question("акты", "Принятие акта … (другие акты)", QuestionKind.TEXT),
        EXECUTOR,
    ),
    proposal=_proposal,
)
