"""Russian words for the fields of contracts and their parts."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "contract": {
        "": "Договор",
        "type": "Вид договора",
        "number": "Номер",
        "subject": "Предмет",
        "district_id": "Школьный округ",
        "concluded_on": "Дата заключения",
        "place": "Место заключения",
        "valid_from": "Действует с",
        "valid_until": "Действует до",
        "prolonged": "Продлён",
        "state": "Состояние",
        "ended_on": "Дата прекращения",
        "end_basis": "Основание прекращения",
        "note": "Примечание",
        "parties": "Стороны",
    },
    "contract_party": {
        "": "Сторона договора",
        "organisation_id": "Школа",
        "role": "Роль",
        "signed_on": "Подписано",
    },
}
