"""The cards of a council and of its meeting while they are being typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from app.kernel.words import fold
from models.council import CouncilKind, CouncilRole, MeetingForm, MeetingState

_TIME = re.compile(r"([01]?\d|2[0-3])[:.][0-5]\d")


@dataclass
class CouncilMemberDraft:
    """A row of the council's members; the person is a full name as typed."""

    id: int | None = None
    full_name: str = ""
    post: str = ""
    organisation_id: int | None = None
    role: CouncilRole = CouncilRole.MEMBER
    since: date | None = None
    until: date | None = None


@dataclass
class CouncilDraft:
    """The contents of the council's form; quorum, voting and frequency are codes of the reference books."""

    id: int | None = None
    version: int | None = None
    type: CouncilKind = CouncilKind.COORDINATION
    district_id: int | None = None
    elected_on: date | None = None
    term_years: int = 3
    quorum: str = "two_thirds"
    voting: str = "majority_present"
    frequency: str = "quarterly"
    note: str = ""
    members: list[CouncilMemberDraft] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; what needs the database is checked on saving."""
        found: dict[str, str] = {}
        if self.district_id is None:
            found["district_id"] = "Выберите школьный округ."
        if not 1 <= self.term_years <= 10:
            found["term_years"] = "Срок полномочий совета — от 1 до 10 лет."
        for name, title in (("quorum", "кворума"), ("voting", "голосования"), ("frequency", "созыва заседаний")):
            if not getattr(self, name).strip():
                found[name] = f"Выберите правило {title}."
        if sentences := self._member_problems():
            found["members"] = " ".join(sentences)
        return found

    def _member_problems(self) -> list[str]:
        """Return what is wrong with the composition of the council."""
        if not self.members:
            return ["Добавьте членов совета."]
        found: list[str] = []
        for row, member in enumerate(self.members, start=1):
            if len(member.full_name.split()) < 2:
                found.append(f"Строка {row}: укажите фамилию, имя и отчество.")
            if member.since and member.until and member.until < member.since:
                found.append(f"Строка {row}: срок полномочий заканчивается раньше, чем начинается.")
        for one, other in combinations(self.members, 2):
            name = fold(one.full_name)
            if name and name == fold(other.full_name) and _meet(one, other):
                found.append(f"{one.full_name.strip()} в составе совета дважды.")
        return found + self._role_problems()

    def _role_problems(self) -> list[str]:
        """Say that the council has one chair and at most one secretary at a time."""
        found: list[str] = []
        chairs = [one for one in self.members if one.role is CouncilRole.CHAIR]
        secretaries = [one for one in self.members if one.role is CouncilRole.SECRETARY]
        if not chairs:
            found.append("Укажите председателя совета.")
        if any(_meet(one, other) for one, other in combinations(chairs, 2)):
            found.append("У совета может быть только один председатель.")
        if any(_meet(one, other) for one, other in combinations(secretaries, 2)):
            found.append("У совета может быть только один секретарь.")
        return found


def _meet(one: CouncilMemberDraft, other: CouncilMemberDraft) -> bool:
    """Tell whether two members sit at the same time."""
    return (one.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (one.until or date.max)


@dataclass
class AttendanceDraft:
    """A row of the attendance: which member, and whether present."""

    id: int | None = None
    member_id: int | None = None
    present: bool = False
    note: str = ""


@dataclass
class AgendaDraft:
    """A question of the agenda: who reports, what was heard and said."""

    id: int | None = None
    title: str = ""
    speaker: str = ""
    heard: str = ""
    spoke: str = ""


@dataclass
class DecisionDraft:
    """A decision on the question with number ``item``."""

    id: int | None = None
    item: int = 1
    text: str = ""
    responsible: str = ""
    due_on: date | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    done_on: date | None = None


@dataclass
class MeetingDraft:
    """The contents of the meeting's form."""

    id: int | None = None
    version: int | None = None
    council_id: int | None = None
    number: str = ""
    held_on: date | None = None
    starts_at: str = ""
    place: str = ""
    form: MeetingForm = MeetingForm.IN_PERSON
    state: MeetingState = MeetingState.PLANNED
    invited: str = ""
    attendance: list[AttendanceDraft] = field(default_factory=list)
    agenda: list[AgendaDraft] = field(default_factory=list)
    decisions: list[DecisionDraft] = field(default_factory=list)

    @property
    def present(self) -> int:
        """How many members are there."""
        return sum(one.present for one in self.attendance)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; the quorum and the members are checked on saving."""
        found: dict[str, str] = {}
        if self.council_id is None:
            found["council_id"] = "Выберите совет."
        if self.held_on is None:
            found["held_on"] = "Укажите дату заседания."
        if self.starts_at.strip() and not _TIME.fullmatch(self.starts_at.strip()):
            found["starts_at"] = f"Время начала пишется как 14:00, а здесь «{self.starts_at.strip()}»."
        if any(not one.title.strip() for one in self.agenda):
            found["agenda"] = "В повестке есть вопрос без названия: напишите его или уберите строку."
        elif self.state is MeetingState.HELD and not self.agenda:
            found["agenda"] = "Заполните повестку проведённого заседания."
        members = [one.member_id for one in self.attendance]
        if None in members:
            found["attendance"] = "В списке явки есть строка без члена совета: выберите его или уберите строку."
        elif len(members) != len(set(members)):
            found["attendance"] = "Один и тот же член совета записан в явке дважды."
        if sentences := [problem for row in enumerate(self.decisions, start=1) for problem in self._wrong(*row)]:
            found["decisions"] = " ".join(sentences)
        return found

    def _wrong(self, row: int, decision: DecisionDraft) -> list[str]:
        """Return what is wrong with one decision."""
        found: list[str] = []
        if not decision.text.strip():
            found.append(f"Решение {row}: напишите текст решения.")
        if not 1 <= decision.item <= len(self.agenda):
            found.append(f"Решение {row}: в повестке нет вопроса № {decision.item}.")
        votes = [decision.votes_for, decision.votes_against, decision.votes_abstained]
        if any(one is not None and one < 0 for one in votes):
            found.append(f"Решение {row}: число голосов не может быть отрицательным.")
        elif (cast := sum(one or 0 for one in votes)) > self.present:
            found.append(f"Решение {row}: голосов {cast}, а на заседании присутствуют {self.present}.")
        if self.held_on and decision.due_on and decision.due_on < self.held_on:
            found.append(f"Решение {row}: срок исполнения раньше даты заседания.")
        if self.held_on and decision.done_on and decision.done_on < self.held_on:
            found.append(f"Решение {row}: исполнено раньше, чем принято, — проверьте дату.")
        return found
