"""A document's card while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from models.document import DocumentState

__all__ = ["DocumentDraft", "DocumentState", "JournalDraft", "LinkDraft"]


@dataclass
class LinkDraft:
    """What the document is about; ``role`` is a code of the book «Документы округа» where it is one of those."""

    id: int | None = None
    subject_kind: str = ""
    subject_id: int = 0
    role: str = ""


@dataclass
class DocumentDraft:
    """The contents of a document's card; ``type`` and ``journal`` are codes, ``number`` is what is printed."""

    id: int | None = None
    version: int | None = None
    type: str = ""
    journal: str = ""
    issuer: str = ""
    dated: date | None = None
    number: str = ""
    heading: str = ""
    note: str = ""
    links: list[LinkDraft] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.type.strip():
            found["type"] = "Выберите вид документа."
        if self.number.strip() and self.dated is None:
            found["dated"] = "У документа с номером должна быть дата."
        if not self.heading.strip():
            found["heading"] = "Укажите заголовок документа: «О …», «Об …»."
        return found

    def registration_problems(self) -> dict[str, str]:
        """Return what has to be corrected before the document gets its number."""
        found = self.problems()
        if self.dated is None:
            found["dated"] = "Укажите дату документа."
        if not self.journal.strip():
            found["journal"] = "Выберите журнал регистрации."
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

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Укажите название журнала."
        if self.mask.count("{n}") != 1:
            found["mask"] = "Вид номера содержит {n} ровно один раз, например {n}-ОД: вместо {n} встаёт число."
        if self.next_number < 1:
            found["next_number"] = "Номера начинаются с единицы или с большего числа."
        return found
