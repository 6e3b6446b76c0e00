"""«Печать ▾» of any record: what the catalogue has for its kind appears here by itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.papers import Paper, papers_about
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.preview import Preview


def print_actions(desk: Desk, subject_kind: str, subject_id: int, parent: QWidget) -> tuple[Action, ...]:
    """Return an action for each paper that suits the record; it opens the preview."""
    papers = papers_about(desk.context.db, subject_kind, subject_id)
    return tuple(
        Action(f"{paper.title}…", partial(open_preview, desk, paper, subject_id, parent), icon="file-text")
        for paper in papers
    )


def open_preview(desk: Desk, paper: Paper, subject_id: int, parent: QWidget) -> Preview:
    """Show a paper as it will be printed."""
    preview = Preview(desk, paper, subject_id, parent)
    preview.open()
    return preview
