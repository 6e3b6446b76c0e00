"""Russian words for the fields of questionnaires and their forms."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "questionnaire": {
        "": "Опросный лист",
        "title": "Название",
        "year": "Учебный год",
        "codes": "Показатели",
        "made_on": "Составлен",
        "due_on": "Ответить до",
        "basis": "Основание",
        "note": "Примечание",
    },
    "questionnaire_sheet": {
        "": "Лист школы",
        "questionnaire_id": "Опросный лист",
        "organisation_id": "Школа",
        "state": "Состояние",
        "made_at": "Файл записан",
        "answered_at": "Ответ получен",
        "reminded_on": "Напомнили",
        "mistakes": "Ошибок",
        "batch_id": "Загрузка",
    },
}
