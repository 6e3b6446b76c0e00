"""Cards that bear the date and number of a paper: a contract, a meeting, a plan that an act approves."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts import DEPENDENT
from app.kernel.errors import Conflict, NotFound
from app.kernel.records import fetch
from app.papers.paper import OwnCard
from app.papers.values.districts import bare_name
from models.contract import Contract
from models.council import Meeting
from models.plan import Plan, PlanState


def _contract(session: Session, contract_id: int) -> tuple[date | None, str]:
    contract = fetch(session, Contract, contract_id)
    return contract.concluded_on, contract.number


def _carry_to_contract(session: Session, contract_id: int, dated: date, number: str) -> None:
    contract = fetch(session, Contract, contract_id)
    if not contract.number:
        _refuse_borne(session, contract, dated, number)
    contract.number = contract.number or number
    contract.concluded_on = contract.concluded_on or dated


def _refuse_borne(session: Session, contract: Contract, dated: date, number: str) -> None:
    """Refuse a number that stands on the card of another contract of the year: it was never put into the journal."""
    query = select(Contract.id, Contract.concluded_on).where(
        Contract.number == number,
        Contract.id != contract.id,
        Contract.archived_at.is_(None),
        Contract.type.not_in(DEPENDENT),
    )
    others = [day for _, day in session.execute(query).tuples() if day is None or day.year == dated.year]
    if others and contract.type not in DEPENDENT:
        raise Conflict(
            f"Номер {number} уже стоит на карточке другого договора. Ничего не изменено. "
            "Впишите в карточку этого договора свободный номер и зарегистрируйте ещё раз."
        )


CONTRACT_CARD = OwnCard(_contract, _carry_to_contract)
"""A contract: its number comes from the journal of contracts unless the card has one."""


def _book_of_contract(session: Session, agreement_id: int) -> tuple[int, str]:
    main = fetch(session, Contract, agreement_id).main
    if main is None:
        raise NotFound("Не выбран договор, к которому относится соглашение. Выберите его в карточке.")
    return main.id, f"Соглашения к договору № {main.number}" if main.number else f"Соглашения к договору {main.id}"


AGREEMENT_CARD = OwnCard(_contract, _carry_to_contract, _book_of_contract)
"""An agreement to a contract (additional, on termination, disagreements): numbered within its contract."""


def _meeting(session: Session, meeting_id: int) -> tuple[date | None, str]:
    meeting = fetch(session, Meeting, meeting_id)
    return meeting.held_on, meeting.number


def _carry_to_meeting(session: Session, meeting_id: int, _dated: date, number: str) -> None:
    meeting = fetch(session, Meeting, meeting_id)
    meeting.number = meeting.number or number


def _book_of_council(session: Session, meeting_id: int) -> tuple[int, str]:
    council = fetch(session, Meeting, meeting_id).council
    return council.id, f"Протоколы: {council.type.label.lower()} округа «{bare_name(council.district.name)}»"


MEETING_CARD = OwnCard(_meeting, _carry_to_meeting, _book_of_council)
"""Minutes: dated by the day of the meeting, numbered within their council."""


def _plan(_session: Session, _plan_id: int) -> tuple[date | None, str]:
    return None, ""


def _carry_to_plan(session: Session, plan_id: int, dated: date, _number: str) -> None:
    plan = fetch(session, Plan, plan_id)
    plan.approved_on = plan.approved_on or dated
    if plan.state is PlanState.DRAFT:
        plan.state = PlanState.APPROVED


PLAN_CARD = OwnCard(_plan, _carry_to_plan)
"""A plan that an order approves: it is approved on the day of the order, which has a number of its own."""
