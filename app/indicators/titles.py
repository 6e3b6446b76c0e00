"""Russian words for the fields of the catalogue: sections, indicators, checks, sets."""

from __future__ import annotations

_VALID = {"valid_from": "Действует с", "valid_until": "Действует по"}
_OWN = {"code": "Код", "own": "Добавлено отделом"}

TITLES: dict[str, dict[str, str]] = {
    "passport_section": {
        "": "Раздел паспорта",
        "code": "Номер",
        "title": "Название",
        "hint": "Пояснение",
        "enabled": "Используется",
        "grids": "Таблицы",
    },
    "indicator": {
        "": "Показатель паспорта",
        **_OWN,
        **_VALID,
        "title": "Название",
        "short_title": "Краткое название",
        "hint": "Пояснение",
        "section_id": "Раздел",
        "group": "Группа",
        "type": "Тип",
        "unit": "Единица измерения",
        "period": "Период",
        "required": "Обязательный",
        "quick": "Место в «Быстром старте»",
        "source_form": "Форма-источник",
        "source_line": "Строка и графа формы",
        "keeper": "Кто ведёт в школе",
        "public": "Открытый",
        "personal": "Персональные данные",
        "sensitive": "Чувствительный: малые числа скрываются",
        "secret": "Никогда не публикуется",
        "additive": "Складывается по филиалам",
        "minimum": "Не меньше",
        "maximum": "Не больше",
        "places": "Знаков после запятой",
        "change_limit": "Предел изменения за год, %",
        "formula": "Формула",
        "choices": "Значения для выбора",
        "columns": "Столбцы таблицы",
        "synonyms": "Другие названия в таблицах",
        "field": "Поле карточки организации",
    },
    "indicator_check": {
        "": "Проверка паспорта",
        **_OWN,
        **_VALID,
        "title": "Название",
        "expression": "Условие",
        "severity": "Значимость",
        "sentence": "Замечание",
        "advice": "Что сделать",
    },
    "indicator_set": {
        "": "Набор показателей",
        **_OWN,
        "title": "Название",
        "codes": "Показатели",
    },
}
