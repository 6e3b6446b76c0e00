"""A document's card while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.documents.masks import CASE, mask_problem
from app.documents.parts import (
    AssignmentDraft,
    DispatchDraft,
    ReaderDraft,
    VisaDraft,
    assignment_problems,
    dispatch_problems,
    reader_problems,
    visa_problems,
)
from models.document import IN_FORCE, UNREGISTERED, DocumentState, Relation, Signing

__all__ = [
    "IN_FORCE",
    "UNREGISTERED",
    "DocumentDraft",
    "DocumentState",
    "JournalDraft",
    "LinkDraft",
    "Relation",
    "Signing",
]

LETTERS = ("incoming", "outgoing")
"""Journals of letters: what is written there has a correspondent."""


@dataclass
class LinkDraft:
    """What the document is about; ``role`` is a code of the book «Документы округа» where it is one of those.

    Between two documents ``relation`` says what the first does to the second: changes it, repeals it, answers it.
    """

    id: int | None = None
    subject_kind: str = ""
    subject_id: int = 0
    role: str = ""
    relation: Relation = Relation.ABOUT


@dataclass
class DocumentDraft:
    """The contents of a document's card; ``type``, ``journal`` and ``case_file`` are codes.

    ``number`` is what is printed. A letter has a ``correspondent``; one that came in also that party's number and date.
    """

    id: int | None = None
    version: int | None = None
    type: str = ""
    journal: str = ""
    issuer: str = ""
    dated: date | None = None
    number: str = ""
    heading: str = ""
    note: str = ""
    executor: str = ""
    case_file: str = ""
    correspondent: str = ""
    their_number: str = ""
    their_date: date | None = None
    answer_due: date | None = None
    links: list[LinkDraft] = field(default_factory=list)
    readers: list[ReaderDraft] = field(default_factory=list)
    dispatches: list[DispatchDraft] = field(default_factory=list)
    visas: list[VisaDraft] = field(default_factory=list)
    assignments: list[AssignmentDraft] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.type.strip():
            found["type"] = "Выберите вид документа."
        if self.number.strip() and self.dated is None:
            found["dated"] = "У документа с номером должна быть дата."
        if not self.heading.strip():
            found["heading"] = "Укажите заголовок документа: «О …», «Об …»."
        if self.their_date and self.dated and self.their_date > self.dated:
            found["their_date"] = "Дата документа отправителя позже, чем он поступил."
        if self.answer_due and self.dated and self.answer_due < self.dated:
            found["answer_due"] = "Срок ответа раньше даты поступления."
        return found | self._part_problems()

    def _part_problems(self) -> dict[str, str]:
        """Return what is wrong with the rows of the card, by the name of the list."""
        sentences = {
            "readers": reader_problems(self.readers, self.dated),
            "dispatches": dispatch_problems(self.dispatches, self.dated),
            "visas": visa_problems(self.visas),
            "assignments": assignment_problems(self.assignments, self.dated),
        }
        return {name: " ".join(found) for name, found in sentences.items() if found}

    def registration_problems(self) -> dict[str, str]:
        """Return what has to be corrected before the document gets its number."""
        found = self.problems()
        if self.dated is None:
            found["dated"] = "Укажите дату документа."
        if not self.journal.strip():
            found["journal"] = "Выберите журнал регистрации."
        if self.journal in LETTERS and not self.correspondent.strip():
            sentence = "от кого поступило письмо" if self.journal == "incoming" else "кому отправлено письмо"
            found["correspondent"] = f"Укажите, {sentence}."
        return found

    def earlier_problems(self) -> dict[str, str]:
        """Return what has to be corrected before a document issued earlier is entered."""
        found = self.problems()
        if self.dated is None:
            found["dated"] = "Укажите дату документа."
        if not self.number.strip():
            found["number"] = "Укажите номер, который стоит на документе, или «б/н»."
        if not self.journal.strip() and not self.issuer.strip():
            found["issuer"] = "Укажите, кто издал документ."
        return found


@dataclass
class JournalDraft:
    """A registration book on the settings page; ``next_number`` is that of the current year."""

    id: int | None = None
    version: int | None = None
    title: str = ""
    mask: str = "{n}"
    next_number: int = 1
    case_file: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Укажите название журнала."
        if problem := mask_problem(self.mask):
            found["mask"] = problem
        elif CASE in self.mask and not self.case_file.strip():
            found["case_file"] = "Выберите дело: его индекс входит в номер."
        if self.next_number < 1:
            found["next_number"] = "Номера начинаются с единицы или с большего числа."
        return found
