"""Contracts of schools: partnership, project, grant, social partner, consulting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.contracts.contract_paper import contract_paper
from app.papers.question import Question
from app.papers.values.sides import named_group
from models.contract import Contract, ContractKind, PartyRole

PARTNER_CONTRACT = contract_paper("partner_contract", "Партнёрский договор", ContractKind.PARTNER)


def _in_role(contract: Contract, common: dict[str, Any], role: PartyRole) -> dict[str, Any] | None:
    """Return the group of the parties in a role that a kind of contract may lack."""
    found = any(party.role is role for party in contract.parties)
    return named_group(common["стороны"], contract, role) if found else None


def _social(_session: Session, contract: Contract, _day: date, common: dict[str, Any]) -> dict[str, Any]:
    """Give the office, when it takes part besides the schools and the partners."""
    return {"комитет": _in_role(contract, common, PartyRole.OFFICE)}


SOCIAL_AGREEMENT = contract_paper("social_agreement", "Соглашение с социальным партнёром", ContractKind.SOCIAL, _social)

CONSULTING_CONTRACT = contract_paper(
    "consulting_contract",
    "Договор о консультационном сопровождении",
    ContractKind.CONSULTING,
    second=(PartyRole.CONSULTANT,),
)

GRANT_CONTRACT = contract_paper(
    "grant_contract",
    "Договор о предоставлении гранта",
    ContractKind.GRANT,
    first=(PartyRole.OFFICE,),
    second=(PartyRole.MEMBER,),
    questions=(
        Question(
            "основание",
            "Основание предоставления",
            hint="«на основании протокола конкурсной комиссии от 10 октября 2026 г. № 2»; "
            "пусто — «по результатам конкурсного отбора»",
        ),
    ),
)


def _project(_session: Session, contract: Contract, _day: date, common: dict[str, Any]) -> dict[str, Any]:
    """Give the schools that take part besides the office and the coordinator."""
    return {"школы": _in_role(contract, common, PartyRole.MEMBER)}


def _project_proposal(session: Session, contract_id: int, _today: date) -> dict[str, Any]:
    """Take the name of the agglomeration from the subject of the contract."""
    contract = session.get(Contract, contract_id)
    _, _, name = (contract.subject if contract else "").partition("агломерации ")
    return {"агломерация": name.strip(" .")}


PROJECT_CONTRACT = replace(
    contract_paper(
        "project_contract",
        "Проектный договор",
        ContractKind.PROJECT,
        _project,
        first=(PartyRole.OFFICE,),
        questions=(
            Question(
                "агломерация", "Название агломерации", hint="Как в положении: «по развитию системы оценки качества»"
            ),
            Question("проект", "Название проекта", hint="Без кавычек"),
        ),
    ),
    proposal=_project_proposal,
)
