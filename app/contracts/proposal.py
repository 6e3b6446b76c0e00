"""A contract proposed from what is known: parties, number, term, place."""

from __future__ import annotations

import re
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts.draft import ContractDraft, PartyDraft
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.records import fetch
from models.contract import Contract, ContractKind, PartyRole
from models.district import SchoolDistrict
from models.office import Office

YEARS = 3
_NUMBER = re.compile(r"(\d+)/(\d{4})")


def draft_for(db: Database, type: ContractKind, district_id: int) -> ContractDraft:
    """Propose a contract of the district: who signs, the next number of the year, three school years.

    Raises:
        NotFound: there is no such district.
    """
    today = db.today()
    with db.reading() as session:
        district = fetch(session, SchoolDistrict, district_id)
        return ContractDraft(
            type=type,
            district_id=district.id,
            number=next_number(session, today.year),
            subject=_subject(type, district),
            place=session.scalar(select(Office.place).order_by(Office.id).limit(1)) or "",
            valid_from=today,
            valid_until=date(SchoolYear.of(today).start + YEARS, 8, 31),
            parties=_parties(type, district, today),
        )


def next_number(session: Session, year: int) -> str:
    """Return the number after the greatest «N/year» in use."""
    numbers = session.scalars(select(Contract.number).where(Contract.number.like(f"%/{year}")))
    used = (found[1] for number in numbers if (found := _NUMBER.fullmatch(number)))
    return f"{max(map(int, used), default=0) + 1}/{year}"


def _subject(type: ContractKind, district: SchoolDistrict) -> str:
    if type is ContractKind.BASE_SCHOOL:
        return f"О выполнении функций базовой школы школьного округа «{district.name}»"
    return f"О совместной деятельности школ школьного округа «{district.name}»"


def _parties(type: ContractKind, district: SchoolDistrict, today: date) -> list[PartyDraft]:
    """Name the parties: the office and the base school, or all members with the base school first."""
    base = PartyDraft(organisation_id=district.base_school_id, role=PartyRole.BASE)
    if type is ContractKind.BASE_SCHOOL:
        return [PartyDraft(role=PartyRole.OFFICE), base]
    others = [one.organisation_id for one in district.members_on(today)]
    return [base, *(PartyDraft(organisation_id=one) for one in others if one != district.base_school_id)]
