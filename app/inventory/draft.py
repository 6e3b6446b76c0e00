"""The cards of a resource and of a need while they are being typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.inventory import NeedPriority

WEEK_HOURS = 168


@dataclass
class ResourceDraft:
    """The contents of the resource's form; ``type`` and ``condition`` are codes of the reference books."""

    id: int | None = None
    version: int | None = None
    organisation_id: int | None = None
    type: str = ""
    name: str = ""
    quantity: int = 1
    capacity: int | None = None
    condition: str = ""
    hours_total: int | None = None
    hours_busy: int | None = None
    shared: bool = True
    free_time: str = ""
    terms: str = ""
    responsible: str = ""
    details: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; codes are checked on saving."""
        found: dict[str, str] = {}
        if self.organisation_id is None:
            found["organisation_id"] = "Выберите школу, которой принадлежит ресурс."
        if not self.type:
            found["type"] = "Выберите вид ресурса."
        if not self.name.strip():
            found["name"] = "Укажите название ресурса."
        if self.quantity < 1:
            found["quantity"] = "Количество — не меньше одного."
        if self.capacity is not None and self.capacity < 1:
            found["capacity"] = "Вместимость — не меньше одного человека, или оставьте поле пустым."
        for name in ("hours_total", "hours_busy"):
            hours = getattr(self, name)
            if hours is not None and not 0 <= hours <= WEEK_HOURS:
                found[name] = f"Часов в неделю — от 0 до {WEEK_HOURS}."
        if not found.keys() & {"hours_total", "hours_busy"} and self.hours_busy is not None:
            if self.hours_total is None:
                found["hours_total"] = "Укажите, сколько часов в неделю ресурс доступен всего."
            elif self.hours_busy > self.hours_total:
                found["hours_busy"] = "Занятых часов больше, чем всего."
        return found


@dataclass
class NeedDraft:
    """The contents of the need's form; ``type`` is a code of the kinds of resources."""

    id: int | None = None
    version: int | None = None
    organisation_id: int | None = None
    type: str = ""
    name: str = ""
    details: str = ""
    priority: NeedPriority = NeedPriority.MEDIUM
    wanted_way: str = ""
    due_on: date | None = None
    covered_on: date | None = None

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; codes are checked on saving."""
        found: dict[str, str] = {}
        if self.organisation_id is None:
            found["organisation_id"] = "Выберите школу, которая нуждается в ресурсе."
        if not self.type:
            found["type"] = "Выберите вид ресурса."
        if not self.name.strip():
            found["name"] = "Укажите, чего не хватает."
        return found
