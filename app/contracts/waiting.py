"""What contracts wait for: the end of their term and the missing signatures."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts.kinds import called
from app.contracts.rules import SOON_DAYS
from app.kernel.waiting import NEAR_DAYS, Urgency, Waiting, is_near, urgency
from app.kernel.words import join_and
from app.schools import name_of
from models.contract import Contract, ContractKind, ContractParty, ContractState, PartyRole
from models.district import SchoolDistrict
from models.school import Organisation


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return the contracts that have expired or end soon, and those that somebody has still to sign."""
    return [*_ending(session, today), *_unsigned(session)]


def _ending(session: Session, today: date) -> list[Waiting]:
    query = (
        select(Contract.id, Contract.number, Contract.type, Contract.valid_until, SchoolDistrict.name)
        .join(SchoolDistrict, SchoolDistrict.id == Contract.district_id)
        .where(
            Contract.archived_at.is_(None),
            Contract.state == ContractState.ACTIVE,
            Contract.prolonged.is_(False),
            Contract.valid_until <= today + timedelta(days=SOON_DAYS),
        )
        .order_by(Contract.valid_until)
    )
    found: list[Waiting] = []
    for one, number, kind, until, district in session.execute(query).tuples():
        if until is not None:
            title = f"{_named(kind, number)} {_end_words(until, today)}"
            found.append(Waiting(Contract.kind, one, title, _of(district), until, urgency(until, today)))
    return found


def _end_words(until: date, today: date) -> str:
    """Say how near the end of the term is: behind, within 30 or within 90 days."""
    if until < today:
        return "истёк: продлите его или отметьте исполнение"
    days = NEAR_DAYS if is_near(until, today) else SOON_DAYS
    return f"истекает в ближайшие {days}\N{NO-BREAK SPACE}дней"


def _unsigned(session: Session) -> list[Waiting]:
    query = (
        select(
            Contract.id,
            Contract.number,
            Contract.type,
            SchoolDistrict.name,
            ContractParty.organisation_id,
            name_of(Organisation),
        )
        .join(SchoolDistrict, SchoolDistrict.id == Contract.district_id)
        .join(ContractParty, ContractParty.contract_id == Contract.id)
        .outerjoin(Organisation, Organisation.id == ContractParty.organisation_id)
        .where(
            Contract.archived_at.is_(None),
            Contract.state == ContractState.SIGNING,
            ContractParty.signed_on.is_(None),
        )
        .order_by(Contract.id, ContractParty.position)
    )
    parties: dict[int, list[str]] = defaultdict(list)
    heads: dict[int, tuple[str, str]] = {}
    for one, number, kind, district, school, name in session.execute(query).tuples():
        parties[one].append(PartyRole.OFFICE.label if school is None else name)
        heads[one] = (_named(kind, number), _of(district))
    return [
        Waiting(Contract.kind, one, f"{title} ждёт подписи: {join_and(parties[one])}", district, None, Urgency.WEEK)
        for one, (title, district) in heads.items()
    ]


def _named(kind: ContractKind, number: str) -> str:
    return called(kind, number) if number else kind.label[:1].upper() + kind.label[1:]


def _of(district: str) -> str:
    return f"округ «{district}»"
