"""The check before registration on the card of a draft: every finding a sentence that leads to where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.documents import UNREGISTERED, DocumentCard, document_card
from app.kernel.columns import Tone
from app.kernel.errors import AppError, NotFound
from ui.documents.drafts import continue_draft
from ui.documents.words import TABLES
from ui.kit.chips import ChipLabel
from ui.kit.jobs import Job
from ui.kit.layout import CardFrame, label
from ui.kit.links import link
from ui.kit.news import News
from ui.parts.checks import CheckList
from ui.parts.desk import Desk

if TYPE_CHECKING:
    from app.papers import Check, Paper

CLEAN = "Замечаний нет: документ можно подписывать и регистрировать."
REQUISITES = {"dated": "Дата документа", "number": "Номер"}


class Checks(CardFrame):
    """The findings; away for what is registered and for what was not made here."""

    def __init__(self, desk: Desk, document_id: int, parent: QWidget | None = None) -> None:
        """Look now, and again after each commit."""
        super().__init__("Проверка перед регистрацией", parent)
        self._desk, self._document = desk, document_id
        self._titles: dict[str, str] = {}
        self.state = ChipLabel("проверяется", Tone.NEUTRAL)
        self.add_tool(link("Изменить текст", lambda: continue_draft(desk, document_id, self)))
        self.add_tool(self.state)
        self.words = label("", "hint", wrap=True)
        self.list = CheckList(
            lambda field: continue_draft(desk, document_id, self, field), lambda field: self._titles.get(field, "")
        )
        self.body.addWidget(self.words)
        self.body.addWidget(self.list)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Compose the draft in the background and look at it."""
        try:
            card = document_card(self._desk.context.db, self._document)
        except NotFound:
            return
        wanted = card.made_from_paper and card.state in UNREGISTERED
        show_in_place(self, wanted)
        if wanted:
            Job(self, lambda: found_in(self._desk, card), self._show, self._failed).start()

    def _show(self, found: tuple[Paper, list[Check]]) -> None:
        paper, checks = found
        self._titles = REQUISITES | {one.name: one.title for one in paper.questions}
        self.list.show_checks(checks)
        self.words.setText("" if checks else CLEAN)
        self.words.setVisible(not checks)
        self._say("есть замечания" if checks else "готов", Tone.WAIT if checks else Tone.DONE)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self.words.setText(str(error))
        self.words.show()
        self._say("не проверено", Tone.LATE)

    def _say(self, text: str, tone: Tone) -> None:
        self.state.set_state(text, tone)


def show_in_place(card: QWidget, wanted: bool) -> None:
    """Show or hide a part of a tab; one that stands nowhere yet must not appear as a window."""
    if not wanted:
        card.hide()
    elif card.parentWidget() is not None:
        card.show()


def found_in(desk: Desk, card: DocumentCard) -> tuple[Paper, list[Check]]:
    """Return the paper of a draft and what stands in the way of registering it today."""
    from app.papers import draft_answers, registration_checks

    context = desk.context
    paper, subject, answers = draft_answers(context.db, card.id)
    dated = card.dated or context.db.today()
    return paper, registration_checks(context, paper, subject, answers, dated, card.number, card.id)
