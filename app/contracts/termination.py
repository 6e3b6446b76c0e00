"""The end of a contract: by an agreement on termination (соглашение о расторжении), and of what belongs to it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from models.contract import Contract, ContractKind, ContractState


def take_effect(session: Session, agreement: Contract, today: date) -> None:
    """End the contract that a signed agreement on termination belongs to, with its additional agreements.

    The contract ends on the agreement's own day («Действует с»), or on that of its conclusion. While that day is still
    ahead the contract goes on: its term is cut to that day, and it is not prolonged.
    """
    main = agreement.main
    if agreement.type is not ContractKind.TERMINATION or main is None:
        return
    day = agreement.valid_from or agreement.concluded_on or today
    if main.concluded_on is not None:
        day = max(day, main.concluded_on)
    if day > today:
        main.valid_until, main.prolonged = day, False
        return
    if main.state in (ContractState.ACTIVE, ContractState.EXPIRED):
        main.state, main.ended_on = ContractState.TERMINATED, day
        main.end_basis = f"соглашение о расторжении от {short_date(agreement.concluded_on or day)} № {agreement.number}"
        end_supplements(session, main)
    agreement.state, agreement.ended_on, agreement.end_basis = ContractState.FULFILLED, day, "договор расторгнут"
    session.flush()


def end_supplements(session: Session, main: Contract) -> None:
    """Let the additional agreements end with their contract: on the same day, on the same ground."""
    query = select(Contract).where(Contract.main_id == main.id, Contract.type == ContractKind.SUPPLEMENT)
    for one in session.scalars(query):
        if one.state in (ContractState.ACTIVE, ContractState.EXPIRED):
            one.state, one.ended_on, one.end_basis = main.state, main.ended_on, main.end_basis
