"""«Печать ▾» of any record: what the catalogue has for its kind appears here by itself.

The catalogue and the maker of papers are read when they are first wanted: the window stands before that.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.kernel.errors import AppError
from ui.kit.actions import Action
from ui.parts.desk import Desk

if TYPE_CHECKING:
    from app.papers import Answers, Paper
    from ui.parts.making import Making
    from ui.parts.preview import Preview

ORDERS = "Приказы"
"""The group of papers that are made on the ground of a decision, a contract, a plan."""


def print_actions(desk: Desk, subject_kind: str, subject_id: int, parent: QWidget) -> tuple[Action, ...]:
    """Return an action for each paper that suits the record, in the groups of the catalogue."""
    from app.papers import papers_about

    return tuple(
        Action(
            f"{paper.title}…",
            partial(open_preview, desk, paper, subject_id, parent),
            icon="file-text",
            group=paper.group,
        )
        for paper in papers_about(desk.context.db, subject_kind, subject_id)
    )


def order_actions(desk: Desk, subject_kind: str, subject_id: int, parent: QWidget) -> tuple[Action, ...]:
    """Return «Создать на основании»: the acts that can be made on the ground of the record."""
    return tuple(one for one in print_actions(desk, subject_kind, subject_id, parent) if one.group == ORDERS)


def row_print_actions(
    desk: Desk, subject_kind: str, current: Callable[[], int | None], parent: QWidget
) -> tuple[Action, ...]:
    """Return the papers of the record under the focus of a list, for small cards that have no title line."""
    from app.papers import papers_for

    def run(paper: Paper) -> None:
        if (record := current()) is not None:
            open_preview(desk, paper, record, parent)

    return tuple(
        Action(f"{paper.title}…", partial(run, paper), "", "file-text", lambda: current() is not None, paper.group)
        for paper in papers_for(subject_kind)
    )


def open_preview(desk: Desk, paper: Paper, subject_id: int, parent: QWidget, answers: Answers | None = None) -> Preview:
    """Make a paper about a record, or go on with the draft there is of it; with `answers` it begins with these."""
    from ui.parts.making import Making

    if answers is not None:
        return _opened(desk, Making(desk.context, paper, subject_id, answers=answers), parent)
    return _opened(desk, Making.begun(desk.context, paper, subject_id), parent)


def open_draft(desk: Desk, document_id: int, parent: QWidget) -> Preview | None:
    """Go on with a stored draft; where that cannot be, say why."""
    from ui.parts.making import Making

    try:
        making = Making.of_draft(desk.context, document_id)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    return _opened(desk, making, parent)


def _opened(desk: Desk, making: Making, parent: QWidget) -> Preview:
    from ui.parts.preview import Preview

    preview = Preview(desk, making, parent)
    preview.open()
    return preview
