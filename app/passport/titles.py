"""Russian words for the fields of the school years and of saved views."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "passport_year": {
        "": "Учебный год паспортов",
        "year": "Год начала",
        "closed_on": "Закрыт",
        "note": "Примечание",
    },
    "saved_view": {
        "": "Сохранённый вид списка",
        "register": "Список",
        "title": "Название",
        "details": "Настройка",
    },
}
