"""«Ответить» on a letter that came in: the maker of the answer, which knows the letter's number, date and sender."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.documents import Relation
from ui.kit.actions import Action
from ui.parts.desk import Desk

INCOMING = "incoming"


def answer_action(desk: Desk, document_id: int, journal: str, page: QWidget) -> Action | None:
    """Return the deed for a letter that came in; None for any other document."""
    if journal != INCOMING:
        return None
    return Action("Ответить…", partial(open_answer, desk, document_id, page), "Ctrl+R", "arrow-bend-up-left")


def open_answer(desk: Desk, document_id: int, page: QWidget) -> None:
    """Open the maker of the paper that answers this letter."""
    from app.papers import papers_about
    from ui.parts.printing import open_preview

    papers = papers_about(desk.context.db, "document", document_id)
    answers = (one for one in papers if one.registration and one.registration.relation == Relation.ANSWERS.value)
    if paper := next(answers, None):
        open_preview(desk, paper, document_id, page)
    else:
        desk.messages.tell(page, "Ответить нельзя", "Отвечают на действующее письмо из журнала входящих.")
