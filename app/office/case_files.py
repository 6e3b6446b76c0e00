"""Case files (дела) of the nomenclature: where a document is put when all is done, and how long it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.office.reference import CASE_FILES, ReferenceLine, book


@dataclass(frozen=True)
class CaseFile:
    """A line of the nomenclature; a code that the book does not know stands for itself."""

    code: str
    title: str = ""
    retention: str = ""
    article: str = ""

    @property
    def words(self) -> str:
        """What the card of a document says: «№ 01-05 «Договоры», хранить 5 лет ЭПК, ст. 11»."""
        named = f"№ {self.code} «{self.title}»" if self.title else f"№ {self.code}"
        kept = f"хранить {self.retention}" if self.retention else ""
        return ", ".join(filter(None, (named, kept, self.article)))


def case_files(db: Database) -> list[CaseFile]:
    """Return the case files that may be chosen today, in the order of the nomenclature."""
    return [_case_file(line) for line in book(db, CASE_FILES, db.today())]


def case_file(place: Database | Session, code: str) -> CaseFile:
    """Return a case file by its index, also one no longer chosen."""
    return next((_case_file(line) for line in book(place, CASE_FILES) if line.code == code), CaseFile(code))


def _case_file(line: ReferenceLine) -> CaseFile:
    details = line.details
    return CaseFile(line.code, line.title, details.get("retention", ""), details.get("article", ""))
