"""The kinds of contracts: how each is called, who its parties are, what its card asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from models.contract import ContractKind, PartyRole

DEPENDENT = frozenset({ContractKind.SUPPLEMENT, ContractKind.TERMINATION, ContractKind.DISAGREEMENT})
"""Kinds that belong to another contract: they have its parties and its district."""

WITH_CLAUSES = frozenset({ContractKind.SUPPLEMENT, ContractKind.DISAGREEMENT})
"""Kinds that consist of clauses of the contract."""

OF_MEMBERS = frozenset({PartyRole.BASE, PartyRole.MEMBER, PartyRole.BASE_ORGANISATION})
"""Roles of schools that belong to the district; partners may come from anywhere."""

KIND_WORDS = {
    ContractKind.BASE_SCHOOL: "базовая школа",
    ContractKind.JOINT_ACTIVITY: "совместная деятельность",
    ContractKind.NETWORK_FORM: "сетевая форма",
    ContractKind.PARTNER: "партнёрский",
    ContractKind.PROJECT: "проектный",
    ContractKind.GRANT: "грант",
    ContractKind.SOCIAL: "социальный партнёр",
    ContractKind.CONSULTING: "консультационный",
    ContractKind.SUPPLEMENT: "доп. соглашение",
    ContractKind.TERMINATION: "расторжение",
    ContractKind.DISAGREEMENT: "разногласия",
}
"""The kind of a contract in a narrow column."""

_CALLED = {
    ContractKind.BASE_SCHOOL: ("Договор", "с базовой школой"),
    ContractKind.JOINT_ACTIVITY: ("Договор", "о совместной деятельности"),
    ContractKind.NETWORK_FORM: ("Договор", "о сетевой форме"),
    ContractKind.PARTNER: ("Партнёрский договор", ""),
    ContractKind.PROJECT: ("Проектный договор", ""),
    ContractKind.GRANT: ("Договор", "о предоставлении гранта"),
    ContractKind.SOCIAL: ("Соглашение", "с социальным партнёром"),
    ContractKind.CONSULTING: ("Договор", "о консультационном сопровождении"),
    ContractKind.SUPPLEMENT: ("Дополнительное соглашение", ""),
    ContractKind.TERMINATION: ("Соглашение", "о расторжении"),
    ContractKind.DISAGREEMENT: ("Протокол разногласий", ""),
}


def called(kind: ContractKind, number: str) -> str:
    """Write what the contract is called: «Договор № 4/2026», «Протокол разногласий без номера»."""
    return f"{_CALLED[kind][0]} №\N{NO-BREAK SPACE}{number}" if number else f"{_CALLED[kind][0]} без номера"


def called_in_full(kind: ContractKind, number: str) -> str:
    """Write it with what it is about: «Договор № 4/2026 о совместной деятельности»."""
    return f"{called(kind, number)} {_CALLED[kind][1]}".rstrip()


@dataclass(frozen=True)
class Seats:
    """Who the parties are: the least and the greatest number for each role, and the sentence that says so."""

    roles: Mapping[PartyRole, tuple[int, int]]
    sentence: str


_MANY = 99
SEATS: Mapping[ContractKind, Seats] = {
    ContractKind.BASE_SCHOOL: Seats(
        {PartyRole.OFFICE: (1, 1), PartyRole.BASE: (1, 1)},
        "Стороны договора с базовой школой — орган управления и одна базовая школа.",
    ),
    ContractKind.JOINT_ACTIVITY: Seats(
        {PartyRole.BASE: (1, 1), PartyRole.MEMBER: (1, _MANY)},
        "Стороны договора о совместной деятельности — школы округа, среди них ровно одна базовая школа; "
        "орган управления стороной не является.",
    ),
    ContractKind.NETWORK_FORM: Seats(
        {PartyRole.BASE_ORGANISATION: (1, 1), PartyRole.PARTICIPANT: (1, 1)},
        "Стороны договора о сетевой форме — ровно одна базовая организация и одна организация-участник; "
        "с каждым следующим участником заключают отдельный договор.",
    ),
    ContractKind.PARTNER: Seats(
        {PartyRole.MEMBER: (1, 1), PartyRole.PARTNER: (1, 1)},
        "Стороны партнёрского договора — школа (участник) и школа-партнёр (партнёр).",
    ),
    ContractKind.PROJECT: Seats(
        {PartyRole.OFFICE: (1, 1), PartyRole.PARTNER: (1, 1), PartyRole.MEMBER: (0, _MANY)},
        "Стороны проектного договора — орган управления и координатор агломерации (партнёр), с ними могут быть школы.",
    ),
    ContractKind.GRANT: Seats(
        {PartyRole.OFFICE: (1, 1), PartyRole.MEMBER: (1, 1)},
        "Стороны договора о гранте — орган управления и одна школа, которая получает грант (участник).",
    ),
    ContractKind.SOCIAL: Seats(
        {PartyRole.MEMBER: (1, _MANY), PartyRole.PARTNER: (1, _MANY), PartyRole.OFFICE: (0, 1)},
        "Стороны соглашения — хотя бы одна школа (участник) и хотя бы один социальный партнёр (партнёр).",
    ),
    ContractKind.CONSULTING: Seats(
        {PartyRole.MEMBER: (1, _MANY), PartyRole.CONSULTANT: (1, 1)},
        "Стороны договора — школы (участники) и один консультант: институт, вуз или другая организация.",
    ),
}
"""The parties of each kind; those of a dependent kind are the parties of its contract."""

BASE_HINT = (
    "«Базовая школа» — центр округа, «базовая организация» — школа, в которую зачислены обучающиеся: "
    "в договоре о сетевой форме выберите роль «базовая организация»."
)


class Seated(Protocol):
    """A party: what matters here is its role."""

    role: PartyRole


def seat_problems(kind: ContractKind, parties: Sequence[Seated]) -> list[str]:
    """Say what is wrong with the roles of the parties for this kind."""
    seats = SEATS.get(kind)
    if seats is None:
        return []
    found = Counter(party.role for party in parties)
    fits = all(least <= found[role] <= most for role, (least, most) in seats.roles.items())
    if fits and set(found) <= set(seats.roles):
        return []
    hint = [BASE_HINT] if kind is ContractKind.NETWORK_FORM and found[PartyRole.BASE] else []
    return [seats.sentence, *hint]


TEXTS: Mapping[ContractKind, Mapping[str, str]] = {
    ContractKind.PARTNER: {
        "goals": "Цели партнёрства",
        "duties": "Обязательства школы",
        "counter_duties": "Обязательства школы-партнёра",
        "results": "Ожидаемые результаты",
    },
    ContractKind.PROJECT: {
        "goals": "Цели проекта",
        "duties": "Обязательства участника агломерации",
        "counter_duties": "Обязательства координатора агломерации",
        "results": "Результаты и продукты",
    },
    ContractKind.GRANT: {
        "goals": "На что предоставляется грант",
        "duties": "Обязательства грантодателя",
        "counter_duties": "Обязательства получателя",
        "results": "Результаты предоставления гранта",
    },
    ContractKind.SOCIAL: {
        "goals": "Цели и направления",
        "duties": "Обязательства школы",
        "counter_duties": "Обязательства социального партнёра",
    },
    ContractKind.CONSULTING: {
        "goals": "Темы консультаций",
        "duties": "Обязательства заказчика",
        "counter_duties": "Обязательства консультанта",
        "results": "Что передаёт консультант",
    },
    ContractKind.TERMINATION: {
        "goals": "В связи с чем расторгается",
        "duties": "Что стороны завершают",
    },
}
"""The texts that the card of a kind asks for, a point on each line, and what they are called there."""

WITH_AMOUNT = frozenset({ContractKind.GRANT, ContractKind.CONSULTING, ContractKind.NETWORK_FORM})
"""Kinds that may name a sum."""
