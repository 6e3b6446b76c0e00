"""A school that issues a paper of its own (школе на подпись): letterhead, director, district, contracts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts import DEPENDENT
from app.kernel.dates import SchoolYear
from app.kernel.errors import NotFound
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Paper, Request, Values
from app.papers.question import Question, QuestionKind
from app.papers.values.contracts import CALLED
from app.papers.values.districts import bare_name, latest_council
from app.papers.values.districts import council_name as name_of_council
from app.papers.values.office import office_values
from app.papers.values.schools import school_values
from models.contract import Contract, ContractKind, ContractParty, ContractState
from models.council import CouncilKind
from models.district import DistrictMember, SchoolDistrict
from models.school import Organisation, OrganisationKind

GROUP = "Школе на подпись"
DEAD = (ContractState.TERMINATED, ContractState.NOT_CONCLUDED, ContractState.FULFILLED, ContractState.EXPIRED)


def the_school(session: Session, school_id: int) -> Organisation:
    """Return an organisation."""
    school = session.get(Organisation, school_id)
    if school is None:
        raise NotFound("Организация удалена. Откройте список школ заново.")
    return school


def district_of_school(session: Session, school: Organisation, day: date) -> SchoolDistrict | None:
    """Return the district a school, or the school of a branch, belongs to on the day."""
    query = (
        select(DistrictMember)
        .join(SchoolDistrict, SchoolDistrict.id == DistrictMember.district_id)
        .where(
            DistrictMember.organisation_id == (school.parent_id or school.id),
            SchoolDistrict.archived_at.is_(None),
        )
        .order_by(DistrictMember.id.desc())
    )
    return next((one.district for one in session.scalars(query) if one.belongs_on(day)), None)


def contracts_of(session: Session, school_id: int) -> list[Contract]:
    """Return the living contracts a school is a party of, the latest first."""
    query = (
        select(Contract)
        .join(ContractParty, ContractParty.contract_id == Contract.id)
        .where(
            ContractParty.organisation_id == school_id,
            Contract.archived_at.is_(None),
            Contract.state.not_in(DEAD),
        )
        .order_by(Contract.concluded_on.is_(None), Contract.concluded_on.desc(), Contract.id.desc())
    )
    return list(session.scalars(query))


def main_contracts(session: Session, school_id: int) -> list[Contract]:
    """Return the contracts that bind by themselves, the joint-activity contract of the district first."""
    found = [one for one in contracts_of(session, school_id) if one.type not in DEPENDENT]
    return sorted(found, key=lambda one: one.type is not ContractKind.JOINT_ACTIVITY)


def network_contracts(session: Session, school_id: int) -> list[Contract]:
    """Return the living contracts of the network form of a school."""
    return [one for one in contracts_of(session, school_id) if one.type is ContractKind.NETWORK_FORM]


def in_a_district(session: Session, school_id: int) -> bool:
    """Tell whether an organisation is a school that belongs to a district."""
    school = session.get(Organisation, school_id)
    if school is None or school.type is OrganisationKind.BRANCH:
        return False
    return district_of_school(session, school, date.max) is not None


def contract_words(contract: Contract | None, kind: ContractKind = ContractKind.JOINT_ACTIVITY) -> dict[str, Any]:
    """Return what the papers of a school say about a contract; without one there is room to write it in."""
    return {
        "название": CALLED[contract.type if contract else kind],
        "дата": contract.concluded_on if contract else None,
        "номер": contract.number if contract else None,
    }


def contract_question(found: Callable[[Session, int], list[Contract]]) -> Question:
    """Ask which of the school's contracts the paper is about."""

    def options(session: Session, school_id: int) -> Sequence[tuple[str, str]]:
        return [(str(one.id), one.caption()) for one in found(session, school_id)]

    return Question("договор", "Договор", QuestionKind.CHOICE, options=options)


def chosen_contract(session: Session, request: Request) -> Contract | None:
    """Return the contract that has been chosen."""
    code = str(request.answers.get("договор", ""))
    return session.get(Contract, int(code)) if code.isdigit() else None


def latest_contract(found: Callable[[Session, int], list[Contract]]) -> Callable[[Session, int, date], dict[str, Any]]:
    """Propose the latest of the school's contracts."""

    def proposal(session: Session, school_id: int, _today: date) -> dict[str, Any]:
        return {"договор": next((str(one.id) for one in found(session, school_id)), "")}

    return proposal


def issuing_values(session: Session, request: Request) -> dict[str, Any]:
    """Return what all papers that a school issues share."""
    school, day = the_school(session, request.subject_id), request.today
    issuer = school.parent if school.type is OrganisationKind.BRANCH and school.parent else school
    district = district_of_school(session, school, day)
    council = latest_council(session, district.id) if district else None
    return {
        **office_values(session, day),
        "школа": {
            **school_values(session, issuer, day, district.base_school_id if district else None),
            "шапка": [issuer.full_name.upper(), *([f"({issuer.short_name})"] if issuer.short_name else [])],
            "место": issuer.settlement,
            "инн": issuer.inn,
            "огрн": issuer.ogrn,
        },
        "округ": {"название": bare_name(district.name) if district else "", "создан": bool(district)},
        "базовая": school_values(session, district.base_school, day) if district else None,
        "совет": {"название": name_of_council(council.type if council else CouncilKind.COORDINATION)},
        "учебный_год": SchoolYear.of(day).label,
    }


def blank_table(titles: Sequence[tuple[str, float]], lines: int) -> PaperTable:
    """Return a numbered table to be filled by hand: children's names are never printed."""
    columns = (NUMBERS, *(TableColumn(title, share) for title, share in titles))
    return PaperTable(
        columns, tuple((str(number), *("" for _ in titles)) for number in range(1, lines + 1)), by_hand=True
    )


def school_paper(
    name: str,
    title: str,
    values: Values = issuing_values,
    suits: Callable[[Session, int], bool] = in_a_district,
    questions: Iterable[Question] = (),
    proposal: Callable[[Session, int, date], dict[str, Any]] | None = None,
) -> Paper:
    """Make a paper of the group «Школе на подпись»; none of them is registered by the office."""
    paper = Paper(
        name=name,
        template=f"schools/{name}",
        title=title,
        subject="organisation",
        values=values,
        group=GROUP,
        suits=suits,
        questions=tuple(questions),
    )
    return replace(paper, proposal=proposal) if proposal else paper
