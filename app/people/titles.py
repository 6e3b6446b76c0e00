"""Russian words for the fields of people and posts."""

from __future__ import annotations

_CASES = {
    "genitive": "Родительный падеж (кого?)",
    "dative": "Дательный падеж (кому?)",
    "accusative": "Винительный падеж (кого?)",
    "instrumental": "Творительный падеж (кем?)",
    "prepositional": "Предложный падеж (о ком?)",
}

TITLES: dict[str, dict[str, str]] = {
    "person": {
        "": "Человек",
        "last_name": "Фамилия",
        "first_name": "Имя",
        "middle_name": "Отчество",
        "gender": "Пол",
        **_CASES,
        "phone": "Телефон",
        "email": "Электронная почта",
    },
    "post": {
        "": "Должность",
        "post": "Должность",
        **_CASES,
    },
}
