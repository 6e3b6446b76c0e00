"""The pages of the room, each read into memory when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.parts.desk import Desk

if TYPE_CHECKING:
    from app.questionnaires import QuestionnaireDraft


def new_questionnaire(desk: Desk, draft: QuestionnaireDraft | None = None) -> QWidget:
    """Return the page that makes a questionnaire, with what somebody else has put together."""
    from ui.questionnaires.making import NewQuestionnaire

    return NewQuestionnaire(desk, draft)


def questionnaire_card(desk: Desk, questionnaire_id: int) -> QWidget:
    """Return the page of a questionnaire."""
    from ui.questionnaires.card import questionnaire_page

    return questionnaire_page(desk, questionnaire_id)


def answers_page(desk: Desk) -> QWidget:
    """Return the page that reads answers."""
    from ui.questionnaires.answers import AnswersPage

    return AnswersPage(desk)
