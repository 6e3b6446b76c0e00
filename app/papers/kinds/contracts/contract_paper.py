"""What the papers of contracts share: the sides, the texts, the registration in the journal of contracts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.contracts import DEPENDENT
from app.papers.paper import Paper, Registration, Request
from app.papers.question import Question
from app.papers.values.cards import AGREEMENT_CARD, CONTRACT_CARD
from app.papers.values.contracts import (
    AGREEMENT,
    TREATY,
    contract_day,
    contract_values,
    copies,
    is_of_kind,
    main_values,
    the_contract,
)
from app.papers.values.office import office_values
from app.papers.values.sides import named_group, side_blocks, sides_values
from models.contract import Contract, ContractKind, PartyRole

More = Callable[[Session, Contract, date, dict[str, Any]], dict[str, Any]]
"""Gives what one kind has besides the common values, from which it may take."""


def contract_paper(
    name: str,
    title: str,
    kind: ContractKind,
    more: More | None = None,
    *,
    first: tuple[PartyRole, ...] = (PartyRole.MEMBER,),
    second: tuple[PartyRole, ...] = (PartyRole.PARTNER,),
    questions: tuple[Question, ...] = (),
) -> Paper:
    """Make the paper of a kind; ``first`` and ``second`` are the roles that its text sets against each other."""

    def values(session: Session, request: Request) -> dict[str, Any]:
        contract = the_contract(session, request.subject_id, kind)
        day = contract_day(request.today, contract)
        common = _common(session, contract, day)
        common["первая"] = named_group(common["стороны"], contract, *first)
        common["вторая"] = named_group(common["стороны"], contract, *second)
        return {**common, **(more(session, contract, day, common) if more else {})}

    return Paper(
        name=name,
        template=f"contracts/{name}",
        title=title,
        subject="contract",
        values=values,
        group="Договоры",
        suits=lambda session, contract_id: is_of_kind(session, contract_id, kind),
        questions=questions,
        registration=contract_registration(kind in DEPENDENT),
    )


def contract_registration(dependent: bool = False) -> Registration:
    """Say how a contract becomes a document: numbered among the contracts, an agreement within its own."""
    return Registration(
        type="contract",
        journal="contracts",
        heading=_heading,
        district=_district,
        card=AGREEMENT_CARD if dependent else CONTRACT_CARD,
    )


def _heading(session: Session, request: Request) -> str:
    contract = session.get(Contract, request.subject_id)
    if contract is None:
        return ""
    return contract.subject or f"{contract.type.label[:1].upper()}{contract.type.label[1:]}"


def _district(session: Session, contract_id: int) -> int | None:
    contract = session.get(Contract, contract_id)
    return contract.district_id if contract else None


def _common(session: Session, contract: Contract, day: date) -> dict[str, Any]:
    office = office_values(session, day)
    named = contract.type if contract.main is None or contract.type not in DEPENDENT else contract.main.type
    if contract.type in DEPENDENT and contract.main is not None and contract.main.main is not None:
        named = contract.main.main.type if contract.main.type in DEPENDENT else named
    social = contract.type is ContractKind.SOCIAL
    return {
        **office,
        "договор": contract_values(contract, office["орган"]["место"]),
        "основной": main_values(contract),
        "стороны": sides_values(session, contract, named, day),
        "реквизиты": side_blocks(session, contract, named, day),
        "экземпляров": copies(len(contract.parties)),
        "слово_договор": AGREEMENT if social else TREATY,
        "составлен": "составлено" if social else "составлен",
        "односторонний_отказ": contract.type in (ContractKind.PARTNER, ContractKind.SOCIAL, ContractKind.PROJECT),
    }
