"""Russian words for the fields of batches and of remembered mappings."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "import_batch": {
        "": "Загрузка",
        "source": "Вид файла",
        "file_name": "Файл",
        "file_hash": "Контрольная сумма файла",
        "sheet": "Лист",
        "sender": "Отправитель",
        "year": "Учебный год",
        "made_at": "Загружена",
        "who": "Кто загрузил",
        "rows_taken": "Строк принято",
        "rows_refused": "Строк с ошибками",
        "values_written": "Значений записано",
        "mapping_id": "Сопоставление столбцов",
        "undone_at": "Отменена",
        "undone_by": "Кто отменил",
    },
    "batch_field_change": {
        "": "Изменённое поле карточки",
        "row": "Строка файла",
        "organisation_id": "Организация",
        "field": "Поле",
        "old": "Было",
        "new": "Стало",
    },
    "sheet_mapping": {
        "": "Сопоставление столбцов",
        "title": "Название",
        "sender": "Отправитель",
        "details": "Столбцы",
    },
}
