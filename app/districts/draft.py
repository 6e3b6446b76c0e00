"""The card of a school district while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass
class MemberDraft:
    """A row of the members: which school, since when, on what basis."""

    id: int | None = None
    organisation_id: int | None = None
    joined_on: date | None = None
    left_on: date | None = None
    basis: str = ""


@dataclass
class DistrictDraft:
    """The contents of the district's form; the coordinator is a full name as typed."""

    id: int | None = None
    version: int | None = None
    name: str = ""
    base_school_id: int | None = None
    coordinator: str = ""
    coordinator_post: str = ""
    founded_on: date | None = None
    goals: str = ""
    note: str = ""
    members: list[MemberDraft] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; what needs the database is checked on saving."""
        found: dict[str, str] = {}
        if not self.name.strip():
            found["name"] = "Укажите название школьного округа."
        if self.base_school_id is None:
            found["base_school_id"] = "Выберите базовую школу."
        elif sentence := self._base_problem():
            found["base_school_id"] = sentence
        if self.coordinator_post.strip() and not self.coordinator.strip():
            found["coordinator"] = "Укажите фамилию, имя и отчество куратора или уберите его должность."
        if sentences := self._member_problems():
            found["members"] = " ".join(sentences)
        return found

    def _base_problem(self) -> str:
        """Say why the base school cannot be the centre: it is no member, or it has left while others stay."""
        own = [one for one in self.members if one.organisation_id == self.base_school_id]
        if not own:
            return "Базовая школа не входит в число участников округа: добавьте её в участники."
        if all(one.left_on for one in own) and any(one.left_on is None for one in self.members):
            return "Базовая школа вышла из округа: выберите другую базовую школу."
        return ""

    def _member_problems(self) -> list[str]:
        """Return what is wrong with the rows of the members."""
        if not self.members:
            return ["Добавьте школы — участники округа."]
        found: list[str] = []
        for row, member in enumerate(self.members, start=1):
            if member.organisation_id is None:
                found.append(f"Строка {row}: выберите школу.")
            elif other := next((one for one in self.members[: row - 1] if _meet(one, member)), None):
                again = " Если она вступила снова, укажите, когда." if other.left_on else ""
                found.append(f"Строка {row}: эта школа уже есть среди участников.{again}")
            if member.joined_on and member.left_on and member.left_on < member.joined_on:
                found.append(f"Строка {row}: дата выхода раньше даты вступления.")
        return found


def _meet(one: MemberDraft, other: MemberDraft) -> bool:
    """Tell whether two rows are one school's membership at the same time."""
    return (
        one.organisation_id == other.organisation_id
        and (one.joined_on or date.min) <= (other.left_on or date.max)
        and (other.joined_on or date.min) <= (one.left_on or date.max)
    )
