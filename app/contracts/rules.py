"""The life of a contract: which state follows which, when it expires, what «скоро истекает» means."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from app.kernel.columns import Tone
from app.kernel.dates import in_days
from models.contract import ContractState

SOON_DAYS = 90

TRANSITIONS: dict[ContractState, tuple[ContractState, ...]] = {
    ContractState.DRAFT: (ContractState.AGREEMENT, ContractState.SIGNING, ContractState.NOT_CONCLUDED),
    ContractState.AGREEMENT: (ContractState.SIGNING, ContractState.DRAFT, ContractState.NOT_CONCLUDED),
    ContractState.SIGNING: (ContractState.ACTIVE, ContractState.AGREEMENT, ContractState.NOT_CONCLUDED),
    ContractState.ACTIVE: (ContractState.FULFILLED, ContractState.TERMINATED, ContractState.EXPIRED),
    ContractState.EXPIRED: (ContractState.ACTIVE, ContractState.FULFILLED),
    ContractState.FULFILLED: (),
    ContractState.TERMINATED: (),
    ContractState.NOT_CONCLUDED: (ContractState.DRAFT,),
}
"""Where a contract may go from each state; the usual next step stands first."""

STEPS = {
    ContractState.DRAFT: "Вернуть в работу",
    ContractState.AGREEMENT: "Отправить на согласование",
    ContractState.SIGNING: "Отправить на подписание",
    ContractState.ACTIVE: "Ввести в действие",
    ContractState.FULFILLED: "Отметить исполнение",
    ContractState.TERMINATED: "Расторгнуть",
    ContractState.EXPIRED: "Отметить, что срок истёк",
    ContractState.NOT_CONCLUDED: "Отметить, что договор не заключён",
}
"""What the deed that leads to a state is called on a button."""

_TONES = {
    ContractState.AGREEMENT: Tone.WAIT,
    ContractState.SIGNING: Tone.WAIT,
    ContractState.ACTIVE: Tone.DONE,
    ContractState.EXPIRED: Tone.LATE,
    ContractState.NOT_CONCLUDED: Tone.LATE,
}
_OFFICE_WORDS = frozenset({"отдел", "управление", "комитет", "департамент"})


class Term(Protocol):
    """What the rules of time need to know of a contract."""

    @property
    def state(self) -> ContractState:
        """The state."""
        ...

    @property
    def valid_until(self) -> date | None:
        """The last day."""
        ...

    @property
    def prolonged(self) -> bool:
        """Whether it goes on after the last day."""
        ...


def transition_problem(current: ContractState, wanted: ContractState) -> str:
    """Say why a contract cannot go from one state to the other; nothing if it can, or stays where it is."""
    if wanted is current or wanted in TRANSITIONS[current]:
        return ""
    if not TRANSITIONS[current]:
        return f"Договор в состоянии «{current.label}» закрыт: его состояние больше не меняется."
    ways = ", ".join(f"«{state.label}»" for state in TRANSITIONS[current])
    return f"Из состояния «{current.label}» договор не переходит в «{wanted.label}». Можно: {ways}."


def effective_state(state: ContractState, valid_until: date | None, prolonged: bool, today: date) -> ContractState:
    """Return the state as of today: one in force whose last day has passed has expired, unless it is prolonged.

    Nothing is written for that: a contract that is prolonged later is in force again by itself.
    """
    if state is ContractState.ACTIVE and valid_until is not None and valid_until < today and not prolonged:
        return ContractState.EXPIRED
    return state


def ends_soon(term: Term, today: date, days: int = SOON_DAYS) -> bool:
    """Tell whether a contract in force ends within so many days."""
    return (
        term.state is ContractState.ACTIVE
        and not term.prolonged
        and term.valid_until is not None
        and 0 <= (term.valid_until - today).days <= days
    )


def marks(term: Term, today: date) -> tuple[str, ...]:
    """Return the marks beside the state: «скоро истекает, через 33 дня»."""
    if term.valid_until is None or not ends_soon(term, today):
        return ()
    return (f"скоро истекает, {in_days(term.valid_until, today)}",)


def tone_of(state: ContractState) -> Tone:
    """Return the colour of a state that does not end soon."""
    return _TONES.get(state, Tone.NEUTRAL)


def tone(term: Term, today: date) -> Tone:
    """Return the colour of the state's chip."""
    return Tone.WAIT if ends_soon(term, today) else tone_of(term.state)


def signed_words(signed: int, parties: int) -> str:
    """Write «подписали 3 из 4»."""
    return f"подписали {signed} из {parties}"


def office_word(name: str, legal_entity: bool) -> str:
    """Return the one word by which the office stands among the parties: «отдел», «комитет», «администрация»."""
    if not legal_entity:
        return "администрация"
    words = name.casefold().replace("«", " ").split()
    return next((word for word in words if word in _OFFICE_WORDS), "орган управления")
