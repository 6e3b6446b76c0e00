"""Contracts of schools: partnership, project, grant, social partner, consulting."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.contracts.contract_paper import contract_paper
from app.papers.question import Question
from app.papers.values.sides import named_group
from models.contract import Contract, ContractKind, PartyRole

PARTNER_CONTRACT = contract_paper("partner_contract", "Партнёрский договор", ContractKind.PARTNER)

SOCIAL_AGREEMENT = contract_paper("social_agreement", "Соглашение с социальным партнёром", ContractKind.SOCIAL)

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
    taking_part = any(party.role is PartyRole.MEMBER for party in contract.parties)
    return {"школы": named_group(common["стороны"], contract, PartyRole.MEMBER) if taking_part else None}


PROJECT_CONTRACT = contract_paper(
    "project_contract",
    "Проектный договор",
    ContractKind.PROJECT,
    _project,
    first=(PartyRole.OFFICE,),
    questions=(
        Question("агломерация", "Название агломерации", hint="Как в положении: «по развитию системы оценки качества»"),
        Question("проект", "Название проекта", hint="Без кавычек"),
    ),
)
