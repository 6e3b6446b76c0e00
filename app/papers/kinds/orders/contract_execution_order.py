"""Order that carries a contract out (приказ о реализации договора)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.contracts import AGREEMENT, CALLED, TREATY, main_values, the_contract
from app.papers.values.districts import bare_name, day_of, district_values
from app.papers.values.schools import school_values
from app.papers.values.terms import working_day
from models.contract import ContractKind, ContractState

_TERMS = {"ответственные": 7, "сайт": 14}
_AGREEMENTS = (ContractKind.SOCIAL, ContractKind.SUPPLEMENT)
_NOT_CARRIED_OUT = (ContractKind.TERMINATION, ContractKind.DISAGREEMENT)


def _values(session: Session, request: Request) -> dict[str, Any]:
    contract = the_contract(session, request.subject_id)
    district = contract.district
    day = day_of(request.today, request.dated)
    agreement = contract.type in _AGREEMENTS
    parties = [one.organisation for one in contract.parties if one.organisation is not None]
    return {
        **district_values(session, district, day),
        **staff_values(session, request, day),
        "договор": {
            "название": CALLED[contract.type],
            "основной": main_values(contract) if contract.type is ContractKind.SUPPLEMENT else None,
            "слово": AGREEMENT if agreement else TREATY,
            "заключённый": "заключённое" if agreement else "заключённый",
            "дата": contract.concluded_on,
            "номер": contract.number,
            "с": contract.valid_from,
            "по": contract.valid_until,
            "с_органом": any(one.organisation_id is None for one in contract.parties),
        },
        "стороны": [school_values(session, one, day, district.base_school_id) for one in parties],
        "сроки": {name: working_day(request.dated, days) for name, days in _TERMS.items()},
    }


def _heading(session: Session, request: Request) -> str:
    contract = the_contract(session, request.subject_id)
    main = main_values(contract) if contract.type is ContractKind.SUPPLEMENT else None
    named = CALLED[contract.type].genitive + (f" к {main['название'].dative}" if main else "")
    return f"О реализации {named} в школьном округе «{bare_name(contract.district.name)}»"


def _suits(session: Session, contract_id: int) -> bool:
    """Tell whether the contract binds schools now."""
    contract = the_contract(session, contract_id)
    signed = contract.state is ContractState.ACTIVE and contract.concluded_on is not None
    binds = contract.type not in _NOT_CARRIED_OUT
    return signed and binds and any(one.organisation_id for one in contract.parties)


CONTRACT_EXECUTION_ORDER = Paper(
    name="contract_execution_order",
    template="orders/contract_execution_order",
    title="Приказ о реализации договора",
    subject="contract",
    values=_values,
    group="Приказы",
    suits=_suits,
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=_heading,
        district=lambda session, contract_id: the_contract(session, contract_id).district_id,
        single=False,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
