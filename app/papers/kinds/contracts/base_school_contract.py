"""Contract with the base school (договор с базовой школой)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.contracts.contract_paper import contract_registration
from app.papers.paper import Paper, Request
from app.papers.values.contracts import contract_day, contract_values, is_of_kind, the_contract
from app.papers.values.districts import district_values
from app.papers.values.office import office_block
from app.papers.values.schools import school_block, school_values
from models.contract import ContractKind


def _values(session: Session, request: Request) -> dict[str, Any]:
    contract_id, today = request.subject_id, request.today
    contract = the_contract(session, contract_id, ContractKind.BASE_SCHOOL)
    district = contract.district
    day = contract_day(today, contract)
    values = district_values(session, district, day)
    signing = [party.organisation for party in contract.parties if party.organisation]
    school = signing[0] if signing else district.base_school
    return {
        **values,
        "договор": contract_values(contract, values["орган"]["место"]),
        "школа": school_values(session, school, day, school.id),
        "реквизиты": (
            office_block(session, day),
            replace(school_block(session, school, day), role="Базовая школа"),
        ),
    }


BASE_SCHOOL_CONTRACT = Paper(
    name="base_school_contract",
    template="contracts/base_school_contract",
    title="Договор с базовой школой",
    subject="contract",
    values=_values,
    group="Договоры",
    registration=contract_registration(),
    suits=lambda session, contract_id: is_of_kind(session, contract_id, ContractKind.BASE_SCHOOL),
)
