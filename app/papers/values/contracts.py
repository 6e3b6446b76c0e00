"""A contract in a text: date, number, term, place."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.errors import NotFound
from app.papers.values.districts import day_of
from models.contract import Contract, ContractKind


def the_contract(session: Session, contract_id: int, kind: ContractKind) -> Contract:
    """Return a contract of the kind a paper is made for."""
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise NotFound("Договор удалён. Откройте список договоров заново.")
    if contract.type is not kind:
        raise NotFound(f"Эта бумага печатается для другого договора: {kind.label}. Выберите его в списке.")
    return contract


def is_of_kind(session: Session, contract_id: int, kind: ContractKind) -> bool:
    """Tell whether a contract is of the kind a paper is made for."""
    contract = session.get(Contract, contract_id)
    return contract is not None and contract.type is kind


def contract_day(today: date, contract: Contract) -> date:
    """Return the day for which the heads of the parties are looked up."""
    return day_of(today, contract.concluded_on, contract.valid_from)


def contract_values(contract: Contract, place: str) -> dict[str, Any]:
    """Return the words about the contract itself."""
    return {
        "номер": contract.number,
        "дата": contract.concluded_on,
        "место": contract.place or place,
        "действует_с": contract.valid_from,
        "действует_до": contract.valid_until,
        "продлевается": contract.prolonged,
    }
