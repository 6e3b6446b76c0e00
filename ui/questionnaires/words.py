"""What the pages of questionnaires share: the verbs of a record, the tables they follow."""

from __future__ import annotations

from app.questionnaires import archive_questionnaire, restore_questionnaire
from ui.parts.register_page import RecordVerbs

VERBS = RecordVerbs(
    "questionnaire",
    archive_questionnaire,
    restore_questionnaire,
    "Опросный лист убран в архив",
    "Опросный лист возвращён из архива",
)
TABLES = frozenset({"questionnaire", "questionnaire_sheet", "import_batch", "organisation"})
BOOKS = "Опросные листы (*.xlsx *.xls *.ods);;Все файлы (*)"
