"""Russian words for the fields of settlements and roads."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "settlement": {
        "": "Населённый пункт",
        "name": "Название",
        "latitude": "Широта",
        "longitude": "Долгота",
        "population": "Жителей",
        "note": "Примечание",
    },
    "road": {
        "": "Дорога",
        "from_id": "Откуда",
        "to_id": "Куда",
        "km": "Километров",
        "minutes": "Минут в пути",
        "note": "Примечание",
    },
}
