"""Reporting calendar on screen: the register, the card of a report, the mark that it has been sent."""

from ui.submissions.card import columns_of, questionnaire_draft, submission_card
from ui.submissions.page import submissions_page, verbs

__all__ = ["columns_of", "questionnaire_draft", "submission_card", "submissions_page", "verbs"]
