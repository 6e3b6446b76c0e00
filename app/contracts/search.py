"""Find contracts for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts.kinds import KIND_WORDS, called
from app.districts import matches_in_district
from app.kernel.finding import Hit
from models.contract import Contract
from models.district import SchoolDistrict


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the contracts in whose number, subject or district all the words occur."""
    query = (
        select(Contract.id, Contract.number, Contract.subject, Contract.type, Contract.state, SchoolDistrict.name)
        .join(SchoolDistrict, SchoolDistrict.id == Contract.district_id)
        .where(matches_in_district(Contract, needle))
        .order_by(Contract.id.desc())
        .limit(limit)
    )
    return [
        Hit(
            Contract.kind,
            one,
            called(kind, number) if number else f"{called(kind, number)}: {subject}",
            f"{KIND_WORDS[kind]}, округ «{district}», {state.label}",
        )
        for one, number, subject, kind, state, district in session.execute(query).tuples()
    ]
