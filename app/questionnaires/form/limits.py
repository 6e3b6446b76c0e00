"""Drop-down lists, limits and hints of the answers, as the workbook itself keeps them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from app.indicators import IndicatorType
from app.questionnaires.form.questions import Question

_LONGEST_TITLE, _LONGEST_TEXT = 32, 250
_EARLIEST, _LATEST = date(1900, 3, 1), date(2199, 12, 31)
YES_NO = '"да,нет"'


def add_limits(sheet: Any, ref: str, question: Question, choices: str = "") -> None:
    """Let a cell take only what can be an answer; ``choices`` is where its list stands."""
    rule = _rule(question, choices)
    hint = question.advice() or question.indicator.hint
    _speak(rule, _cut(question.title, _LONGEST_TITLE), hint, question.advice())
    rule.add(ref)
    sheet.add_data_validation(rule)


def add_column_limits(sheet: Any, area: str, kind: IndicatorType, title: str) -> None:
    """Let a column of a table take only what can stand in it."""
    words = {
        IndicatorType.NUMBER: "Число.",
        IndicatorType.MONEY: "Число.",
        IndicatorType.DATE: "Дата: 01.09.2026.",
        IndicatorType.FLAG: "Выберите «да» или «нет».",
    }
    if kind not in words:
        return
    if kind is IndicatorType.FLAG:
        rule = _list(YES_NO)
    elif kind is IndicatorType.DATE:
        rule = _date()
    else:
        rule = _figures(2, None, None)
    _speak(rule, _cut(title, _LONGEST_TITLE), words[kind], words[kind])
    rule.add(area)
    sheet.add_data_validation(rule)


def _rule(question: Question, choices: str) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    if question.is_number:
        return _figures(question.places, *question.limits)
    match question.indicator.type:
        case IndicatorType.FLAG:
            return _list(YES_NO)
        case IndicatorType.CHOICE:
            return _list(choices)
        case IndicatorType.DATE:
            return _date()
        case _:
            return DataValidation(allow_blank=True)


def _figures(places: int, low: Decimal | None, high: Decimal | None) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    kind = "decimal" if places else "whole"
    if low is not None and high is not None:
        return DataValidation(
            type=kind, operator="between", formula1=f"{low:f}", formula2=f"{high:f}", allow_blank=True
        )
    if high is not None:
        return DataValidation(type=kind, operator="lessThanOrEqual", formula1=f"{high:f}", allow_blank=True)
    least = low if low is not None else Decimal(-(10**12))
    return DataValidation(type=kind, operator="greaterThanOrEqual", formula1=f"{least:f}", allow_blank=True)


def _list(source: str) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    return DataValidation(type="list", formula1=source, allow_blank=True)


def _date() -> Any:
    from openpyxl.utils.datetime import to_excel
    from openpyxl.worksheet.datavalidation import DataValidation

    ends = [f"{to_excel(day):.0f}" for day in (_EARLIEST, _LATEST)]
    return DataValidation(type="date", operator="between", formula1=ends[0], formula2=ends[1], allow_blank=True)


def _speak(rule: Any, title: str, hint: str, complaint: str) -> None:
    rule.errorStyle = "stop"
    rule.errorTitle = "Проверьте ответ"
    rule.error = _cut(f"{complaint or 'Такого ответа быть не может.'} Нет сведений — оставьте ячейку пустой.")
    rule.showErrorMessage = True
    if hint:
        rule.promptTitle, rule.prompt, rule.showInputMessage = title, _cut(hint), True


def _cut(text: str, longest: int = _LONGEST_TEXT) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def number_format(question: Question) -> str:
    """Return how a workbook shows the answer."""
    if question.is_number:
        return f"#,##0.{'0' * question.places}" if question.places else "#,##0"
    return "DD.MM.YYYY" if question.indicator.type is IndicatorType.DATE else "@"
