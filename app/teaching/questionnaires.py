"""A questionnaire of the teaching office: some schools have answered, one has to correct its form, some are silent."""

from __future__ import annotations

from datetime import timedelta

from app.context import AppContext
from app.kernel.dates import SchoolYear
from app.questionnaires import QuestionnaireDraft, SheetState, make_questionnaire
from app.teaching.tables import Tables
from models.questionnaire import Questionnaire


def make_questionnaires(context: AppContext, tables: Tables) -> None:
    """Send the questionnaires and let the schools answer as the table says."""
    today = context.db.today()
    for row in tables.rows("questionnaires"):
        draft = QuestionnaireDraft(
            title=row["title"],
            year=SchoolYear.of(today).start,
            codes=row["codes"],
            school_ids=[tables.school(key) for key in row["schools"]],
            due_on=today + timedelta(days=row["days"]),
            basis=row["basis"],
        )
        tables.made("questionnaire", row["title"], made := make_questionnaire(context.db, draft))
        accepted = {tables.school(key) for key in row["accepted"]}
        returned = {tables.school(key): mistakes for key, mistakes in row["returned"].items()}
        with context.db.changing("Ответы на опросный лист") as session:
            for sheet in session.get_one(Questionnaire, made).sheets:
                if sheet.organisation_id in accepted:
                    sheet.state, sheet.answered_at = SheetState.ACCEPTED, context.db.now()
                elif sheet.organisation_id in returned:
                    sheet.state, sheet.answered_at = SheetState.RETURNED, context.db.now()
                    sheet.mistakes = returned[sheet.organisation_id]
