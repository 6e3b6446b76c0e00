"""Russian words for the fields of documents and registration books."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "document": {
        "": "Документ",
        "type": "Вид документа",
        "journal": "Журнал регистрации",
        "journal_id": "Журнал регистрации",
        "issuer": "Кем издан",
        "dated": "Дата",
        "year": "Год",
        "number": "Номер",
        "heading": "Заголовок",
        "state": "Состояние",
        "paper": "Печатная форма",
        "file": "Файл",
        "file_sha256": "Контрольная сумма файла",
        "note": "Примечание",
    },
    "document_link": {
        "": "Связь документа",
        "subject_kind": "Вид записи",
        "subject_id": "Запись",
        "role": "Документ округа",
    },
    "attachment": {
        "": "Файл документа",
        "title": "Название файла",
        "file": "Место файла",
        "sha256": "Контрольная сумма",
        "added_at": "Добавлен",
    },
    "journal": {
        "": "Журнал регистрации",
        "code": "Код",
        "title": "Название",
        "mask": "Вид номера",
        "next_number": "Следующий номер",
    },
    "journal_year": {
        "": "Год журнала",
        "year": "Год",
        "next_number": "Следующий номер",
    },
}
