"""Russian words for the fields of organisations and their parts."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "organisation": {
        "": "Организация",
        "type": "Вид организации",
        "parent_id": "Головная школа",
        "full_name": "Полное наименование",
        "short_name": "Краткое наименование",
        "inn": "ИНН",
        "kpp": "КПП",
        "ogrn": "ОГРН",
        "postal_code": "Почтовый индекс",
        "region": "Регион",
        "district": "Район (муниципальный округ)",
        "settlement": "Населённый пункт",
        "street": "Улица, дом",
        "phones": "Телефоны",
        "emails": "Электронная почта",
        "site": "Сайт",
        "levels": "Уровни образования",
        "bank_details": "Банковские реквизиты",
        "register_id": "Запись реестра аккредитации",
        "note": "Примечание",
    },
    "appointment": {
        "": "Руководитель",
        "person_id": "Фамилия, имя, отчество",
        "full_name": "Фамилия, имя, отчество",
        "post": "Должность",
        "acting": "Исполнение обязанностей",
        "basis": "Основание полномочий",
        "since": "В должности с",
        "until": "В должности по",
    },
    "licence": {
        "": "Лицензия",
        "number": "Номер лицензии",
        "issued_on": "Дата лицензии",
        "authority": "Кем выдана",
        "levels": "Уровни образования",
    },
    "accreditation": {
        "": "Аккредитация",
        "number": "Номер записи",
        "issued_on": "Дата выдачи",
        "valid_until": "Действует до",
        "authority": "Кем выдана",
        "status": "Состояние",
    },
    "register_source": {
        "": "Сведения официального реестра",
        "register_id": "Запись реестра",
        "loaded_on": "Загружены",
        "values": "Слова реестра",
    },
}
