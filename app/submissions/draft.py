"""The card of a report while it is being typed, and the mark that it has been sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.kernel.dates import MONTHS_GENITIVE
from app.submissions.rules import Schedule, longest
from models.submission import Rhythm


@dataclass
class SubmissionDraft:
    """The contents of the form; ``month`` is that of the first term, ``indicators`` are codes of the passport."""

    id: int | None = None
    version: int | None = None
    title: str = ""
    addressee: str = ""
    basis: str = ""
    rhythm: Rhythm = Rhythm.YEARLY
    month: int | None = None
    day: int | None = None
    once_on: date | None = None
    valid_from: date | None = None
    executor_id: int | None = None
    indicators: list[str] = field(default_factory=list)
    note: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; the executor and the codes are checked on saving."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Укажите, какой отчёт представляется."
        if not self.addressee.strip():
            found["addressee"] = "Укажите, кому представляется отчёт."
        if self.valid_from is None:
            found["valid_from"] = "Укажите, с какого дня следить за сроками."
        if self.rhythm is Rhythm.ONCE:
            return found | self._single()
        return found | self._repeated()

    def _single(self) -> dict[str, str]:
        if self.once_on is None:
            return {"once_on": "Укажите срок."}
        if self.valid_from and self.once_on < self.valid_from:
            return {"once_on": "Срок раньше дня, с которого за ним следят."}
        return {}

    def _repeated(self) -> dict[str, str]:
        found: dict[str, str] = {}
        monthly = self.rhythm is Rhythm.MONTHLY
        if self.day is None:
            found["day"] = "Укажите число месяца."
        elif not 1 <= self.day <= 31:
            found["day"] = "Число месяца — от 1 до 31."
        if monthly:
            return found
        if self.month is None:
            found["month"] = "Выберите месяц."
        elif not 1 <= self.month <= 12:
            found["month"] = "Месяц — от 1 до 12."
        elif self.day is not None and not found and self.day > _longest(self.rhythm, self.month):
            found["day"] = f"{self.day} {MONTHS_GENITIVE[self.month - 1]} не бывает. Исправьте число или месяц."
        return found

    def schedule(self) -> Schedule:
        """Return when the report is due, of a draft without problems."""
        assert self.valid_from is not None
        return Schedule(self.rhythm, self.month, self.day or 1, self.once_on, self.valid_from)


def _longest(rhythm: Rhythm, month: int) -> int:
    """Return the last day that a term may name: 29 of February; 31 where another month of the rhythm has it."""
    return max(longest(one) for one in Schedule(rhythm, month, 1, None, date.min).months)


@dataclass
class SentDraft:
    """One term that has been met: which, when it was sent, under which number or by which letter of the journal."""

    due_on: date | None = None
    sent_on: date | None = None
    document_id: int | None = None
    number: str = ""
    note: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if self.due_on is None:
            found["due_on"] = "Выберите срок, за который отправлен отчёт."
        if self.sent_on is None:
            found["sent_on"] = "Укажите, когда отчёт отправлен."
        return found
