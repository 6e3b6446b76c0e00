"""A questionnaire while it is being made up: what is asked, of whom, until when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from models.questionnaire import SheetState

__all__ = ["QuestionnaireDraft", "SheetState"]


@dataclass
class QuestionnaireDraft:
    """What «Новый опросный лист» asks for; ``year`` is the year in which the school year begins."""

    title: str = ""
    year: int | None = None
    codes: list[str] = field(default_factory=list)
    school_ids: list[int] = field(default_factory=list)
    due_on: date | None = None
    basis: str = ""
    note: str = ""

    def problems(self, today: date) -> dict[str, str]:
        """Return what has to be corrected, by field."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Назовите опросный лист: название увидят школы."
        if self.year is None:
            found["year"] = "Выберите учебный год, о котором спрашиваете."
        if not self.codes:
            found["codes"] = "Выберите показатели: без них спрашивать нечего."
        if not self.school_ids:
            found["school_ids"] = "Выберите школы, которым отправите лист."
        if self.due_on is not None and self.due_on < today:
            found["due_on"] = "Срок ответа уже прошёл. Укажите сегодняшний день или более поздний."
        return found
