"""The form of a paper, made from its questions: one editor for each kind of answer."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from app.papers import Answers, Asked, MarkedText, QuestionKind
from ui.kit.editors import (
    ChoiceEditor,
    DateEditor,
    Editor,
    FlagEditor,
    LongTextEditor,
    MultiChoiceEditor,
    NumberEditor,
    TextEditor,
)
from ui.kit.form import Field, Form
from ui.parts.points_editor import PointsEditor

MARKS = "Пункты — «1. », подпункты — «1.1. », заголовок раздела — «== ». Нумерует программа."


class QuestionForm(Form):
    """Asks what the data cannot give; its answers are those that a paper understands."""

    def __init__(self, questions: Sequence[Asked]) -> None:
        """Make a field of each question and fill in what is proposed."""
        self._asked = {one.question.name: one for one in questions}
        super().__init__(_field(one) for one in questions)
        self.load(SimpleNamespace(**{name: _shown(one, one.answer) for name, one in self._asked.items()}))

    def answers(self) -> tuple[Answers, dict[str, str]]:
        """Return the answers that can be read, and what is wrong with the others, by question."""
        typed = SimpleNamespace()
        unread = self.store(typed)
        return {name: _taken(self._asked[name], value) for name, value in vars(typed).items()}, unread

    def settle(self) -> None:
        """Take what stands in the fields as kept: it is no change any more."""
        self._remember()


def _field(one: Asked) -> Field:
    question = one.question
    hint = question.hint or (MARKS if question.kind is QuestionKind.MARKED else "")
    return Field(question.name, question.title, _editor(one), hint, wide=question.kind in WIDE)


WIDE = frozenset({QuestionKind.TEXT, QuestionKind.MARKED, QuestionKind.POINTS, QuestionKind.CHOICES})


def _editor(one: Asked) -> Editor:
    """Return the editor for the kind of answer."""
    match one.question.kind:
        case QuestionKind.TEXT:
            return LongTextEditor(rows=3)
        case QuestionKind.MARKED:
            return LongTextEditor(rows=6, most_rows=16)
        case QuestionKind.DATE:
            return DateEditor()
        case QuestionKind.NUMBER:
            return NumberEditor(int)
        case QuestionKind.FLAG:
            return FlagEditor()
        case QuestionKind.CHOICE:
            return ChoiceEditor(one.options, empty=not one.question.required and not _has_blank(one))
        case QuestionKind.CHOICES:
            return MultiChoiceEditor(one.options)
        case QuestionKind.POINTS:
            return PointsEditor(one.answer)
    return TextEditor()


def _shown(one: Asked, answer: Any) -> Any:
    """Return an answer as its editor shows it."""
    if one.question.kind is QuestionKind.CHOICE and not _has_blank(one):
        return answer or None
    return answer


def _has_blank(one: Asked) -> bool:
    """Tell whether choosing nothing has its own words in the list."""
    return any(not code for code, _title in one.options)


def _taken(one: Asked, value: Any) -> Any:
    """Return what was typed as the paper takes it."""
    match one.question.kind:
        case QuestionKind.MARKED:
            return MarkedText(value or "")
        case QuestionKind.CHOICE:
            return value or ""
    return value
