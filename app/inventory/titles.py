"""Russian words for the fields of resources and needs."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "resource": {
        "": "Ресурс",
        "organisation_id": "Школа",
        "type": "Вид ресурса",
        "name": "Название",
        "quantity": "Количество",
        "capacity": "Вместимость, человек",
        "condition": "Состояние",
        "hours_total": "Всего часов в неделю",
        "hours_busy": "Занято часов в неделю",
        "hours_free": "Свободно часов в неделю",
        "shared": "Доступен другим школам округа",
        "free_time": "Свободные дни и часы",
        "terms": "Условия использования",
        "responsible": "Ответственный",
        "details": "Подробности",
    },
    "need": {
        "": "Потребность",
        "organisation_id": "Школа",
        "type": "Вид ресурса",
        "name": "Чего не хватает",
        "details": "Подробности",
        "priority": "Важность",
        "wanted_way": "Желаемый способ",
        "due_on": "Нужно к",
        "covered_on": "Закрыта",
    },
}
