"""One making of a paper, from the first look to the registered document; knows no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app.context import AppContext
from app.papers import (
    Answers,
    Asked,
    Check,
    Issued,
    Paper,
    asked,
    card_requisites,
    draft_answers,
    issue,
    issue_paper,
    issued,
    next_paper_number,
    print_document,
    print_paper,
    registration_checks,
    save_draft,
    stored_draft,
)


class Making:
    """A paper about a record while it is being made: its answers come from the form, its draft may be stored."""

    def __init__(
        self,
        context: AppContext,
        paper: Paper,
        subject_id: int,
        draft: int | None = None,
        answers: Answers | None = None,
    ) -> None:
        """Begin anew, or go on with a stored draft and its answers."""
        self.paper, self.subject, self.draft = paper, subject_id, draft
        self.asked: Sequence[Asked] = asked(context.db, paper, subject_id, answers)
        self._context = context
        self._made: Issued | None = None

    @classmethod
    def of_draft(cls, context: AppContext, document_id: int) -> Making:
        """Go on with a draft that was stored.

        Raises:
            NotFound: the document is gone, or was not made from a paper.
        """
        paper, subject, answers = draft_answers(context.db, document_id)
        return cls(context, paper, subject, document_id, answers)

    @classmethod
    def begun(cls, context: AppContext, paper: Paper, subject_id: int) -> Making:
        """Begin anew, or go on with the draft there is of a paper that a record has only one of."""
        draft = stored_draft(context.db, paper, subject_id)
        return cls(context, paper, subject_id) if draft is None else cls.of_draft(context, draft)

    @property
    def document(self) -> Issued | None:
        """The document that the paper has become, or None while it is a draft."""
        return self._made or issued(self._context.db, self.paper, self.subject)

    def printing(self, answers: Answers) -> Callable[[Path], object]:
        """Return what prints the paper into a file, PDF or DOCX; it may run in the background."""
        context, made = self._context, self._made
        if made is not None:
            return lambda out: print_document(context, made.id, out)
        return lambda out: print_paper(context.db, self.paper, self.subject, out, context.folder.templates, answers)

    def checks(self, answers: Answers, dated: date | None, number: str) -> Callable[[], list[Check]]:
        """Return what looks for everything that hinders registration; it may run in the background."""
        context, draft = self._context, self.draft
        return lambda: registration_checks(context, self.paper, self.subject, answers, dated, number, draft)

    def own_requisites(self) -> tuple[date | None, str]:
        """Return the date and the number that stand on the record's own card already."""
        return card_requisites(self._context.db, self.paper, self.subject)

    def next_number(self, dated: date) -> str:
        """Return the number that the journal would give; nothing for a paper without a journal."""
        if not self.paper.numbered:
            return ""
        return next_paper_number(self._context.db, self.paper, dated, subject_id=self.subject)

    def save(self, answers: Answers) -> int:
        """Keep what has been typed as a draft among the documents; return its id."""
        self.draft = save_draft(self._context, self.paper, self.subject, answers, self.draft)
        return self.draft

    def register(self, answers: Answers, dated: date | None, number: str) -> int:
        """Give the paper its date and number; return the document's id.

        Raises:
            InvalidInput: something has to be corrected.
            Conflict: it has been registered, or the number is another document's.
        """
        if self.draft is not None:
            document = issue(self._context, self.save(answers), dated, number)
        else:
            document = issue_paper(self._context, self.paper, self.subject, dated, number, answers)
        self._made = self._read(document)
        return document

    def _read(self, document_id: int) -> Issued:
        from app.documents import document_card

        card = document_card(self._context.db, document_id)
        return Issued(document_id, card.number, card.dated)
