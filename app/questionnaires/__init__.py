"""Questionnaires (опросные листы): made for schools, filled without the program, read back."""

from app.questionnaires.choosing import chosen_codes
from app.questionnaires.draft import QuestionnaireDraft, SheetState
from app.questionnaires.known import KNOWN_COLUMNS, KnownAnswer, known_answers
from app.questionnaires.making import (
    archive_questionnaire,
    left_out,
    make_questionnaire,
    remind,
    restore_questionnaire,
    set_due,
    write_workbooks,
    writing_workbooks,
)
from app.questionnaires.reading.actions import read_answers, reading_answers
from app.questionnaires.reading.outcome import FileReading, Mistake, Outcome, Reading, SheetReading
from app.questionnaires.register import (
    QUESTIONNAIRES,
    SHEET_COLUMNS,
    QuestionnaireRow,
    SheetRow,
    questionnaire_card,
    questionnaire_rows,
    sheet_rows,
)
from app.questionnaires.search import search
from app.questionnaires.standing import unanswered
from app.questionnaires.titles import TITLES
from app.questionnaires.waiting import waiting

__all__ = [
    "KNOWN_COLUMNS",
    "QUESTIONNAIRES",
    "SHEET_COLUMNS",
    "TITLES",
    "FileReading",
    "KnownAnswer",
    "Mistake",
    "Outcome",
    "QuestionnaireDraft",
    "QuestionnaireRow",
    "Reading",
    "SheetReading",
    "SheetRow",
    "SheetState",
    "archive_questionnaire",
    "chosen_codes",
    "known_answers",
    "left_out",
    "make_questionnaire",
    "questionnaire_card",
    "questionnaire_rows",
    "read_answers",
    "reading_answers",
    "remind",
    "restore_questionnaire",
    "search",
    "set_due",
    "sheet_rows",
    "unanswered",
    "waiting",
    "write_workbooks",
    "writing_workbooks",
]
