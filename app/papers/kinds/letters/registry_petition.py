"""Petition to enter the base school into the region's register (ходатайство о внесении в реестр базовых школ)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import long_date
from app.papers.paper import Paper, Registration, Request, the_subject
from app.papers.values.districts import district_values, the_district
from app.papers.values.documents import earlier_act
from app.papers.values.letters import LETTER_QUESTIONS, letter_proposal, letter_values
from app.papers.values.resources import resources_of
from models.contract import Contract, ContractKind, ContractState
from models.document import Document, DocumentLink

REGISTRY = "base_registry"
"""The role of the region's act that enters the school: it answers the petition."""

_ADDRESSEE = "____________________"


def _proposal(session: Session, _district_id: int, today: date) -> dict[str, Any]:
    """Propose the body that has entered base schools before."""
    query = (
        select(Document.issuer)
        .join(DocumentLink, DocumentLink.document_id == Document.id)
        .where(DocumentLink.role == REGISTRY, Document.issuer != "")
        .order_by(Document.dated.desc())
    )
    return {**letter_proposal(session, None, today), "адресат": session.scalars(query).first() or _ADDRESSEE}


def _values(session: Session, request: Request) -> dict[str, Any]:
    district = the_district(session, request.subject_id)
    day = request.dated or request.today
    resources = resources_of(session, [district.base_school])
    founding = earlier_act(session, district.id, "founding_act", day)
    regulation = earlier_act(session, district.id, "district_regulation", day)
    contract = _contract(session, district.id)
    copies = [
        {"что": f"Копия {one['кратко'].genitive}", "листов": one["листов"]} for one in _different(founding, regulation)
    ]
    if contract is not None:
        name = f"Копия договора от {long_date(contract['дата'])} № {contract['номер']}"
        copies.append({"что": name, "листов": None})
    return {
        **district_values(session, district, day),
        **letter_values(session, request),
        "школа": {
            "инн": district.base_school.inn,
            "огрн": district.base_school.ogrn,
            "ресурсы": len(resources),
            "общие": sum(one.shared for one in resources),
        },
        "создание": founding,
        "договор": contract,
        "приложения": copies,
    }


def _different(*acts: dict[str, Any] | None) -> list[dict[str, Any]]:
    """Return the acts that are known, each once."""
    return list({one["id"]: one for one in acts if one is not None}.values())


def _contract(session: Session, district_id: int) -> dict[str, Any] | None:
    """Return the contract with the base school that is in force."""
    query = (
        select(Contract)
        .where(
            Contract.district_id == district_id,
            Contract.type == ContractKind.BASE_SCHOOL,
            Contract.state == ContractState.ACTIVE,
            Contract.archived_at.is_(None),
        )
        .order_by(Contract.id.desc())
    )
    found = session.scalars(query).first()
    return None if found is None else {"дата": found.concluded_on, "номер": found.number}


def _heading(_session: Session, _request: Request) -> str:
    return "О внесении в реестр базовых школ"


REGISTRY_PETITION = Paper(
    name="registry_petition",
    template="letters/registry_petition",
    title="Ходатайство о внесении школы в реестр базовых школ",
    subject="district",
    values=_values,
    group="Письма",
    registration=Registration(
        type="letter",
        journal="outgoing",
        heading=_heading,
        district=the_subject,
        single=False,
    ),
    questions=LETTER_QUESTIONS,
    proposal=_proposal,
)
