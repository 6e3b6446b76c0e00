"""A contract proposed from what is known: parties, number, term, place."""

from __future__ import annotations

import json
import re
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts.draft import ContractDraft
from app.contracts.kinds import DEPENDENT
from app.contracts.sides import proposed_parties, sides_of
from app.kernel.database import Database
from app.kernel.dates import SchoolYear, short_date
from app.kernel.records import fetch
from app.kernel.resources import resource
from models.contract import Contract, ContractKind, ContractState
from models.district import SchoolDistrict
from models.office import Office

YEARS = 3
ONE_YEAR = frozenset({ContractKind.NETWORK_FORM, ContractKind.GRANT, ContractKind.CONSULTING})
BEFORE_FORCE = (ContractState.DRAFT, ContractState.AGREEMENT, ContractState.SIGNING)
_SUBJECTS = {
    ContractKind.BASE_SCHOOL: "О выполнении функций базовой школы {}",
    ContractKind.JOINT_ACTIVITY: "О совместной деятельности школ {}",
    ContractKind.NETWORK_FORM: "О сетевой форме реализации образовательной программы",
    ContractKind.PARTNER: "О партнёрстве школ",
    ContractKind.PROJECT: "Об участии в образовательной агломерации",
    ContractKind.GRANT: "О предоставлении гранта школе",
    ContractKind.SOCIAL: "О совместной деятельности с социальным партнёром",
    ContractKind.CONSULTING: "О консультационном сопровождении",
}
_NUMBER = re.compile(r"(\d+)/(\d{4})")


def draft_for(db: Database, type: ContractKind, district_id: int, main_id: int | None = None) -> ContractDraft:
    """Propose a contract of the district: who signs, the next number, the term.

    An agreement takes its parties and its place from its contract: from ``main_id``, or the latest one it suits.

    Raises:
        NotFound: there is no such district or contract.
    """
    today = db.today()
    with db.reading() as session:
        district = fetch(session, SchoolDistrict, district_id)
        main = _main(session, type, district.id, main_id)
        draft = ContractDraft(
            type=type,
            district_id=district.id,
            main_id=main.id if main else None,
            subject=_subject(type, district, main),
            place=session.scalar(select(Office.place).order_by(Office.id).limit(1)) or "",
            valid_from=today,
        )
        for name, text in usual_texts(type).items():
            setattr(draft, name, text)
        if type in DEPENDENT:
            draft.number = _next_within(session, main.id if main else 0)
            draft.place = main.place if main and main.place else draft.place
            draft.parties = sides_of(main)
            return draft
        draft.number = next_number(session, today.year)
        years = 1 if type in ONE_YEAR else YEARS
        draft.valid_until = date(SchoolYear.of(today).start + years, 8, 31)
        draft.parties = proposed_parties(type, district, today)
        if type is ContractKind.NETWORK_FORM:
            draft.network.period_from, draft.network.period_until = _lessons(today)
        return draft


def usual_texts(type: ContractKind) -> dict[str, str]:
    """Return the usual goals, duties and results of a kind, a point on each line; the office changes them at will."""
    known = json.loads(resource("contracts", "texts.json").read_text(encoding="utf-8"))
    return {name: "\n".join(lines) for name, lines in known.get(type.value, {}).items()}


def _main(session: Session, type: ContractKind, district_id: int, main_id: int | None) -> Contract | None:
    """Find the contract that a new one belongs to: the given one, or the latest of the district that it suits."""
    if main_id is not None:
        return fetch(session, Contract, main_id)
    query = (
        select(Contract)
        .where(Contract.district_id == district_id, Contract.archived_at.is_(None), Contract.type.not_in(DEPENDENT))
        .order_by(Contract.id.desc())
    )
    if type is ContractKind.NETWORK_FORM:
        query = query.where(Contract.type == ContractKind.JOINT_ACTIVITY, Contract.state == ContractState.ACTIVE)
    elif type is ContractKind.DISAGREEMENT:
        query = query.where(Contract.state.in_(BEFORE_FORCE))
    elif type in DEPENDENT:
        query = query.where(Contract.state == ContractState.ACTIVE)
    else:
        return None
    return session.scalars(query).first()


def next_number(session: Session, year: int) -> str:
    """Return the number after the greatest «N/year» in use."""
    numbers = session.scalars(
        select(Contract.number).where(Contract.number.like(f"%/{year}"), Contract.type.not_in(DEPENDENT))
    )
    used = (found[1] for number in numbers if (found := _NUMBER.fullmatch(number)))
    return f"{max(map(int, used), default=0) + 1}/{year}"


def _next_within(session: Session, main_id: int) -> str:
    """Return the next number of an agreement to the contract: 1, 2, 3, whatever it is about."""
    query = select(Contract.number).where(Contract.main_id == main_id, Contract.type.in_(DEPENDENT))
    numbers = session.scalars(query)
    return str(max((int(one) for one in numbers if one.isdecimal()), default=0) + 1)


def _subject(type: ContractKind, district: SchoolDistrict, main: Contract | None) -> str:
    if type in DEPENDENT:
        return _about(type, main) if main else ""
    return _SUBJECTS[type].format(f"школьного округа «{district.name}»")


def _about(type: ContractKind, main: Contract) -> str:
    """Write «О расторжении договора от 01.09.2026 № 4/2026»."""
    agreed = main.type in (ContractKind.SOCIAL, ContractKind.SUPPLEMENT)
    day = f" от {short_date(main.concluded_on)}" if main.concluded_on else ""
    number = f" № {main.number}" if main.number else ""
    if type is ContractKind.DISAGREEMENT:
        return f"К {'соглашению' if agreed else 'договору'}{day}{number}"
    deed = "О расторжении" if type is ContractKind.TERMINATION else "Об изменении"
    return f"{deed} {'соглашения' if agreed else 'договора'}{day}{number}"


def _lessons(today: date) -> tuple[date, date]:
    """Return the lessons that a contract made today is about: of this school year or, from May, of the next."""
    start = SchoolYear.of(today).start + (1 if 5 <= today.month <= 8 else 0)
    return max(today, date(start, 9, 1)), date(start + 1, 5, 31)
