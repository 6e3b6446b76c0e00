"""The seven documents that regulate a district (Altai seed): what is there, what is on its way, what is missing."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.columns import Tone
from app.kernel.dates import SchoolYear, short_date
from models.contract import Contract, ContractKind, ContractState
from models.document import IN_FORCE, UNREGISTERED, Document, DocumentLink
from models.plan import Plan, PlanState
from models.reference import ReferenceItem

CONTRACTS = {"base_contract": ContractKind.BASE_SCHOOL, "joint_contract": ContractKind.JOINT_ACTIVITY}
REGISTRY = "base_registry"
PETITION = "registry_petition"
"""The letter that asks the region for its act; until the act has come, the district waits for it."""
DEAD = (ContractState.TERMINATED, ContractState.NOT_CONCLUDED)


class Presence(enum.Enum):
    """Whether the document is there; each member carries its word and the colour of its chip."""

    label: str
    tone: Tone

    PRESENT = ("есть", Tone.DONE)
    UNDERWAY = ("готовится", Tone.WAIT)
    MISSING = ("нет", Tone.LATE)

    def __init__(self, label: str, tone: Tone) -> None:
        """Keep the word and the tone beside the member."""
        self.label = label
        self.tone = tone


@dataclass(frozen=True)
class DocumentLine:
    """One of the seven documents; ``kind`` and ``id`` name the record that proves it."""

    code: str
    title: str
    presence: Presence
    detail: str = ""
    kind: str = ""
    id: int | None = None


def regulating_documents(session: Session, district_id: int, today: date) -> list[DocumentLine]:
    """Return the seven documents of the district in the order of the reference book."""
    return [_line(session, item, district_id, today) for item in book_lines(session, "regulating_documents", today)]


def book_lines(session: Session, book: str, today: date) -> list[ReferenceItem]:
    """Return the lines of a reference book that are in force."""
    query = (
        select(ReferenceItem)
        .where(ReferenceItem.book == book, ReferenceItem.archived_at.is_(None))
        .order_by(ReferenceItem.position, ReferenceItem.id)
    )
    return [
        item
        for item in session.scalars(query)
        if (item.valid_from is None or item.valid_from <= today)
        and (item.valid_until is None or item.valid_until >= today)
    ]


def _line(session: Session, item: ReferenceItem, district_id: int, today: date) -> DocumentLine:
    if item.code in CONTRACTS:
        return _contract(session, item, district_id, CONTRACTS[item.code], today)
    if item.code == "plan":
        return _plan(session, item, district_id, today)
    return _document(session, item, district_id)


def _document(session: Session, item: ReferenceItem, district_id: int) -> DocumentLine:
    query = (
        select(Document)
        .join(DocumentLink, DocumentLink.document_id == Document.id)
        .where(
            DocumentLink.subject_kind == "district",
            DocumentLink.subject_id == district_id,
            DocumentLink.role == item.code,
            Document.archived_at.is_(None),
            Document.state.in_(IN_FORCE | UNREGISTERED),
        )
        .order_by(Document.dated.desc(), Document.id.desc())
    )
    document = session.scalars(query).first()
    if document is None:
        return _petition(session, item, district_id)
    presence = Presence.PRESENT if document.state in IN_FORCE else Presence.UNDERWAY
    return DocumentLine(item.code, item.title, presence, _requisites(document), "document", document.id)


def _petition(session: Session, item: ReferenceItem, district_id: int) -> DocumentLine:
    """Say that the region has been asked to enter the base school, as long as it has not done so."""
    if item.code == REGISTRY:
        query = (
            select(Document)
            .join(DocumentLink, DocumentLink.document_id == Document.id)
            .where(
                Document.paper == PETITION,
                DocumentLink.subject_kind == "district",
                DocumentLink.subject_id == district_id,
                Document.archived_at.is_(None),
                Document.state.in_(IN_FORCE),
            )
            .order_by(Document.dated.desc(), Document.id.desc())
        )
        if sent := session.scalars(query).first():
            detail = f"направлено ходатайство {_requisites(sent)}"
            return DocumentLine(item.code, item.title, Presence.UNDERWAY, detail, "document", sent.id)
    return DocumentLine(item.code, item.title, Presence.MISSING)


def _requisites(document: Document) -> str:
    parts = (
        f"от {short_date(document.dated)}" if document.dated else "",
        f"№\N{NO-BREAK SPACE}{document.number}" if document.number else "",
    )
    return " ".join(part for part in parts if part)


def _contract(session: Session, item: ReferenceItem, district_id: int, kind: ContractKind, today: date) -> DocumentLine:
    query = (
        select(Contract)
        .where(Contract.district_id == district_id, Contract.type == kind, Contract.archived_at.is_(None))
        .where(Contract.state.not_in(DEAD))
        .order_by(Contract.id.desc())
    )
    contracts = session.scalars(query).all()
    if not contracts:
        return DocumentLine(item.code, item.title, Presence.MISSING)
    contract = next((one for one in contracts if _in_force(one, today)), contracts[0])
    signed = sum(party.signed_on is not None for party in contract.parties)
    number = f"№\N{NO-BREAK SPACE}{contract.number}" if contract.number else "без номера"
    if _in_force(contract, today):
        until = f", до {short_date(contract.valid_until)}" if contract.valid_until else ""
        return DocumentLine(item.code, item.title, Presence.PRESENT, number + until, "contract", contract.id)
    if contract.state in (ContractState.DRAFT, ContractState.AGREEMENT, ContractState.SIGNING):
        detail = f"{number}, подписали {signed} из {len(contract.parties)}"
        return DocumentLine(item.code, item.title, Presence.UNDERWAY, detail, "contract", contract.id)
    ending = "исполнен, нового договора нет" if contract.state is ContractState.FULFILLED else "срок истёк"
    return DocumentLine(item.code, item.title, Presence.MISSING, f"{number}: {ending}", "contract", contract.id)


def _in_force(contract: Contract, today: date) -> bool:
    """Tell whether the contract binds the parties today (a prolonged one does after its term)."""
    ends = contract.valid_until
    return contract.state is ContractState.ACTIVE and (contract.prolonged or ends is None or ends >= today)


def _plan(session: Session, item: ReferenceItem, district_id: int, today: date) -> DocumentLine:
    query = (
        select(Plan)
        .where(Plan.district_id == district_id, Plan.archived_at.is_(None))
        .where(Plan.school_year == SchoolYear.of(today).start)
        .order_by(Plan.id.desc())
    )
    plan = session.scalars(query).first()
    if plan is None:
        return DocumentLine(item.code, item.title, Presence.MISSING)
    year = f"на {SchoolYear(plan.school_year).label}"
    if plan.state is PlanState.DRAFT:
        return DocumentLine(item.code, item.title, Presence.UNDERWAY, f"{year}, проект", "plan", plan.id)
    return DocumentLine(item.code, item.title, Presence.PRESENT, f"{year}, {plan.state.label}", "plan", plan.id)
