"""Answers of a paper from the command line: «имя=значение», read as the kind of the question wants it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.exchange import read_day
from app.kernel.errors import AppError
from app.kernel.words import fold
from app.papers import Asked, MarkedText, PointAnswer, QuestionKind

YES, NO = ("да", "1", "+", "true"), ("нет", "0", "-", "false", "")
KINDS = {
    QuestionKind.LINE: "строка",
    QuestionKind.TEXT: "текст",
    QuestionKind.MARKED: "текст с разметкой",
    QuestionKind.DATE: "дата",
    QuestionKind.NUMBER: "число",
    QuestionKind.FLAG: "да или нет",
    QuestionKind.CHOICE: "одно из списка",
    QuestionKind.CHOICES: "несколько из списка через «;»",
    QuestionKind.POINTS: "пункт: текст | исполнитель | дата; можно повторять",
}


def read_answers_of(questions: Sequence[Asked], typed: Sequence[str]) -> dict[str, Any]:
    """Return the answers that were typed as «имя=значение».

    Raises:
        AppError: there is no such question, or the value does not suit it.
    """
    known = {one.question.name: one for one in questions}
    found: dict[str, Any] = {}
    for one in typed:
        name, equals, value = one.partition("=")
        name = name.strip()
        if not equals:
            raise AppError(f"«{one}» — не ответ: напишите имя=значение. Ничего не напечатано.")
        if name not in known:
            there = ", ".join(known) or "вопросов нет"
            raise AppError(f"У документа нет вопроса «{name}». Есть: {there}. Ничего не напечатано.")
        try:
            read = _read(known[name], value.strip().replace("\\n", "\n"))
        except ValueError as error:
            raise AppError(f"Ответ «{name}»: {error} Ничего не напечатано.") from error
        if known[name].question.kind is QuestionKind.POINTS:
            read = [*found.get(name, []), read]
        found[name] = read
    return found


def described(questions: Sequence[Asked]) -> list[dict[str, Any]]:
    """Return what a paper asks: name, title, kind, what can be chosen."""
    return [
        {
            "name": one.question.name,
            "title": one.question.title,
            "kind": one.question.kind.value,
            "words": KINDS[one.question.kind],
            "options": [{"code": code, "title": title} for code, title in one.options],
        }
        for one in questions
    ]


def _read(one: Asked, value: str) -> Any:
    match one.question.kind:
        case QuestionKind.MARKED:
            return MarkedText(value)
        case QuestionKind.DATE:
            return read_day(value) if value else None
        case QuestionKind.NUMBER:
            return _number(value)
        case QuestionKind.FLAG:
            return _flag(value)
        case QuestionKind.CHOICE:
            return _chosen(one, value) if value else ""
        case QuestionKind.CHOICES:
            return [_chosen(one, part.strip()) for part in value.split(";") if part.strip()]
        case QuestionKind.POINTS:
            return _point(value)
    return value


def _number(value: str) -> int | None:
    if value and not value.lstrip("-").isdigit():
        raise ValueError(f"«{value}» — не целое число.")
    return int(value) if value else None


def _flag(value: str) -> bool:
    if fold(value) in YES:
        return True
    if fold(value) in NO:
        return False
    raise ValueError(f"напишите «да» или «нет», а не «{value}».")


def _chosen(one: Asked, value: str) -> str:
    """Return the code of an option named by its code or by its words."""
    for code, title in one.options:
        if value == code or fold(value) == fold(title):
            return code
    there = "; ".join(f"{code} — {title}" if code else title for code, title in one.options) or "список пуст"
    raise ValueError(f"в списке нет «{value}». Есть: {there}.")


def _point(value: str) -> PointAnswer:
    text, executor, due = (*(part.strip() for part in value.split("|", 2)), "", "")[:3]
    return PointAnswer(text, executor, read_day(due) if due else None)
