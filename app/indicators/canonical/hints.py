"""What is said beside a value that may be stored but looks wrong: names of children do not belong into a passport."""

from __future__ import annotations

import re

from app.indicators.catalogue.views import IndicatorView
from models.indicator import IndicatorType

_NAME = re.compile(
    r"\b[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+(?:"
    r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?|[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:вич|вна|ична|инична|ьич|оглы|кызы)\b)"
)
_LIST = 2
"""Two names are a list."""
NO_NAMES = (
    "Похоже на список фамилий. Фамилии обучающихся и родителей в паспорт не вносятся: только численность (152-ФЗ)."
)


def value_warning(indicator: IndicatorView, text: str) -> str:
    """Return what to think of before a text is saved; nothing if there is nothing to say.

    Where staff may be named (the indicator is marked as personal data) a single list of names is no reason to warn.
    """
    if indicator.type not in (IndicatorType.TEXT, IndicatorType.TABLE) or indicator.personal:
        return ""
    return NO_NAMES if len(_NAME.findall(text)) >= _LIST else ""
