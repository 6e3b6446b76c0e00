"""What a column of a sheet can be read as: marks of the school, fields of its card, indicators and parts of shares."""

from __future__ import annotations

from app.exchange.sheets.layout import PARTS
from app.indicators import Catalogue
from models.indicator import IndicatorType

CARD = "card."
YEAR = "year"
MARKS = {
    "inn": "ИНН школы",
    "kpp": "КПП школы",
    "ogrn": "ОГРН школы",
    "inn_kpp": "ИНН и КПП школы через «/»",
    "name": "Наименование школы",
}
"""The school of a row is found by these; they change nothing."""
CARD_FIELDS = {
    "full_name": "Полное наименование",
    "short_name": "Краткое наименование",
    "inn": "ИНН",
    "kpp": "КПП",
    "ogrn": "ОГРН",
    "postal_code": "Почтовый индекс",
    "region": "Субъект Российской Федерации",
    "district": "Район, округ",
    "settlement": "Населённый пункт",
    "street": "Улица, дом",
    "address": "Адрес одной строкой",
    "phones": "Телефоны",
    "emails": "Электронная почта",
    "site": "Сайт",
}
"""Fields of the organisation's card that a sheet may fill."""


def target_choices(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return everything a column can be read as: target and words, beginning with «do not read»."""
    found = [("", "Не загружать"), *MARKS.items(), (YEAR, "Учебный год")]
    found += [(f"{CARD}{name}", f"Карточка: {title}") for name, title in CARD_FIELDS.items()]
    for one in catalogue.enabled():
        if one.typed:
            found.append((one.code, f"{one.code} {one.title}"))
            if one.type is IndicatorType.SHARE:
                found += [(f"{one.code}:{part}", f"{one.code} {one.title} — {word}") for part, word in PARTS.items()]
    return found


def target_words(catalogue: Catalogue, target: str) -> str:
    """Return what a target is called; an unknown code stands for itself."""
    code, _, part = target.partition(":")
    if code in catalogue.by_code:
        title = f"{code} {catalogue.by_code[code].title}"
        return f"{title} — {PARTS[part]}" if part in PARTS else title
    if target.startswith(CARD):
        return CARD_FIELDS.get(target.removeprefix(CARD), target)
    return {**MARKS, YEAR: "Учебный год", "": "Не загружать"}.get(target, target)
