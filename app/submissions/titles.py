"""Russian words for the fields of the reporting calendar."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "submission": {
        "": "Отчёт циклограммы",
        "code": "Код в поставке",
        "title": "Что представляется",
        "addressee": "Кому",
        "basis": "Основание",
        "rhythm": "Как часто",
        "month": "Месяц",
        "day": "Число",
        "once_on": "Срок",
        "valid_from": "Следить за сроками с",
        "executor_id": "Исполнитель",
        "indicators": "Показатели паспорта",
        "note": "Примечание",
    },
    "submission_sent": {
        "": "Отправка отчёта",
        "due_on": "Срок",
        "sent_on": "Отправлено",
        "number": "Исходящий №",
        "document_id": "Письмо в журнале",
        "note": "Примечание",
    },
}
