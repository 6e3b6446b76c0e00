"""What belongs to a contract: additional agreements, the termination, disagreements, network contracts under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts.kinds import DEPENDENT, KIND_WORDS, called, called_in_full
from app.contracts.rules import effective_state, tone_of
from app.kernel.columns import Tone
from app.kernel.database import Database
from app.kernel.dates import short_date
from models.contract import ClauseChange, Contract, ContractClause, ContractKind, ContractState


@dataclass(frozen=True)
class RelatedLine:
    """A contract that belongs to another one, or the one it belongs to, as a line of the card."""

    id: int
    type: ContractKind
    title: str
    subject: str
    concluded_on: date | None
    state: ContractState
    tone: Tone
    clauses: tuple[str, ...]


def belonging(session: Session, contract_id: int) -> Sequence[Contract]:
    """Return the contracts that belong to this one, in the order in which they were made."""
    query = select(Contract).where(Contract.main_id == contract_id, Contract.archived_at.is_(None))
    return session.scalars(query.order_by(Contract.concluded_on.is_(None), Contract.concluded_on, Contract.id)).all()


def related(contract: Contract, today: date) -> RelatedLine:
    """Write a contract as a line of another one's card."""
    state = effective_state(contract.state, contract.valid_until, contract.prolonged, today)
    return RelatedLine(
        contract.id,
        contract.type,
        called_in_full(contract.type, contract.number),
        contract.subject,
        contract.concluded_on,
        state,
        tone_of(state),
        tuple(clause_words(one) for one in contract.clauses),
    )


def clause_words(clause: ContractClause) -> str:
    """Write what happens to a clause: «пункт 2.3 изложить в новой редакции»."""
    if clause.change is ClauseChange.OTHER:
        return clause.agreed
    if clause.change is ClauseChange.ADD:
        return f"{clause.change.label} {clause.clause}".strip()
    return f"пункт {clause.clause} {clause.change.label}" if clause.clause else clause.change.label


def main_choices(db: Database, district_id: int, kind: ContractKind) -> list[tuple[int, str]]:
    """Return the contracts of a district that a contract of this kind can belong to, the latest first."""
    query = (
        select(Contract)
        .where(Contract.district_id == district_id, Contract.archived_at.is_(None))
        .order_by(Contract.id.desc())
    )
    if kind is ContractKind.NETWORK_FORM:
        query = query.where(Contract.type == ContractKind.JOINT_ACTIVITY)
    else:
        allowed = {ContractKind.SUPPLEMENT} if kind is ContractKind.DISAGREEMENT else set()
        query = query.where(Contract.type.not_in(DEPENDENT - allowed))
    with db.reading() as session:
        return [(one.id, _choice(one)) for one in session.scalars(query)]


def _choice(contract: Contract) -> str:
    day = f" от {short_date(contract.concluded_on)}" if contract.concluded_on else ""
    return f"{called(contract.type, contract.number)}{day}, {KIND_WORDS[contract.type]}, {contract.state.label}"
