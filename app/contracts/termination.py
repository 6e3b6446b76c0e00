"""An agreement on termination (соглашение о расторжении) takes effect: its contract ends in the same deed."""

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
    basis = f"соглашение о расторжении от {short_date(agreement.concluded_on or day)} № {agreement.number}"
    supplements = select(Contract).where(Contract.main_id == main.id, Contract.type == ContractKind.SUPPLEMENT)
    for ended in (main, *session.scalars(supplements)):
        if ended.state in (ContractState.ACTIVE, ContractState.EXPIRED):
            ended.state, ended.ended_on, ended.end_basis = ContractState.TERMINATED, day, basis
    agreement.state, agreement.ended_on, agreement.end_basis = ContractState.FULFILLED, day, "договор расторгнут"
    session.flush()
