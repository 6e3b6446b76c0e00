"""Russian words for the fields of plans, events and their parts."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "plan": {
        "": "План сетевого взаимодействия",
        "district_id": "Школьный округ",
        "school_year": "Учебный год",
        "state": "Состояние",
        "approved_on": "Дата утверждения",
        "approved_by": "Кем утверждён",
        "note": "Примечание",
    },
    "event": {
        "": "Мероприятие",
        "plan_id": "План",
        "direction": "Направление",
        "title": "Мероприятие",
        "form": "Форма",
        "starts_on": "Начало",
        "ends_on": "Окончание",
        "term": "Срок словами",
        "place": "Место",
        "host_id": "Проводит",
        "responsible": "Ответственный",
        "audience": "Для кого",
        "resource_id": "Используемый ресурс",
        "expected_result": "Ожидаемый результат",
        "state": "Состояние",
        "done_on": "Проведено",
        "outcome": "Итог",
        "participants": "Участники",
    },
    "event_participant": {
        "": "Участник мероприятия",
        "organisation_id": "Школа",
    },
}
