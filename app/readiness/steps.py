"""The seven launch steps of a district (Altai seed): done by evidence in the data, or confirmed by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.readiness.documents import Presence, book_lines, regulating_documents
from models.council import Council, CouncilMember
from models.district import LaunchStep, SchoolDistrict
from models.inventory import Resource
from models.school import Organisation

Evidence = tuple[bool, str]


@dataclass(frozen=True)
class StepLine:
    """A launch step; ``by_hand`` tells that only a person can confirm it; ``reason`` says what holds it up."""

    code: str
    number: int
    title: str
    done: bool
    reason: str
    by_hand: bool
    is_next: bool = False


def launch_steps(session: Session, district_id: int, today: date) -> list[StepLine]:
    """Return the steps of the district in their order; the first that is not done is the next one."""
    district = session.get_one(SchoolDistrict, district_id)
    presence = {line.code: line.presence for line in regulating_documents(session, district_id, today)}
    confirmed = {step.code: step for step in district.steps}
    lines: list[StepLine] = []
    for number, item in enumerate(book_lines(session, "launch_steps", today), start=1):
        proof = PROOFS.get(item.code)
        step = confirmed.get(item.code)
        done, reason = proof(session, district, presence, today) if proof else _by_hand(step)
        lines.append(StepLine(item.code, number, item.title, done, reason, by_hand=proof is None))
    waiting = next((line for line in lines if not line.done), None)
    return [replace(line, is_next=line is waiting) for line in lines]


def _by_hand(step: LaunchStep | None) -> Evidence:
    if step is None:
        return False, "Отметьте, когда сделано."
    return True, ", ".join(part for part in (f"отмечено {short_date(step.done_on)}", step.note) if part)


def _council_and_contract(
    session: Session, district: SchoolDistrict, presence: dict[str, Presence], today: date
) -> Evidence:
    members = session.scalar(
        select(func.count(CouncilMember.id))
        .join(Council, Council.id == CouncilMember.council_id)
        .where(Council.district_id == district.id, Council.archived_at.is_(None))
    )
    if not members:
        return False, "Совет округа не избран."
    if presence.get("joint_contract") is not Presence.PRESENT:
        return False, "Договор о совместной деятельности подписали не все школы."
    return True, "Совет избран, договор подписан всеми."


def _regulation(_: Session, __: SchoolDistrict, presence: dict[str, Presence], ___: date) -> Evidence:
    if presence.get("district_regulation") is Presence.PRESENT:
        return True, "Положение о школьном округе утверждено."
    return False, "Положение о школьном округе не утверждено."


def _inventory(session: Session, district: SchoolDistrict, _: dict[str, Presence], today: date) -> Evidence:
    """Every school has resources; those of a branch are its school's."""
    holder = func.coalesce(Organisation.parent_id, Organisation.id)
    query = (
        select(holder)
        .join(Resource, Resource.organisation_id == Organisation.id)
        .where(Resource.archived_at.is_(None))
        .distinct()
    )
    counted, members = set(session.scalars(query)), district.members_on(today)
    missing = [one.organisation.display_name for one in members if one.organisation_id not in counted]
    if not members:
        return False, "В округе нет школ."
    if missing:
        return False, "Нет ресурсов: " + ", ".join(missing) + "."
    return True, "Ресурсы внесены по каждой школе."


def _plan(_: Session, __: SchoolDistrict, presence: dict[str, Presence], ___: date) -> Evidence:
    if presence.get("plan") is Presence.PRESENT:
        return True, "План на учебный год утверждён."
    return False, "План на учебный год не утверждён."


PROOFS: dict[str, Callable[[Session, SchoolDistrict, dict[str, Presence], date], Evidence]] = {
    "council_and_contract": _council_and_contract,
    "regulation": _regulation,
    "inventory": _inventory,
    "plan": _plan,
}
