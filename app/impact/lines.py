"""A line of an impact list: what a change touches, and what is to be done about it."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ImpactGroup(enum.Enum):
    """What is touched, in the order in which it is dealt with; each member carries its heading."""

    label: str

    BASIS = "Полномочия нового руководителя"
    COUNCIL = "Совет округа"
    UNSIGNED = "Договоры, которые школа ещё не подписала"
    WORK = "Поручения, мероприятия и сроки"
    DOCUMENTS = "Документы"
    SIGNED = "Подписанные договоры"
    BRANCHES = "Доверенности филиалов"

    def __init__(self, label: str) -> None:
        """Keep the heading beside the member."""
        self.label = label


@dataclass(frozen=True)
class ImpactLine:
    """One record that names the former head; ``kind`` and ``id`` open it.

    ``acts`` is false where nothing has to be done; ``seat`` is the seat of a council that the new head can take.
    """

    kind: str
    id: int
    title: str
    words: str
    advice: str
    group: ImpactGroup
    acts: bool = True
    seat: int | None = None
