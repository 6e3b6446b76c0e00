"""Questionnaires on screen: made for schools, their answers read, who has answered and who has not."""

from ui.questionnaires.opening import answers_page, new_questionnaire, questionnaire_card
from ui.questionnaires.page import questionnaires_panel, verbs

__all__ = ["answers_page", "new_questionnaire", "questionnaire_card", "questionnaires_panel", "verbs"]
