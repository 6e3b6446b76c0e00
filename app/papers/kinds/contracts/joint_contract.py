"""Joint-activity contract (договор о совместной деятельности) of all schools of a district."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.contracts.contract_paper import contract_registration
from app.papers.paper import Paper, Request
from app.papers.values.contracts import contract_day, contract_values, copies, is_of_kind, the_contract
from app.papers.values.districts import district_values
from app.papers.values.resources import contribution_table
from app.papers.values.schools import school_block, school_values
from models.contract import ContractKind, PartyRole


def _values(session: Session, request: Request) -> dict[str, Any]:
    contract_id, today = request.subject_id, request.today
    contract = the_contract(session, contract_id, ContractKind.JOINT_ACTIVITY)
    district = contract.district
    day = contract_day(today, contract)
    values = district_values(session, district, day)
    parties = [party for party in contract.parties if party.organisation]
    base_id = next((one.organisation_id for one in parties if one.role is PartyRole.BASE), district.base_school_id)
    parties.sort(key=lambda one: one.organisation_id != base_id)
    schools = [one.organisation for one in parties if one.organisation]
    schools = schools or [member.organisation for member in district.members_on(day)]
    resources = contribution_table(session, schools)
    return {
        **values,
        "договор": contract_values(contract, values["орган"]["место"]),
        "стороны": [school_values(session, school, day, base_id) for school in schools],
        "экземпляров": copies(len(schools) + 1),
        "реквизиты": tuple(school_block(session, school, day, base_id) for school in schools),
        "есть_ресурсы": bool(resources.rows),
        "таблицы": {"ресурсы": resources},
    }


JOINT_CONTRACT = Paper(
    name="joint_contract",
    template="contracts/joint_contract",
    title="Договор о совместной деятельности",
    subject="contract",
    values=_values,
    group="Договоры",
    registration=contract_registration(),
    suits=lambda session, contract_id: is_of_kind(session, contract_id, ContractKind.JOINT_ACTIVITY),
)
