"""Question (вопрос бумаги): what a paper has to ask, because the data of the office cannot give it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy.orm import Session

from app.papers.engine.text.marked import MarkedText

Answers = Mapping[str, Any]
"""What has been answered, by the name of the question; see `QuestionKind` for the types."""

Options = Callable[[Session, int], Sequence[tuple[str, str]]]
"""What can be chosen: pairs of a stored code and what people read."""


class QuestionKind(Enum):
    """What an answer is: a line and a text are str, a date is date or None, a flag is bool, a number is int or None.

    A choice is the code of an option (str), several choices a list of codes; points are a list of `PointAnswer`;
    marked text is written by somebody who knows the markup and may hold its signs.
    """

    LINE = "line"
    TEXT = "text"
    MARKED = "marked"
    DATE = "date"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    POINTS = "points"


@dataclass(frozen=True)
class PointAnswer:
    """A point of an order typed by hand; an executor with a term becomes an assignment under control."""

    text: str
    executor: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class Question:
    """One field of the form; ``name`` is the name of the template's field in Russian: ``{{ ввод.повод }}``."""

    name: str
    title: str
    kind: QuestionKind = QuestionKind.LINE
    hint: str = ""
    required: bool = False
    options: Options | None = None
    empty: Any = None
    """The answer that stands where nothing has been typed and the paper proposes nothing."""

    @property
    def blank(self) -> Any:
        """Return the answer of a question nobody has answered."""
        return _BLANKS[self.kind] if self.empty is None else self.empty


_BLANKS: dict[QuestionKind, Any] = {
    QuestionKind.LINE: "",
    QuestionKind.TEXT: "",
    QuestionKind.MARKED: "",
    QuestionKind.DATE: None,
    QuestionKind.NUMBER: None,
    QuestionKind.FLAG: False,
    QuestionKind.CHOICE: "",
    QuestionKind.CHOICES: (),
    QuestionKind.POINTS: (),
}


def stored_answers(questions: Sequence[Question], answers: Answers) -> dict[str, Any]:
    """Return the answers as plain JSON values, by name; what is no question of the paper is left out."""
    return {one.name: _stored(one.kind, answers[one.name]) for one in questions if one.name in answers}


def read_answers(questions: Sequence[Question], stored: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers that were stored as JSON values; a question that has come since is left out."""
    return {one.name: _read(one.kind, stored[one.name]) for one in questions if one.name in stored}


def _stored(kind: QuestionKind, answer: Any) -> Any:
    if kind is QuestionKind.DATE:
        return answer.isoformat() if answer else None
    if kind is QuestionKind.CHOICES:
        return list(answer)
    if kind is QuestionKind.POINTS:
        return [
            {"text": one.text, "executor": one.executor, "due_on": one.due_on.isoformat() if one.due_on else None}
            for one in answer
        ]
    return str(answer) if kind is QuestionKind.MARKED else answer


def _read(kind: QuestionKind, stored: Any) -> Any:
    if kind is QuestionKind.DATE:
        return date.fromisoformat(stored) if stored else None
    if kind is QuestionKind.MARKED:
        return MarkedText(stored)
    if kind is QuestionKind.POINTS:
        return [
            PointAnswer(one["text"], one["executor"], date.fromisoformat(one["due_on"]) if one["due_on"] else None)
            for one in stored
        ]
    return stored
