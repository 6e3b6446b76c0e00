"""Two cards of «Обзор»: how far the document has come, and what it is linked with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.documents import UNREGISTERED, DocumentCard, DocumentState, document_card, relations_of, steps_of
from app.kernel.columns import Tone
from app.kernel.errors import NotFound
from ui.documents.subjects import Subjects
from ui.documents.words import AGREEMENT, DISPATCH, POINTS, READING, RELATIONS, TABLES
from ui.kit.layout import CardFrame, Chip, label
from ui.kit.lines import Line, LineList
from ui.kit.news import News
from ui.parts.desk import Desk

NOTHING = "Ни согласования, ни ознакомления, ни рассылки, ни поручений: внесите их на вкладках, если они нужны."
ALL_DONE, NOT_ALL = Chip("все", Tone.DONE), Chip("не все", Tone.WAIT)
ENDS = {DocumentState.REPEALED, DocumentState.REVOKED}
FIRST = {DocumentState.DRAFT: DocumentState.AGREEING, DocumentState.AGREEING: DocumentState.SIGNING}


class Course(CardFrame):
    """A line for each list of the card, and why the next step cannot be taken yet."""

    def __init__(
        self, desk: Desk, document_id: int, show_tab: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        """Read it now, and again after each commit; a line leads to its tab."""
        super().__init__("Ход документа", parent)
        self._desk, self._document, self._show_tab = desk, document_id, show_tab
        self.lines = LineList((), NOTHING)
        self.refusal = label("", "hint", wrap=True)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.refusal)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count the rows and look what hinders."""
        db = self._desk.context.db
        try:
            card, steps = document_card(db, self._document), steps_of(db, self._document)
        except NotFound:
            return
        self.lines.set_lines(
            [
                Line(words, chip=ALL_DONE if done else NOT_ALL, open=partial(self._show_tab, tab))
                for words, done, tab in shares(card)
            ]
        )
        held = next((one for one in steps if one.state is FIRST.get(card.state) and one.refusal), None)
        self.refusal.setText(f"{held.title}: {held.refusal[:1].lower()}{held.refusal[1:]}" if held else "")
        self.refusal.setVisible(held is not None)


def shares(card: DocumentCard) -> list[tuple[str, bool, str]]:
    """Return what has been done of each list: its words, whether that is all, and the tab it stands on."""
    found = [
        (card.visa_words, all(one.agreed_on for one in card.visas), AGREEMENT),
        (card.read_words, all(one.read_on for one in card.readers), READING),
        (card.sent_words, all(one.sent_on for one in card.dispatches), DISPATCH),
        (card.done_words, all(one.done_on for one in card.assignments), POINTS),
    ]
    waits = card.state in UNREGISTERED
    return [one for one in found if one[0] and not (waits and one[2] in (READING, DISPATCH, POINTS))]


class Related(CardFrame):
    """The records the document is about, and the documents it is linked with; what has ended it stands first."""

    def __init__(self, desk: Desk, document_id: int) -> None:
        """Read it now, and again after each commit."""
        super().__init__("О чём документ и с чем связан")
        self._desk, self._document = desk, document_id
        self.links = LineList((), f"Документ ни с чем не связан. Связать его можно на вкладке «{RELATIONS}».")
        self.body.addWidget(self.links)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name the documents and the records."""
        db = self._desk.context.db
        try:
            card, relations = document_card(db, self._document), relations_of(db, self._document)
        except NotFound:
            return
        subjects, go = Subjects(db), self._desk.navigator.open
        documents = [
            Line(
                f"{one.words[:1].upper()}{one.words[1:]}: {one.title}",
                detail=one.heading,
                open=partial(go, "document", one.document_id),
                strong=not one.forward and card.state in ENDS,
            )
            for one in relations
        ]
        records = [
            Line(name, detail=link.role_title, open=partial(go, link.subject_kind, link.subject_id))
            for link in card.links
            if link.subject_kind != "document" and (name := subjects.name(link))
        ]
        self.links.set_lines([*documents, *records])
