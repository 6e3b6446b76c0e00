"""The cards of a plan and of its event while they are being typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from models.plan import EventState, PlanState

EARLIEST, LATEST = 2000, 2100


@dataclass
class PlanDraft:
    """The contents of the plan's form; ``school_year`` is the year in which it starts."""

    id: int | None = None
    version: int | None = None
    district_id: int | None = None
    school_year: int | None = None
    state: PlanState = PlanState.DRAFT
    approved_on: date | None = None
    approved_by: str = ""
    note: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; what needs the database is checked on saving."""
        found: dict[str, str] = {}
        if self.district_id is None:
            found["district_id"] = "Выберите школьный округ."
        if self.school_year is None:
            found["school_year"] = "Укажите учебный год плана."
        elif not EARLIEST <= self.school_year <= LATEST:
            found["school_year"] = f"Проверьте учебный год: он должен быть от {EARLIEST} до {LATEST}."
        if self.state is not PlanState.DRAFT and self.approved_on is None:
            found["approved_on"] = "Укажите дату утверждения плана."
        return found


@dataclass
class EventDraft:
    """The contents of the event's form; ``direction`` is a code, ``participants`` are organisation ids."""

    id: int | None = None
    version: int | None = None
    plan_id: int | None = None
    direction: str = ""
    title: str = ""
    form: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    term: str = ""
    place: str = ""
    host_id: int | None = None
    responsible: str = ""
    audience: str = ""
    resource_id: int | None = None
    expected_result: str = ""
    state: EventState = EventState.PLANNED
    done_on: date | None = None
    outcome: str = ""
    participants: list[int] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; what needs the database is checked on saving."""
        found: dict[str, str] = {}
        if self.plan_id is None:
            found["plan_id"] = "Выберите план."
        if not self.direction:
            found["direction"] = "Выберите направление плана."
        if not self.title.strip():
            found["title"] = "Укажите название мероприятия."
        if self.ends_on and self.starts_on is None:
            found["starts_on"] = "Укажите дату начала мероприятия."
        elif self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            found["ends_on"] = "Мероприятие заканчивается раньше, чем начинается."
        if self.state is EventState.DONE and self.done_on is None:
            found["done_on"] = "Укажите дату проведения мероприятия."
        elif self.done_on and self.state is not EventState.DONE:
            found["done_on"] = f"Дата проведения указана, а мероприятие «{self.state.label}»: исправьте одно из двух."
        if len(self.participants) != len(set(self.participants)):
            found["participants"] = "Одна и та же школа указана среди участников дважды."
        return found
