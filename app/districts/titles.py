"""Russian words for the fields of districts and their parts."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "district": {
        "": "Школьный округ",
        "name": "Название округа",
        "base_school_id": "Базовая школа",
        "coordinator_id": "Куратор",
        "coordinator": "Куратор",
        "coordinator_post": "Должность куратора",
        "founded_on": "Дата создания",
        "goals": "Цели и задачи",
        "note": "Примечание",
        "members": "Участники округа",
    },
    "district_member": {
        "": "Участник округа",
        "organisation_id": "Школа",
        "joined_on": "Дата вступления",
        "left_on": "Вышла",
        "basis": "Основание",
    },
    "launch_step": {
        "": "Шаг запуска",
        "code": "Шаг",
        "done_on": "Выполнен",
        "note": "Примечание",
    },
}
