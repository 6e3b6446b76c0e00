"""Where the form of a school stands: an answer whose batch has been undone counts as none."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session, joinedload

from app.kernel.words import sort_key
from models.batch import ImportBatch
from models.questionnaire import QuestionnaireSheet, SheetState


def is_accepted(session: Session, sheet: QuestionnaireSheet) -> bool:
    """Tell whether an answer has been taken, and stands."""
    if sheet.state is not SheetState.ACCEPTED:
        return False
    batch = session.get(ImportBatch, sheet.batch_id) if sheet.batch_id else None
    return batch is None or batch.undone_at is None


def accepted() -> ColumnElement[Any]:
    """Return the condition of an accepted form."""
    undone = exists().where(ImportBatch.id == QuestionnaireSheet.batch_id, ImportBatch.undone_at.is_not(None))
    return and_(QuestionnaireSheet.state == SheetState.ACCEPTED, or_(QuestionnaireSheet.batch_id.is_(None), ~undone))


def unanswered(session: Session, questionnaire_id: int) -> list[QuestionnaireSheet]:
    """Return the forms that wait, by the names of the schools: whom a reminder goes to."""
    query = (
        select(QuestionnaireSheet)
        .where(QuestionnaireSheet.questionnaire_id == questionnaire_id, ~accepted())
        .options(joinedload(QuestionnaireSheet.organisation))
    )
    return sorted(session.scalars(query), key=lambda one: sort_key(one.organisation.display_name))
