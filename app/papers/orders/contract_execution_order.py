"""Order that carries a contract out (приказ о реализации договора)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.errors import NotFound
from app.kernel.words import uncapitalised
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.text.forms import Forms
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, day_of, district_values
from app.papers.values.schools import school_values
from app.papers.values.terms import working_day
from app.papers.values.titles import title_in_genitive
from models.contract import Contract, ContractState

_TERMS = {"ответственные": 7, "сайт": 14}
_WHOLE_NAMES = {
    "договор с базовой школой": "договор о выполнении функций базовой школы",
    "договор о сетевой форме": "договор о сетевой форме реализации образовательных программ",
}


def _contract(session: Session, contract_id: int) -> Contract:
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise NotFound("Договор удалён. Откройте список договоров заново.")
    return contract


def _named(contract: Contract) -> Forms:
    """Return what the contract is called, in the cases the text needs."""
    name = _WHOLE_NAMES.get(contract.type.label, contract.type.label)
    return Forms(name, genitive=uncapitalised(title_in_genitive(name) or name))


def _values(session: Session, request: Request) -> dict[str, Any]:
    contract = _contract(session, request.subject_id)
    district = contract.district
    day = day_of(request.today, request.dated)
    parties = [one.organisation for one in contract.parties if one.organisation is not None]
    return {
        **district_values(session, district, day),
        **staff_values(session, request, day),
        "договор": {
            "название": _named(contract),
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
    contract = _contract(session, request.subject_id)
    return f"О реализации {_named(contract).genitive} в школьном округе «{bare_name(contract.district.name)}»"


def _suits(session: Session, contract_id: int) -> bool:
    """Tell whether the contract binds schools now."""
    contract = _contract(session, contract_id)
    signed = contract.state is ContractState.ACTIVE and contract.concluded_on is not None
    return signed and any(one.organisation_id for one in contract.parties)


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
        district=lambda session, contract_id: _contract(session, contract_id).district_id,
        single=False,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
