"""What the page of templates does with texts apart from showing them: tries them, reads their fields, names states."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.context import AppContext
from app.kernel.columns import Tone
from app.kernel.errors import AppError
from app.papers import TextCard, TextField, TextProblem, fields_of, papers_printed_from, try_text
from ui.kit.layout import Chip


class DoesNotPrint(AppError):
    """A text that is being typed does not print; it knows the line to blame."""

    def __init__(self, problem: TextProblem) -> None:
        """Say the sentence with its line."""
        super().__init__(str(problem))
        self.problem = problem


def trial(context: AppContext, name: str, text: str) -> Callable[[Path], None]:
    """Return what prints a text that is not saved into a file; it may run in the background."""

    def make(out: Path) -> None:
        if problem := try_text(context, name, text, out):
            raise DoesNotPrint(problem)

    return make


def fields_for(context: AppContext, name: str) -> list[TextField]:
    """Return the fields of the first paper of a text that there is a record for.

    Raises:
        NotFound: there is no record for any of its papers.
    """
    refused: AppError | None = None
    for paper in papers_printed_from(name):
        try:
            return fields_of(context, paper)
        except AppError as error:
            refused = error
    raise refused or AppError("Этот текст не входит ни в один документ: полей у него нет.")


def state_chip(card: TextCard, typed: str) -> Chip:
    """Say whose text stands in the editor."""
    if typed != card.printed:
        return Chip("черновик: пока не печатается", Tone.WAIT)
    if card.own is not None:
        return Chip("изменён вами", Tone.DONE)
    return Chip("исходный текст")
