"""The bound volume of a school district: its seven documents, councils, resources, plans, cards, other acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents import DocumentLine, documents_of
from app.kernel.dates import short_date
from app.office import titles_of
from app.papers.engine.composition import Act
from app.papers.kinds.contracts.base_school_contract import BASE_SCHOOL_CONTRACT
from app.papers.kinds.contracts.joint_contract import JOINT_CONTRACT
from app.papers.kinds.councils.minutes import COUNCIL_MINUTES
from app.papers.kinds.councils.year_plan import COUNCIL_YEAR_PLAN
from app.papers.kinds.network.district_passport import DISTRICT_PASSPORT
from app.papers.kinds.network.interaction_plan import INTERACTION_PLAN
from app.papers.kinds.network.inventory_act import INVENTORY_ACT
from app.papers.kinds.network.plan_report import PLAN_REPORT
from app.papers.kinds.network.resource_map import RESOURCE_MAP
from app.papers.kinds.network.visit_card import VISIT_CARD
from app.papers.kinds.orders.district_order import DISTRICT_ORDER
from app.papers.kinds.regulations.council_regulation import COUNCIL_REGULATION
from app.papers.kinds.regulations.district_regulation import DISTRICT_REGULATION
from app.papers.known import known_document
from app.papers.paper import Bound, Enclosed, Paper, Request
from app.papers.values.districts import district_values, the_district
from models.contract import Contract, ContractState
from models.council import Council, Meeting, MeetingState
from models.district import SchoolDistrict
from models.document import UNREGISTERED, Document
from models.plan import Plan

Kept = TypeVar("Kept", Contract, Council, Plan)


def _enclosed(session: Session, request: Request) -> list[Enclosed]:
    """Return the papers of the volume in their order; registered documents that none of them is come last."""
    district = the_district(session, request.subject_id)
    found: list[Enclosed] = []
    shown: set[int] = set()
    for paper, subject, words in _papers(session, district, request):
        if not paper.suits(session, subject):
            continue
        title, act = f"{paper.title} {words}".strip(), None
        if known := _known(session, paper, subject):
            shown.add(known.id)
            act = Act(known.dated, known.number, known.heading or title)
        found.append(Enclosed(paper.subject, subject, paper, title, act))
    return [*found, *_other_acts(session, district, shown)]


def _papers(session: Session, district: SchoolDistrict, request: Request) -> Iterator[tuple[Paper, int, str]]:
    """Go through the papers, the record each is about, and the words that tell it from others of its kind."""
    yield DISTRICT_PASSPORT, district.id, ""
    yield DISTRICT_ORDER, district.id, ""
    yield DISTRICT_REGULATION, district.id, ""
    contracts = _of_district(session, Contract, district)
    for paper in (BASE_SCHOOL_CONTRACT, JOINT_CONTRACT):
        for one in contracts:
            if one.state is not ContractState.NOT_CONCLUDED and paper.suits(session, one.id):
                yield paper, one.id, f"№ {one.number}" if one.number else "(проект)"
    for council in _of_district(session, Council, district):
        yield COUNCIL_REGULATION, council.id, ""
        yield COUNCIL_YEAR_PLAN, council.id, ""
        for meeting in _meetings(session, council):
            yield COUNCIL_MINUTES, meeting.id, f"от {short_date(meeting.held_on)} № {meeting.number}"
    yield RESOURCE_MAP, district.id, ""
    yield INVENTORY_ACT, district.id, ""
    for plan in _of_district(session, Plan, district):
        yield INTERACTION_PLAN, plan.id, f"на {plan.school_year}/{plan.school_year + 1} учебный год"
        yield PLAN_REPORT, plan.id, f"за {plan.school_year}/{plan.school_year + 1} учебный год"
    for member in district.members_on(request.today):
        yield VISIT_CARD, member.organisation_id, member.organisation.display_name


def _of_district(session: Session, model: type[Kept], district: SchoolDistrict) -> list[Kept]:
    query = select(model).where(model.district_id == district.id, model.archived_at.is_(None)).order_by(model.id)
    return list(session.scalars(query))


def _meetings(session: Session, council: Council) -> Iterable[Meeting]:
    return session.scalars(
        select(Meeting)
        .where(Meeting.council_id == council.id, Meeting.state == MeetingState.HELD, Meeting.archived_at.is_(None))
        .order_by(Meeting.held_on, Meeting.id)
    )


def _known(session: Session, paper: Paper, subject: int) -> DocumentLine | None:
    known = known_document(session, paper, subject)
    return known if known is not None and known.paper == paper.name else None


def _other_acts(session: Session, district: SchoolDistrict, shown: set[int]) -> Iterator[Enclosed]:
    """Give the registered documents about the district that no paper above is, in the order of their dates."""
    kinds = titles_of(session, "document_kinds")
    others = [
        line
        for line in documents_of(session, "district", district.id, Document.state.not_in(UNREGISTERED))
        if line.id not in shown
    ]
    for line in reversed(others):
        heading = f" «{line.heading}»" if line.heading else ""
        title = f"{kinds.get(line.type, line.type).capitalize()} от {short_date(line.dated)} № {line.number}{heading}"
        frozen = bool(session.get_one(Document, line.id).frozen)
        yield Enclosed("document", line.id, None, title, Act(line.dated, line.number, title), printed=frozen)


def _values(session: Session, request: Request) -> dict[str, Any]:
    district = the_district(session, request.subject_id)
    return {
        **district_values(session, district, request.today),
        "на_дату": request.today,
        "документов": sum(one.printed for one in _enclosed(session, request)),
    }


DISTRICT_VOLUME = Paper(
    name="district_volume",
    template="volume/cover",
    title="Сборник документов школьного округа",
    subject="district",
    values=_values,
    group="Сеть",
    enclosed=_enclosed,
    bound=Bound(contents="volume/contents", index="volume/acts"),
)
